package io.github.appflowtestkit.validator.internal.baseline;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Violation;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hashes that tell findings from each other without revealing the values that they are about. */
public final class Fingerprint {

    private static final int BYTES = 6;

    /** Enough that no two findings of a project have the same. */
    private static final int UNIQUE_BYTES = 16;

    private static final int MAX_DEPTH = 512;

    /** A short hash of a password can be guessed, and baselines are shared. */
    private static final String SECRET = "secret";

    private Fingerprint() {}

    /**
     * A hash of each finding of a file that no other finding has. It stays as it is while lines move.
     *
     * @param path the path of the file
     * @param text the file
     * @param findings the findings, in the order of the hashes
     */
    public static List<String> ofAll(String path, String text, List<Finding> findings) {
        if (findings.isEmpty()) {
            return List.of();
        }
        Optional<JsonValue> document =
                new DocumentReader(Integer.MAX_VALUE, MAX_DEPTH).read(text).root();
        Map<String, Integer> seen = new HashMap<>();
        return findings.stream()
                .map(finding -> path + "\n" + finding.pointer() + "\n" + of(finding, document))
                .map(place -> hash(place + "\n" + seen.merge(place, 1, Integer::sum), UNIQUE_BYTES))
                .toList();
    }

    /** The hash of a finding's rule and the value it points to. */
    static String of(Finding finding, Optional<JsonValue> document) {
        String value = document.flatMap(root -> root.at(finding.pointer()))
                .map(found -> Secrets.isCredentialAt(JsonText.steps(finding.pointer())) ? SECRET : text(found))
                .orElse("absent");
        String member = finding.violation().map(Violation::member).orElse("");
        return hash(finding.rule() + "\n" + member + "\n" + value, BYTES);
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

    private static String hash(String text, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
