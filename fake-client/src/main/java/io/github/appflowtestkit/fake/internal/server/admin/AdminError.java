package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An admin request that cannot be carried out, with the status and body of its response. */
final class AdminError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, Object> details = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    AdminError(int status, String message) {
        super(message, null, false, false);
        this.status = status;
        details.put("message", message);
    }

    /** An invalid value in the body. */
    static AdminError invalid(String pointer, String expected, String found) {
        String name = pointer.isEmpty() ? "the body" : Secrets.pointer(pointer);
        AdminError error = new AdminError(400, name + " must be " + expected + ", but is " + found);
        return error.with("pointer", pointer).with("expected", expected).with("found", found);
    }

    /** A name that is none of the allowed ones, with the name that was probably meant. */
    static AdminError unknownValue(String pointer, Collection<String> allowed, String found, Optional<String> meant) {
        String expected = "one of " + String.join(", ", allowed);
        if (meant.isEmpty()) {
            return invalid(pointer, expected, found);
        }
        AdminError error = new AdminError(
                400,
                "unknown value " + found + " at " + Secrets.pointer(pointer) + "; did you mean " + quoted(meant.get())
                        + "?");
        return error.with("pointer", pointer)
                .with("expected", expected)
                .with("found", found)
                .with("didYouMean", meant.get());
    }

    AdminError with(String name, Object value) {
        details.put(name, name.equals("pointer") ? Secrets.pointer(String.valueOf(value)) : value);
        return this;
    }

    AdminError header(String name, String value) {
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

    /** A part of a URL as messages show it. */
    static String quotedUrl(String encoded) {
        return quoted(Secrets.url(encoded));
    }

    /** A value as messages show it. */
    static String quoted(String value) {
        return Shown.text(value);
    }
}
