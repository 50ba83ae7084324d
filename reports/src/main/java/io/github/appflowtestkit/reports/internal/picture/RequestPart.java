package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a request, sound or not, present or not: whatever it is, reading it never fails. Immutable.
 *
 * @param pointer its JSON Pointer in the request
 * @param value its value; empty if the request lacks it or has null
 */
record RequestPart(String pointer, Optional<JsonValue> value) {

    static RequestPart of(JsonValue request) {
        return new RequestPart("", Optional.of(request));
    }

    RequestPart member(String name) {
        Optional<JsonValue> found = value.filter(JsonObject.class::isInstance)
                .flatMap(object -> ((JsonObject) object).member(name))
                .map(Member::value)
                .filter(each -> !(each instanceof JsonNull));
        return new RequestPart(JsonText.child(pointer, name), found);
    }

    List<RequestPart> members() {
        return value.filter(JsonObject.class::isInstance)
                .map(object -> ((JsonObject) object)
                        .members().stream().map(each -> member(each.name())).toList())
                .orElse(List.of());
    }

    /** The elements of an array; a value that stands where an array belongs is its only element. */
    List<RequestPart> items() {
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray array)) {
            return List.of(this);
        }
        List<RequestPart> items = new ArrayList<>();
        for (JsonValue item : array.items()) {
            items.add(new RequestPart(JsonText.child(pointer, items.size()), Optional.of(item)));
        }
        return items;
    }

    boolean isPresent() {
        return value.isPresent();
    }

    boolean isUnknown() {
        return value.filter(Unknown.class::isInstance).isPresent();
    }

    /** The last step of the pointer. */
    String name() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** The string as it is; empty if this is none. */
    String string() {
        return value.filter(JsonString.class::isInstance)
                .map(each -> ((JsonString) each).value())
                .orElse("");
    }

    /** What is shown of a scalar or an expression; empty for anything else. */
    Optional<Text> text() {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (Secrets.isCredentialAt(JsonText.steps(pointer))) {
            return Optional.of(Text.known(Secrets.HIDDEN));
        }
        JsonValue each = value.get();
        if (each instanceof JsonString string) {
            return Optional.of(Text.known(string.value()));
        }
        if (each instanceof JsonNumber number) {
            return Optional.of(Text.known(JsonText.shortened(number.literal())));
        }
        if (each instanceof JsonBoolean truth) {
            return Optional.of(Text.known(truth.value() ? "true" : "false"));
        }
        return each instanceof Unknown unknown ? Optional.of(Text.unknown(unknown.expression())) : Optional.empty();
    }

    /** The same, empty for a string without a character to see. */
    Optional<Text> visible() {
        return text().filter(each -> !each.text().isBlank());
    }
}
