package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads and checks one input after the other. */
final class DocumentCheck {

    // Findings of these rules point at a value that must not be repeated anywhere.
    private static final Set<String> SECRET_RULES = Set.of("AF6002");

    private final Console console;
    private final ConfiguredRun run;
    private final InputReader reader;

    DocumentCheck(Console console, ConfiguredRun run, int maxSize) {
        this.console = console;
        this.run = run;
        this.reader = new InputReader(console, maxSize);
    }

    /**
     * Reads and checks an input.
     *
     * @throws IOException if it cannot be read
     * @throws UncheckedIOException if its configuration cannot be read
     */
    CheckedFile check(Input input) throws IOException {
        if (reader.tooLarge(input)) {
            Path file = input.path().orElseThrow();
            return new CheckedFile(input.name(), run.check(file), SourceText.of(new byte[0], List.of()));
        }
        return check(input, reader.read(input));
    }

    private CheckedFile check(Input input, byte[] content) {
        Path file = input.path().orElseGet(() -> console.resolve(Inputs.STANDARD_INPUT));
        Report report = run.check(file, content);
        return new CheckedFile(input.name(), report, SourceText.of(content, secrets(report)));
    }

    /** Whether the document is sound, but something else than flows. */
    static boolean holdsNoFlow(CheckedFile file) {
        Report report = file.report();
        return report.findings().stream().map(Finding::rule).anyMatch(BuiltInRules.NO_FLOW.id()::equals)
                || (report.kind().isEmpty() && report.findings().isEmpty());
    }

    private static List<Range> secrets(Report report) {
        return report.findings().stream()
                .filter(finding -> SECRET_RULES.contains(finding.rule()))
                .map(Finding::range)
                .toList();
    }
}
