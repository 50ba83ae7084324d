package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.ValidationRun;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.rules.RuleEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads documents and checks their structure, then the rules. */
final class LayeredValidator implements FlowValidator {

    private final ValidatorOptions options;
    private final int maxBytes;
    private final DocumentReader reader;
    private final RuleEngine rules;

    LayeredValidator(ValidatorOptions options, int maxBytes, DocumentReader reader, RuleEngine rules) {
        this.options = options;
        this.maxBytes = maxBytes;
        this.reader = reader;
        this.rules = rules;
    }

    @Override
    public Builder toBuilder() {
        return options.copy();
    }

    @Override
    public Report validate(Path file) {
        Objects.requireNonNull(file, "file must not be null");
        return check(file).flows();
    }

    @Override
    public Report validate(String name, String text) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(text, "text must not be null");
        return check(name, reader.read(text)).flows();
    }

    @Override
    public Report validate(String name, byte[] utf8) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(utf8, "utf8 must not be null");
        return check(name, utf8).flows();
    }

    @Override
    public Report validateRequest(String operation, String name, byte[] json) {
        Objects.requireNonNull(operation, "operation must not be null");
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(json, "json must not be null");
        return check(name, json).request(operation);
    }

    @Override
    public List<RuleInfo> rules() {
        return rules.infos();
    }

    @Override
    public ValidationRun newRun() {
        return new DocumentRun(this);
    }

    RuleEngine ruleEngine() {
        return rules;
    }

    DocumentCheck check(Path file) {
        try {
            long size = Files.size(file);
            Reading reading = size > maxBytes ? reader.tooLarge(size) : reader.read(Files.readAllBytes(file));
            return check(file.toString(), reading);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("cannot read " + file + ": the file does not exist", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    DocumentCheck check(String name, byte[] utf8) {
        return check(name, reader.read(utf8));
    }

    private DocumentCheck check(String name, Reading reading) {
        return new DocumentCheck(name, reading, rules);
    }
}
