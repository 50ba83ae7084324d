package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A control request that cannot be carried out, and what its sender is told. */
final class ControlError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, Object> details = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    ControlError(int status, String message) {
        super(message, null, false, false);
        this.status = status;
        details.put("message", message);
    }

    /** A value that does not fit. */
    static ControlError unfit(String pointer, String expected, String found) {
        String name = pointer.isEmpty() ? "the body" : pointer;
        ControlError error = new ControlError(400, name + " must be " + expected + ", but was " + found);
        return error.with("pointer", pointer).with("expected", expected).with("found", found);
    }

    /** The same, with a value that was probably meant. */
    static ControlError unfit(String pointer, String expected, String found, Optional<String> meant) {
        if (meant.isEmpty()) {
            return unfit(pointer, expected, found);
        }
        ControlError error =
                new ControlError(400, pointer + " cannot be " + found + "; did you mean " + quoted(meant.get()) + "?");
        return error.with("pointer", pointer)
                .with("expected", expected)
                .with("found", found)
                .with("didYouMean", meant.get());
    }

    ControlError with(String name, Object value) {
        details.put(name, value);
        return this;
    }

    ControlError header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Map<String, String> headers() {
        return headers;
    }

    int status() {
        return status;
    }

    Map<String, Object> body() {
        return JsonObject.of("error", details);
    }

    /** A value as messages show it. */
    static String quoted(String value) {
        return Shown.text(value);
    }
}
