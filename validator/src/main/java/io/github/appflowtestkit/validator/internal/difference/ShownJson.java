package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes values of flows for people: as JSON, and in messages; never secrets. */
public final class ShownJson {

    private ShownJson() {}

    /** A part as JSON. What the document does not know is the string of its expression. */
    public static String of(Part part) {
        return json(part.value(), JsonText.steps(part.pointer()));
    }

    private static String json(JsonValue value, List<String> path) {
        if (value instanceof JsonObject object) {
            return object.members().stream()
                    .map(member -> JsonText.literal(name(path, member.name())) + ":"
                            + json(member.value(), below(path, member.name())))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().map(item -> json(item, path)).collect(Collectors.joining(",", "[", "]"));
        }
        if (isCredential(path)) {
            return JsonText.literal(Secrets.HIDDEN);
        }
        if (value instanceof JsonString text) {
            return JsonText.literal(Secrets.value(text.value()));
        }
        return value instanceof Unknown unknown
                ? JsonText.literal(Secrets.message(unknown.expression()))
                : scalar(value);
    }

    /** A value in a message. */
    static String inWords(Part part) {
        if (isCredential(JsonText.steps(part.pointer()))) {
            return Secrets.HIDDEN;
        }
        JsonValue value = part.value();
        if (value instanceof JsonString text) {
            return JsonText.quoted(text.value());
        }
        if (value instanceof Unknown unknown) {
            return Secrets.message(unknown.expression());
        }
        return value instanceof JsonObject || value instanceof JsonArray
                ? JsonText.shortened(of(part))
                : JsonText.shortened(scalar(value));
    }

    private static String scalar(JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        return value instanceof JsonBoolean truth ? Boolean.toString(truth.value()) : "null";
    }

    private static boolean isCredential(List<String> path) {
        return !path.isEmpty() && Secrets.isCredentialAt(path);
    }

    private static String name(List<String> path, String name) {
        return Secrets.name(path.isEmpty() ? "" : path.get(path.size() - 1), name);
    }

    private static List<String> below(List<String> path, String name) {
        List<String> below = new ArrayList<>(path);
        below.add(name);
        return below;
    }
}
