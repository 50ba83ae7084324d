package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.ValidationRun;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.form.SourceFolder;
import io.github.appflowtestkit.validator.internal.form.SourceFolder.Access;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.rules.RuleInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * A run that can check each document with another validator, as a configuration may ask for.
 *
 * <p>Several threads may {@link #check} documents at a time; all else is for one thread. Problems between documents are
 * always found by the run's own validator.
 */
public final class DocumentRun implements ValidationRun {

    private final LayeredValidator validator;
    private final Access access;
    private final boolean pointsElsewhere;
    private final List<FlowOfRun> flows = new ArrayList<>();
    // what forms make of a folder is for one thread
    private final ThreadLocal<Map<Path, SourceFolder>> folders = ThreadLocal.withInitial(HashMap::new);
    private final Map<Path, Report> configurations = new HashMap<>();
    private final Map<Path, Map<String, Finding>> elsewhere = new LinkedHashMap<>();

    /** What was found in a document, until its turn comes. Immutable. */
    public static final class Checked {

        private final Report report;
        private final List<FlowOfRun> flows;
        private final Map<Path, List<Finding>> elsewhere;
        private final Optional<DocumentFile> file;

        private Checked(DocumentCheck check, Optional<DocumentFile> file) {
            this.report = check.flows();
            this.flows = check.found();
            this.elsewhere = check.elsewhere();
            this.file = file;
        }

        /** What was found in the document by itself. */
        public Report report() {
            return report;
        }
    }

    DocumentRun(LayeredValidator validator) {
        this(validator, Access.OF_THE_FOLDER, false);
    }

    private DocumentRun(LayeredValidator validator, Access access, boolean pointsElsewhere) {
        this.validator = validator;
        this.access = access;
        this.pointsElsewhere = pointsElsewhere;
    }

    /**
     * Starts a run.
     *
     * @param access which files may be read because of a document in their folder
     * @param pointsElsewhere whether findings in documents that a tool made may point into the files that it made them from;
     *     {@link #elsewhere()} has these
     */
    public static DocumentRun of(FlowValidator validator, Access access, boolean pointsElsewhere) {
        return new DocumentRun(layered(validator), access, pointsElsewhere);
    }

    @Override
    public Report validate(Path file) {
        return add(check(validator, file, LayeredValidator::isHeldBack));
    }

    @Override
    public Report validate(String name, byte[] utf8) {
        return add(new Checked(
                validator.check(name, utf8, Optional.empty(), LayeredValidator::isHeldBack), Optional.empty()));
    }

    /**
     * Checks a file with the given validator. {@link #add} makes what it found a part of the run.
     *
     * @param heldBack tells findings that will not be reported, so that they do not count for the limit; it gets the
     *     document, if it could be read
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public Checked check(FlowValidator other, Path file, BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        Optional<DocumentFile> place = Optional.of(place(file));
        return new Checked(layered(other).check(file, place, heldBack), place);
    }

    /** Checks the content of a file with the given validator in the same way. */
    public Checked check(
            FlowValidator other, Path file, byte[] utf8, BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        // standard input has no folder
        Optional<DocumentFile> place = Files.exists(file) ? Optional.of(place(file)) : Optional.empty();
        return new Checked(layered(other).check(file.toString(), utf8, place, heldBack), place);
    }

    /** Reads the flows of the content of a file with the given validator, which checked it. */
    public List<FlowRequest> requests(FlowValidator other, Path file, byte[] utf8) {
        Optional<DocumentFile> place = Files.exists(file) ? Optional.of(place(file)) : Optional.empty();
        LayeredValidator layered = layered(other);
        return layered.requests(layered.reader().read(utf8), place);
    }

    /** The file as its folder has it. */
    DocumentFile place(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        return new DocumentFile(folder(folder), folder.relativize(absolute).toString(), pointsElsewhere);
    }

    private SourceFolder folder(Path folder) {
        return folders.get()
                .computeIfAbsent(folder, each -> new SourceFolder(each, validator.reader(), access, this::folder));
    }

    @Override
    public List<Report> crossFileReports() {
        List<RuleInput> inputs = FlowOfRun.each(flows).stream()
                .map(flow -> flow.isMoved()
                        ? flow.named(nameOf(flow.place().orElseThrow().path()))
                        : flow)
                .map(FlowOfRun::input)
                .toList();
        Map<String, List<Finding>> findings = validator.checkRun(inputs);
        return findings.entrySet().stream()
                .map(each -> new Report(each.getKey(), Optional.of(DocumentKind.CREATE_FLOW), each.getValue()))
                .toList();
    }

    /**
     * The findings of documents that a tool made, in the files that it made them from: a report for each such file, without
     * what the file's own report has. Call it after the last document.
     */
    public List<Report> elsewhere() {
        List<Report> reports = new ArrayList<>();
        elsewhere.forEach((file, findings) -> {
            Set<String> known = configurations.containsKey(file)
                    ? configurations.get(file).findings().stream()
                            .map(DocumentRun::place)
                            .collect(Collectors.toSet())
                    : Set.of();
            List<Finding> others = findings.values().stream()
                    .filter(finding -> !known.contains(place(finding)))
                    .toList();
            reports.add(new Report(nameOf(file), Optional.of(DocumentKind.TERRAFORM), others));
        });
        return reports;
    }

    private static String place(Finding finding) {
        return finding.rule() + " " + finding.pointer();
    }

    /** The name of a file's own report, or its path if it has none. */
    private String nameOf(Path file) {
        Report own = configurations.get(file);
        return own == null ? file.toString() : own.name();
    }

    /** Adds what was found in the next document of the run. */
    public Report add(Checked checked) {
        Report report = checked.report;
        flows.addAll(checked.flows);
        if (pointsElsewhere && report.kind().equals(Optional.of(DocumentKind.TERRAFORM))) {
            checked.file.ifPresent(each -> configurations.put(each.folder().path(each.name()), report));
        }
        checked.elsewhere.forEach((other, findings) -> {
            Map<String, Finding> all = elsewhere.computeIfAbsent(other, each -> new LinkedHashMap<>());
            // instances of one resource often have the same finding
            findings.forEach(finding -> all.putIfAbsent(place(finding) + " " + finding.message(), finding));
        });
        return report;
    }

    private static LayeredValidator layered(FlowValidator validator) {
        if (validator instanceof LayeredValidator layered) {
            return layered;
        }
        throw new IllegalArgumentException("validator must come from FlowValidator.builder(), but is a "
                + validator.getClass().getName());
    }
}
