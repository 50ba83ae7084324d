package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.fix.FixedDocument;
import io.github.appflowtestkit.validator.internal.fix.Fixer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The fixes for all inputs: computed first, then written or printed as a diff. */
final class Fixes {

    private final Console console;
    private final ValidationSetup setup;
    private final List<FixedFile> fixed = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private record FixedFile(Input input, Path file, FixedDocument document) {}

    private Fixes(Console console, ValidationSetup setup) {
        this.console = console;
        this.setup = setup;
    }

    /** Computes the fixes; writes nothing. */
    static Fixes of(Console console, ValidationSetup setup, List<Input> inputs) {
        Fixes fixes = new Fixes(console, setup);
        inputs.forEach(fixes::add);
        return fixes;
    }

    /** All changes as one unified diff. */
    String diff() {
        StringBuilder diff = new StringBuilder();
        fixed.forEach(file -> diff.append(file.document().diff()));
        return diff.toString();
    }

    /** Writes the changes into the files. */
    void write() {
        for (FixedFile each : fixed) {
            try {
                Files.writeString(each.file(), each.document().after());
            } catch (IOException e) {
                failures.add(each.input().name() + ": cannot be written: " + ReadFailure.reason(e));
            }
        }
    }

    boolean isEmpty() {
        return fixed.isEmpty();
    }

    /** How much there is to fix, such as {@code 3 findings in 2 files}. */
    String count() {
        int findings =
                fixed.stream().mapToInt(each -> each.document().fixed().size()).sum();
        return Wording.count(findings, "finding") + " in " + Wording.count(fixed.size(), "file");
    }

    /** A message for each file that cannot be read or written. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void add(Input input) {
        try {
            if (input.largerThan(setup.maxSize())) {
                return;
            }
            Path file = input.path().orElseThrow();
            byte[] content = input.read(console, setup.maxSize());
            Set<Place> heldBack = heldBack(file, content);
            FixedDocument document = Fixer.of(setup.validator())
                    .only(finding -> !heldBack.contains(Place.of(finding)))
                    .fix(input.name(), content);
            if (document.changed()) {
                fixed.add(new FixedFile(input, file, document));
            }
        } catch (IOException e) {
            failures.add(input.name() + ": " + ReadFailure.reason(e));
        } catch (UncheckedIOException e) {
            failures.add(ValidateRun.unreadableConfiguration(input, e));
        } catch (OutOfMemoryError e) {
            failures.add(input.name() + ": " + ReadFailure.NO_MEMORY);
        }
    }

    // Somebody accepted the findings of a suppression or the baseline on purpose, so they stay as they are.
    private Set<Place> heldBack(Path file, byte[] content) {
        Report all = setup.validator().validate(file.toString(), content);
        Report remaining = setup.newRun().check(file, content);
        Set<Place> heldBack = new HashSet<>();
        all.findings().forEach(finding -> heldBack.add(Place.of(finding)));
        remaining.findings().forEach(finding -> heldBack.remove(Place.of(finding)));
        return heldBack;
    }

    private record Place(String rule, String pointer) {

        static Place of(Finding finding) {
            return new Place(finding.rule(), finding.pointer());
        }
    }
}
