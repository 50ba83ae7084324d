package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.ValidationRun;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.rules.RuleInput;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private final List<RuleInput> inputs = new ArrayList<>();

    DocumentRun(LayeredValidator validator) {
        this.validator = validator;
    }

    /** Starts a run. */
    public static DocumentRun of(FlowValidator validator) {
        return new DocumentRun(layered(validator));
    }

    @Override
    public Report validate(Path file) {
        return report(validator.check(file));
    }

    @Override
    public Report validate(String name, byte[] utf8) {
        return report(validator.check(name, utf8));
    }

    /**
     * Checks a file with the given validator.
     *
     * @param heldBack tells findings that will not be reported, so that they do not count for the limit; it gets the
     *     document, if it could be read
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public Report validate(FlowValidator other, Path file, BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        return report(layered(other).check(file, heldBack));
    }

    /** Checks a document with the given validator in the same way. */
    public Report validate(
            FlowValidator other, String name, byte[] utf8, BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        return report(layered(other).check(name, utf8, heldBack));
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
