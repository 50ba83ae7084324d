package io.github.appflowtestkit.maven;

import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Summary;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in the words of a Maven log what a check found. IDEs and CI servers find files and lines in it. */
final class FindingLog {

    private static final int SHOWN_IN_FAILURE = 5;

    private final Settings settings;
    private final List<Outcome.Line> lines = new ArrayList<>();

    FindingLog(Settings settings) {
        this.settings = settings;
    }

    /** The entries of the log, and why the build fails. */
    Outcome outcome(CheckResult result, ProjectFlows flows) {
        result.files().forEach(this::add);
        flows.inputs()
                .notFollowed()
                .forEach(link -> add(
                        Severity.WARNING,
                        Printable.path(link.path())
                                + ": link not followed, because it leads out of the checked folders; name its target in"
                                + " flows to check it"));
        if (result.files().isEmpty()) {
            // the pom of a parent binds the goal in modules without a flow, too
            add(settings.flows().isEmpty() ? Severity.NOTE : Severity.WARNING, "no flow found in " + checkedFolders());
        } else {
            add(Severity.NOTE, summary(result));
        }
        return new Outcome(lines, failure(result));
    }

    private void add(Severity severity, String text) {
        lines.add(new Outcome.Line(severity, text));
    }

    private void add(CheckedFile file) {
        List<Finding> findings = file.report().findings();
        boolean inSeveralFlows = findings.stream()
                        .flatMap(finding -> finding.flow().stream())
                        .distinct()
                        .count()
                > 1;
        for (Finding finding : findings) {
            String flow = finding.flow()
                    .filter(name -> inSeveralFlows)
                    .map(name -> " in " + Printable.line(name))
                    .orElse("");
            add(finding.severity(), text(place(file.path(), finding.range().start()), finding) + flow + more(finding));
        }
    }

    private static String text(String place, Finding finding) {
        return place + " " + Printable.line(finding.message()) + " [" + finding.rule() + " " + finding.name() + "]";
    }

    /** The hint and the related places, a line for each. */
    private String more(Finding finding) {
        StringBuilder more = new StringBuilder();
        finding.hint()
                .ifPresent(hint ->
                        more.append("\n  hint: ").append(Printable.text(hint).replace("\n", "\n        ")));
        finding.related()
                .forEach(other -> more.append("\n  see ")
                        .append(other.document()
                                .map(path -> place(path, other.range().start()))
                                .orElse("line " + other.range().start().line()))
                        .append(' ')
                        .append(Printable.line(other.message())));
        return more.toString();
    }

    /** As the compiler plugin writes it, so that IDEs link it. */
    private String place(String path, Position position) {
        Path file = settings.folders().root().resolve(path);
        return at(Printable.path(file.toString()), position);
    }

    private static String at(String path, Position position) {
        return path + ":[" + position.line() + "," + position.column() + "]";
    }

    private static String summary(CheckResult result) {
        List<String> heldBack = new ArrayList<>();
        if (result.suppressed() > 0) {
            heldBack.add(result.suppressed() + " suppressed");
        }
        if (result.baselined() > 0) {
            heldBack.add(result.baselined() + " in the baseline");
        }
        String found = counts(result, Severity.NOTE);
        return "checked " + Summary.resources(result.files()) + " in "
                + Wording.count(result.files().size(), "file") + ": "
                + (found.isEmpty() ? "no findings" : found)
                + (heldBack.isEmpty() ? "" : " (" + String.join(", ", heldBack) + ")");
    }

    /** The number of findings of each severity from the highest to a lowest one. */
    private static String counts(CheckResult result, Severity lowest) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long count = result.count(severity);
            if (count > 0 && severity.compareTo(lowest) >= 0) {
                counts.add(Wording.count(count, severity.name().toLowerCase(Locale.ROOT)));
            }
        }
        return String.join(", ", counts);
    }

    private Optional<String> failure(CheckResult result) {
        Severity failOn = settings.failOn();
        if (!result.reaches(failOn)) {
            return Optional.empty();
        }
        List<String> failing = result.files().stream()
                .flatMap(file -> file.report().findings().stream()
                        .filter(finding -> finding.severity().compareTo(failOn) >= 0)
                        .map(finding -> text(
                                at(Printable.path(file.path()), finding.range().start()), finding)))
                .toList();
        Stream<String> shown = failing.stream().limit(SHOWN_IN_FAILURE);
        Stream<String> others = failing.size() > SHOWN_IN_FAILURE
                ? Stream.of("and " + (failing.size() - SHOWN_IN_FAILURE) + " more, which are in the log above")
                : Stream.empty();
        return Optional.of(counts(result, failOn) + " in AppFlow flows:\n"
                + String.join("\n", Stream.concat(shown, others).toList())
                + "\nThe log above has hints. Fix the flows, or accept a finding with its reason as a suppression in"
                + " appflow-testkit.yaml; -Dappflow.skip builds without the check.");
    }

    private String checkedFolders() {
        return settings.flows().isEmpty()
                ? settings.folders().project().toString()
                : String.join(
                        ", ", settings.flows().stream().map(Path::toString).toList());
    }
}
