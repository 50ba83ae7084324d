package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.run.Input;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import io.github.appflowtestkit.validator.internal.entity.Entity;
import io.github.appflowtestkit.validator.internal.entity.EntityChange;
import io.github.appflowtestkit.validator.internal.entity.EntityDifference;
import io.github.appflowtestkit.validator.internal.entity.EntityFormatException;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.rules.entities.TouchedFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two recorded entities, and finds the flows that use what has changed. */
final class EntityDiff {

    private static final int MAX_SIZE = 10_000_000;
    private static final int MAX_USES = 1_000_000;

    private final Console console;
    private final EntityDiffReport.Sides sides;
    private final List<EntityDiffReport.Use> uses = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int flows;

    /**
     * A comparison.
     *
     * @param old the old answer: a file, or - for standard input
     * @param other the new answer
     * @param object the object as flows name it; empty if the name of a file tells it
     */
    EntityDiff(Console console, String old, String other, Optional<String> object) {
        this.console = console;
        this.sides = new EntityDiffReport.Sides(
                object.orElseGet(() -> name(other.equals(Inputs.STANDARD_INPUT) ? old : other)), old, other);
    }

    private static String name(String file) {
        String name = Path.of(file).getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * Compares, and writes the report to standard output.
     *
     * @param folders files and folders with flows
     * @param values what the flows do not know
     * @return the exit code
     */
    int run(List<String> folders, Map<String, String> values, boolean asJson) {
        Optional<Entity> before = read(sides.old());
        Optional<Entity> now = read(sides.other());
        if (before.isEmpty() || now.isEmpty()) {
            failures.forEach(console::say);
            return ExitCode.UNREADABLE;
        }
        List<EntityChange> changes = EntityDifference.between(before.get(), now.get());
        if (!folders.isEmpty()) {
            findUses(folders, values, changes);
        }
        EntityDiffReport report =
                new EntityDiffReport(sides, changes, folders.isEmpty() ? Optional.empty() : Optional.of(flows), uses);
        console.out().print(asJson ? report.json() : report.text());
        console.out().flush();
        failures.forEach(console::say);
        if (!failures.isEmpty()) {
            return ExitCode.UNREADABLE;
        }
        return changes.isEmpty() ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private Optional<Entity> read(String file) {
        try {
            byte[] content = file.equals(Inputs.STANDARD_INPUT)
                    ? console.in().readAllBytes()
                    : FileContent.of(console.resolve(file));
            Reading reading = new DocumentReader(MAX_SIZE, 100).read(content);
            if (reading.findings().isEmpty()) {
                return Optional.of(Entity.of(reading.root().orElseThrow()));
            }
            Finding first = reading.findings().get(0);
            failures.add(file + ": line " + first.range().start().line() + ": " + first.message());
        } catch (IOException e) {
            failures.add(file + ": " + ReadFailure.reason(e));
        } catch (EntityFormatException e) {
            failures.add(file + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    private void findUses(List<String> folders, Map<String, String> values, List<EntityChange> changes) {
        GivenFolders given = Inputs.given(console.workingFolder(), folders, false);
        Inputs inputs = Inputs.find(console.workingFolder(), folders, given);
        failures.addAll(inputs.unreadable());
        FlowValidator validator = FlowValidator.builder()
                .maxBytes(MAX_SIZE)
                .maxFindings(MAX_USES)
                .values(values)
                .rules(List.of(new TouchedFields(sides.object(), changes)))
                .build();
        ConfiguredRun run = ConfiguredRun.builder()
                .validator(validator)
                .given(given)
                // suppressions and levels are about findings of validate
                .configuration(Configuration.parse("", ""))
                .build();
        for (Input input : inputs.found()) {
            try {
                add(input, run.check(console.resolve(input.name()), input.read(console.in(), MAX_SIZE)));
            } catch (IOException e) {
                failures.add(input.name() + ": " + ReadFailure.reason(e));
            } catch (UncheckedIOException e) {
                failures.add(input.name() + ": " + ReadFailure.reason(e));
            }
        }
    }

    private void add(Input input, Report report) {
        flows += report.flows().size();
        for (Finding finding : report.findings()) {
            if (finding.rule().equals(TouchedFields.ID)) {
                String flow = finding.flow()
                        .orElseGet(() -> report.flows().stream()
                                .filter(each -> finding.pointer().startsWith(each.pointer()))
                                .map(each -> each.name())
                                .findFirst()
                                .orElse(""));
                uses.add(new EntityDiffReport.Use(input.name(), flow, finding));
            }
        }
    }
}
