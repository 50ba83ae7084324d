package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A run that can check each document with another validator, as a configuration may ask for. Not thread-safe.
 *
 * <p>Problems between documents are always found by the run's own validator.
 */
public final class DocumentRun implements ValidationRun {

    private final LayeredValidator validator;
    private final Access access;
    private final List<RuleInput> inputs = new ArrayList<>();
    private final Map<Path, SourceFolder> folders = new HashMap<>();

    DocumentRun(LayeredValidator validator) {
        this(validator, Access.OF_THE_FOLDER);
    }

    private DocumentRun(LayeredValidator validator, Access access) {
        this.validator = validator;
        this.access = access;
    }

    /**
     * Starts a run.
     *
     * @param access which files may be read because of a document in their folder
     */
    public static DocumentRun of(FlowValidator validator, Access access) {
        return new DocumentRun(layered(validator), access);
    }

    @Override
    public Report validate(Path file) {
        return report(validator.check(file, Optional.of(place(file)), LayeredValidator::isHeldBack));
    }

    @Override
    public Report validate(String name, byte[] utf8) {
        return report(validator.check(name, utf8, Optional.empty(), LayeredValidator::isHeldBack));
    }

    /**
     * Checks a file with the given validator.
     *
     * @param heldBack tells findings that will not be reported, so that they do not count for the limit; it gets the
     *     document, if it could be read
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public Report validate(FlowValidator other, Path file, BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        return report(layered(other).check(file, Optional.of(place(file)), heldBack));
    }

    /** Checks the content of a file with the given validator in the same way. */
    public Report validate(
            FlowValidator other, Path file, byte[] utf8, BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        // standard input has no folder
        Optional<DocumentFile> place = Files.exists(file) ? Optional.of(place(file)) : Optional.empty();
        return report(layered(other).check(file.toString(), utf8, place, heldBack));
    }

    private DocumentFile place(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
        return new DocumentFile(
                folders.computeIfAbsent(folder, each -> new SourceFolder(each, validator.reader(), access)),
                absolute.getFileName() == null ? "" : absolute.getFileName().toString());
    }

    @Override
    public List<Report> crossFileReports() {
        Map<String, List<Finding>> findings = validator.checkRun(inputs);
        return findings.entrySet().stream()
                .map(each -> new Report(each.getKey(), Optional.of(DocumentKind.CREATE_FLOW), each.getValue()))
                .toList();
    }

    private Report report(DocumentCheck check) {
        Report report = check.flows();
        inputs.addAll(check.inputs());
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
