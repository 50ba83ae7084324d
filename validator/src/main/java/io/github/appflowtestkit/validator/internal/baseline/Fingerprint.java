package io.github.appflowtestkit.validator.internal.baseline;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What tells one finding's value from another's, without giving the value away: a short hash. */
final class Fingerprint {

    private static final int BYTES = 6;

    private Fingerprint() {}

    /** The hash of a finding's rule and the value it points to. */
    static String of(Finding finding, Optional<JsonValue> document) {
        String value = document.flatMap(root -> at(root, finding.pointer()))
                .map(Fingerprint::text)
                .orElse("absent");
        String member = finding.violation().map(violation -> violation.member()).orElse("");
        return hash(finding.rule() + "\n" + member + "\n" + value);
    }

    /**
     * The value as text, however it is formatted. Of objects and arrays only that they are one: a finding about a
     * missing member would come back at each change of a neighbour otherwise.
     */
    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return "text " + string.value();
        }
        if (value instanceof JsonNumber number) {
            return "number " + number.value().stripTrailingZeros();
        }
        if (value instanceof JsonBoolean bool) {
            return "boolean " + bool.value();
        }
        if (value instanceof JsonNull) {
            return "null";
        }
        return value instanceof JsonArray ? "array" : "object";
    }

    private static Optional<JsonValue> at(JsonValue root, String pointer) {
        if (pointer.isEmpty()) {
            return Optional.of(root);
        }
        Optional<JsonValue> value = Optional.of(root);
        List<String> steps = Arrays.asList(pointer.substring(1).split("/", -1));
        for (String step : steps) {
            String name = step.replace("~1", "/").replace("~0", "~");
            value = value.flatMap(parent -> child(parent, name));
        }
        return value;
    }

    private static Optional<JsonValue> child(JsonValue parent, String name) {
        if (parent instanceof JsonObject object) {
            return object.member(name).map(JsonValue.Member::value);
        }
        if (parent instanceof JsonArray array && name.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(name);
            return index < array.items().size() ? Optional.of(array.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java platform must have SHA-256", e);
        }
    }
}
