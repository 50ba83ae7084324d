package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.ValidationRun;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import io.github.appflowtestkit.validator.internal.rules.RuleEngine;
import io.github.appflowtestkit.validator.internal.rules.RuleInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Reads documents and checks their structure, then the rules. */
final class LayeredValidator implements FlowValidator {

    private final ValidatorOptions options;
    private final DocumentReader reader;
    private final RuleEngine rules;

    LayeredValidator(ValidatorOptions options, DocumentReader reader, RuleEngine rules) {
        this.options = options;
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
        return newRun().validate(file);
    }

    @Override
    public Report validate(String name, String text) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(text, "text must not be null");
        return check(name, reader.read(text), Optional.empty(), LayeredValidator::isHeldBack)
                .flows();
    }

    @Override
    public Report validate(String name, byte[] utf8) {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(utf8, "utf8 must not be null");
        return check(name, utf8, Optional.empty(), LayeredValidator::isHeldBack).flows();
    }

    @Override
    public List<FlowRequest> requests(byte[] utf8) {
        Objects.requireNonNull(utf8, "utf8 must not be null");
        return requests(reader.read(utf8), Optional.empty());
    }

    @Override
    public List<FlowRequest> requests(Path file) {
        Objects.requireNonNull(file, "file must not be null");
        return requests(read(file), Optional.of(new DocumentRun(this).place(file)));
    }

    /**
     * Reads the flows of a document.
     *
     * @param place the document as its folder has it
     */
    List<FlowRequest> requests(Reading document, Optional<DocumentFile> place) {
        return document.root()
                .map(root -> FlowRequests.of(Recognition.of(root, options.values(), Optional.empty(), place)))
                .orElse(List.of());
    }

    @Override
    public Report validateRequest(String operation, String name, byte[] json) {
        Objects.requireNonNull(operation, "operation must not be null");
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(json, "json must not be null");
        return check(name, reader.read(json), Optional.empty(), LayeredValidator::isHeldBack)
                .request(operation);
    }

    @Override
    public List<RuleInfo> rules() {
        return rules.infos();
    }

    @Override
    public ValidationRun newRun() {
        return new DocumentRun(this);
    }

    Map<String, List<Finding>> checkRun(List<RuleInput> inputs) {
        return rules.checkRun(inputs, options.maxFindings());
    }

    /** Checks the request of an operation that is no text. */
    Report check(String operation, JsonObject request) {
        Reading reading = new Reading("", new LineIndex(""), Optional.of(request), List.of(), 0);
        return check(operation, reading, Optional.empty(), LayeredValidator::isHeldBack)
                .request(operation);
    }

    /** Without a configuration nothing is held back. */
    static boolean isHeldBack(Finding finding, Optional<JsonValue> document) {
        return false;
    }

    DocumentReader reader() {
        return reader;
    }

    /**
     * A check of a file.
     *
     * @param place the file as its folder has it
     */
    DocumentCheck check(Path file, Optional<DocumentFile> place, BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        return check(file.toString(), read(file), place, heldBack);
    }

    private Reading read(Path file) {
        try {
            long size = Files.size(file);
            return size > options.maxBytes()
                    ? reader.tooLarge(size)
                    : reader.read(FileContent.upTo(options.maxBytes(), file));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("cannot read " + file + ": the file does not exist", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    DocumentCheck check(
            String name,
            byte[] utf8,
            Optional<DocumentFile> place,
            BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        return check(name, reader.read(utf8), place, heldBack);
    }

    private DocumentCheck check(
            String name,
            Reading reading,
            Optional<DocumentFile> place,
            BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        return new DocumentCheck(name, reading, rules, options, place, heldBack);
    }
}
