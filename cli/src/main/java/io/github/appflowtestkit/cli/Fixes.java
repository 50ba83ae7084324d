package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.run.CheckRun;
import io.github.appflowtestkit.reports.internal.run.Input;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.run.ValidationSetup;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Wording;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fixes for all inputs: computed first, then written or printed as a diff. */
final class Fixes {

    private final Console console;
    private final ValidationSetup setup;
    private final List<FixedFile> fixed = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> notFixed = new ArrayList<>();

    private final Set<Path> seen = new HashSet<>();
    private final List<FixedFile> written = new ArrayList<>();
    private int links;
    private int changedMeanwhile;
    private int unwritable;

    private static final class FixedFile {

        private final Input input;
        private final Path file;
        private final byte[] before;
        private final FixedDocument document;

        FixedFile(Input input, Path file, byte[] before, FixedDocument document) {
            this.input = input;
            this.file = file;
            this.before = before;
            this.document = document;
        }
    }

    private Fixes(Console console, ValidationSetup setup) {
        this.console = console;
        this.setup = setup;
    }

    /** Computes the fixes; writes nothing. */
    static Fixes of(Console console, ValidationSetup setup, List<Input> inputs) {
        Fixes fixes = new Fixes(console, setup);
        inputs.stream().filter(input -> !input.behindLink()).forEach(fixes::add);
        // those that were found without a link are fixed under their own names
        inputs.stream().filter(Input::behindLink).forEach(fixes::add);
        return fixes;
    }

    /** All changes as one unified diff, without secrets and without commands of CI systems. */
    String diff() {
        StringBuilder diff = new StringBuilder();
        fixed.forEach(file -> diff.append(file.document.diff()));
        return Printable.withoutCommands(diff.toString());
    }

    /** Writes the changes into the files; one that changed since it was read stays as it is. */
    void write() {
        for (FixedFile each : fixed) {
            try {
                if (!Files.isSymbolicLink(each.file)
                        && OutputFile.at(each.file).replace(each.before, each.document.after())) {
                    written.add(each);
                } else {
                    changedMeanwhile++;
                    failures.add(
                            each.input.name() + ": not fixed, because the file changed meanwhile; run --fix again");
                }
            } catch (IOException e) {
                unwritable++;
                failures.add(each.input.name() + ": cannot be written: " + ReadFailure.reason(e));
            }
        }
    }

    /** What was written, and what was not. */
    String result() {
        if (fixed.isEmpty() && links == 0) {
            return notFixed.isEmpty() ? "nothing to fix" : "fixed nothing";
        }
        return "fixed " + (written.isEmpty() ? "nothing" : count(written))
                + (links == 0 ? "" : "; " + Wording.count(links, "file") + " behind a link")
                + (changedMeanwhile == 0 ? "" : "; " + Wording.count(changedMeanwhile, "file") + " changed meanwhile")
                + (unwritable == 0 ? "" : "; " + Wording.count(unwritable, "file") + " cannot be written");
    }

    boolean isEmpty() {
        return fixed.isEmpty();
    }

    /** How much there is to fix, such as {@code 3 findings in 2 files}. */
    String count() {
        return count(fixed);
    }

    private static String count(List<FixedFile> files) {
        int findings =
                files.stream().mapToInt(each -> each.document.fixed().size()).sum();
        return Wording.count(findings, "finding") + " in " + Wording.count(files.size(), "file");
    }

    /** A message for each file that cannot be read or written. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** A line for each reason why findings of a file have no safe fix. */
    List<String> notFixed() {
        return List.copyOf(notFixed);
    }

    private void addNotFixed(Input input, FixedDocument document) {
        Map<String, List<Finding>> byReason = new LinkedHashMap<>();
        document.notFixed()
                .forEach(each -> byReason.computeIfAbsent(each.reason(), reason -> new ArrayList<>())
                        .add(each.finding()));
        byReason.forEach((reason, findings) -> notFixed.add(Printable.path(input.name()) + ":"
                + findings.get(0).range().start() + ": "
                + findings.get(0).rule()
                + (findings.size() == 1 ? "" : " and " + Wording.count(findings.size() - 1, "more finding"))
                + " not fixed: " + reason));
    }

    private void add(Input input) {
        try {
            if (input.largerThan(setup.maxSize())) {
                return;
            }
            Path file = input.path().orElseThrow();
            Path real = input.real().isPresent() ? input.real().get() : file.toRealPath();
            if (!seen.add(real)) {
                // another link to the same file
                return;
            }
            byte[] content = input.read(console.in(), setup.maxSize());
            Set<Place> heldBack = heldBack(file, content);
            FixedDocument document = Fixer.of(setup.validator())
                    .only(finding -> !heldBack.contains(Place.of(finding)))
                    .fix(input.name(), content);
            addNotFixed(input, document);
            if (document.changed() && input.behindLink()) {
                links++;
                failures.add(input.name() + ": not fixed, because a link leads to it; name the file itself to fix it");
            } else if (document.changed()) {
                fixed.add(new FixedFile(input, real, content, document));
            }
        } catch (IOException e) {
            failures.add(input.name() + ": " + ReadFailure.reason(e));
        } catch (UncheckedIOException e) {
            failures.add(CheckRun.unreadableConfiguration(input, e));
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
