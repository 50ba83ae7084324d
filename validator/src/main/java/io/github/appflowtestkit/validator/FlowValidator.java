package io.github.appflowtestkit.validator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks AppFlow documents. Immutable and thread-safe. */
public final class FlowValidator {

    private FlowValidator() {}

    /** A validator with the defaults. */
    public static FlowValidator create() {
        return new FlowValidator();
    }

    /**
     * Checks a file.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public Report validate(Path file) {
        try {
            return validate(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks a document; the name is only for the report. */
    public Report validate(String name, String text) {
        return validate(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Checks a document in UTF-8; the name is only for the report. */
    public Report validate(String name, byte[] utf8) {
        return new Report(name, Optional.empty(), List.of());
    }

    /**
     * Checks the request of one operation.
     *
     * @param operation the operation as the service names it, such as {@code StartFlow}
     * @param name only for the report
     * @param json the request as JSON in UTF-8, with members that travel in the URL as members of the object
     */
    public Report validateRequest(String operation, String name, byte[] json) {
        return new Report(name, Optional.empty(), List.of());
    }
}
