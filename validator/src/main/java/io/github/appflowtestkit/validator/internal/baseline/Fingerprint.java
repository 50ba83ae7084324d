package io.github.appflowtestkit.validator.internal.baseline;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Violation;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A short hash that tells the value of one finding from another's without revealing it. */
final class Fingerprint {

    private static final int BYTES = 6;

    /** A short hash of a password can be guessed, and baselines are shared. */
    private static final String SECRET = "secret";

    private Fingerprint() {}

    /** The hash of a finding's rule and the value it points to. */
    static String of(Finding finding, Optional<JsonValue> document) {
        String value = document.flatMap(root -> root.at(finding.pointer()))
                .map(found -> Secrets.isCredentialAt(JsonText.steps(finding.pointer())) ? SECRET : text(found))
                .orElse("absent");
        String member = finding.violation().map(Violation::member).orElse("");
        return hash(finding.rule() + "\n" + member + "\n" + value);
    }

    /**
     * The value without its formatting. Objects and arrays count by their type alone: otherwise a finding about a missing
     * member would return with each change of a neighbour.
     */
    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return Secrets.isSecret(string.value()) ? SECRET : "text " + string.value();
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
        if (value instanceof Unknown unknown) {
            return "expression " + unknown.expression();
        }
        return value instanceof JsonArray ? "array" : "object";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
