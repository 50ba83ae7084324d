package io.github.appflowtestkit.validator;

import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.rules.Subject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks several documents one after the other, and at the end what only shows when they are seen together, such as
 * one flow name in two files. Not thread-safe; one object serves one run.
 */
public final class ValidationRun {

    private final FlowValidator validator;
    private final List<Subject> subjects = new ArrayList<>();

    ValidationRun(FlowValidator validator) {
        this.validator = validator;
    }

    /**
     * Checks a file.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public Report validate(Path file) {
        return validate(validator, file);
    }

    /**
     * Checks a file with another validator than the run's own.
     *
     * @param other checks this document; what lies between documents stays with the run's own
     * @throws UncheckedIOException if the file cannot be read
     */
    public Report validate(FlowValidator other, Path file) {
        return check(other, file.toString(), other.read(file));
    }

    /**
     * Checks a document.
     *
     * @param name the name that the report bears; each document of a run needs one of its own
     * @param utf8 the document in UTF-8
     */
    public Report validate(String name, byte[] utf8) {
        return validate(validator, name, utf8);
    }

    /**
     * Checks a document with another validator than the run's own.
     *
     * @param other checks this document; what lies between documents stays with the run's own
     * @param name the name that the report bears; each document of a run needs one of its own
     * @param utf8 the document in UTF-8
     */
    public Report validate(FlowValidator other, String name, byte[] utf8) {
        return check(other, name, other.read(utf8));
    }

    private Report check(FlowValidator with, String name, Reading reading) {
        DocumentCheck check = new DocumentCheck(name, reading, with.ruleEngine());
        Report report = check.flows();
        subjects.addAll(check.subjects());
        return report;
    }

    /** What is wrong between the documents so far: a report for each document that has such findings. */
    public List<Report> finish() {
        Map<String, List<Finding>> findings = validator.ruleEngine().checkRun(subjects);
        return findings.entrySet().stream()
                .map(each -> new Report(each.getKey(), Optional.of(DocumentKind.CREATE_FLOW), each.getValue()))
                .toList();
    }
}
