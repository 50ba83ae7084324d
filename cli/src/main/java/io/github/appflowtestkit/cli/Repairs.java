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

/** What can be mended in the inputs: worked out for all, then written or shown. */
final class Repairs {

    private final ValidationSetup rulebook;
    private final InputReader reader;
    private final List<Repaired> repaired = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private record Repaired(Input input, Path file, FixedDocument fix) {}

    private Repairs(Console console, ValidationSetup rulebook) {
        this.rulebook = rulebook;
        this.reader = new InputReader(console, rulebook.maxSize());
    }

    /** Works out what can be mended; nothing is written yet. */
    static Repairs of(Console console, ValidationSetup rulebook, List<Input> inputs) {
        Repairs repairs = new Repairs(console, rulebook);
        inputs.forEach(repairs::add);
        return repairs;
    }

    /** All changes as one unified diff. */
    String diff() {
        StringBuilder diff = new StringBuilder();
        repaired.forEach(each -> diff.append(each.fix().diff()));
        return diff.toString();
    }

    /** Writes the changes into the files. */
    void write() {
        for (Repaired each : repaired) {
            try {
                Files.writeString(each.file(), each.fix().after());
            } catch (IOException e) {
                failures.add(each.input().name() + ": cannot be written: " + ReadFailure.reason(e));
            }
        }
    }

    boolean isEmpty() {
        return repaired.isEmpty();
    }

    /** How much there is to mend, in words. */
    String count() {
        int findings =
                repaired.stream().mapToInt(each -> each.fix().fixed().size()).sum();
        return Wording.count(findings, "finding") + " in " + Wording.count(repaired.size(), "file");
    }

    /** One message for each file that could not be read or written. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private void add(Input input) {
        try {
            if (reader.tooLarge(input)) {
                return;
            }
            Path file = input.path().orElseThrow();
            byte[] content = reader.read(input);
            Set<Place> heldBack = heldBack(file, content);
            FixedDocument fix = Fixer.of(rulebook.validator())
                    .only(finding -> !heldBack.contains(Place.of(finding)))
                    .fix(input.name(), content);
            if (fix.changed()) {
                repaired.add(new Repaired(input, file, fix));
            }
        } catch (IOException e) {
            failures.add(input.name() + ": " + ReadFailure.reason(e));
        } catch (UncheckedIOException e) {
            failures.add(input.name() + ": its configuration cannot be read: " + ReadFailure.reason(e));
        }
    }

    // What a suppression or the baseline accepts was decided by somebody, and is not to be mended behind their back.
    private Set<Place> heldBack(Path file, byte[] content) {
        Report all = rulebook.validator().validate(file.toString(), content);
        Report remaining = rulebook.newRun().check(file, content);
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
