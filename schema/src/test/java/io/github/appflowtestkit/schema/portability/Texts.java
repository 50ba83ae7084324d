package io.github.appflowtestkit.schema.portability;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Texts to try on a string shape, and the verdict of the service's own expression on them. */
final class Texts {

    private static final String PREFIX = "service pattern: ";

    // What engines are known to read differently: line ends, white space, letters and digits beyond ASCII, long
    // characters.
    private static final List<String> PROBES = List.of(
            "a1",
            "a",
            "",
            "123",
            "12",
            "1234",
            "٣٣٣",
            "e\u0301",
            "é",
            "aé",
            "Straße",
            "ſs",
            "\u212Ab",
            "名前",
            "a b",
            "a\u00a0b",
            "a\u2003b",
            "a\ufeffb",
            "a\tb",
            "ab\n",
            "ab\r",
            "ab\r\n",
            "ab\u0085",
            "ab\u2028",
            "ab\u2029",
            "a\nb",
            "\nab",
            "a\u000bb",
            "a\fb",
            "a\u001fb",
            "a\u0000b",
            "a\u007fb",
            "a\ufffdb",
            "a\uffffb",
            "😀😀",
            "a😀b",
            "a\udbff\udfffb",
            "-ab",
            "ab-",
            "a_b",
            "a.b",
            "a,b",
            "a/b",
            "a+b",
            "a=b",
            "a<b",
            "a@b",
            "a#b",
            "a!b",
            "a?b",
            "a[b",
            "a\\b",
            "a\"b",
            "a^b",
            "aws:ab",
            "AWS:ab",
            "a.b.c",
            "a.b.",
            "a..c",
            "http://a",
            "https://a.example/b?c=d",
            "https://a.example/é",
            "https://a.",
            "ftp://a",
            "com.amazonaws.vpce.eu-west-1.vpce-svc-1",
            "com.amazonaws.vpce.",
            "comXamazonawsXvpceXa",
            "upsolver-appflow",
            "upsolver-appflow-1",
            "upsolver-appflow a",
            "arn:aws:appflow:eu-west-1:123456789012:flow/a",
            "arn:aws:iam::123456789012:role/a",
            "arn:aws:iam::123456789012:role/a\n",
            "arn:aws:kms:eu-west-1:123456789012:key/a",
            "arn:aws-cn:kms:cn-north-1:123456789012:key/a",
            "arn:aws:kms:eu-west-1::key/a",
            "arn:aws:kms:eu-west-1:٣٣٣:key/a",
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:a");

    private final JsonNode shape;

    Texts(JsonNode shape) {
        this.shape = shape;
    }

    /** A text that the service takes. */
    String sample() {
        if (shape.has("enum")) {
            return shape.get("enum").get(0).asString();
        }
        return PROBES.stream()
                .filter(this::taken)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No probe fits " + shape.path("$comment")));
    }

    /** All texts worth trying, among them those at and beside the limits of length. */
    Set<String> probes() {
        Set<String> probes = new LinkedHashSet<>(PROBES);
        probes.addAll(lengths());
        return probes;
    }

    /** A sound text, and texts at and beside the limits of length. */
    Set<String> lengths() {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(sample());
        for (String limit : List.of("minLength", "maxLength")) {
            if (shape.has(limit)) {
                int length = shape.get(limit).asInt();
                for (int wanted = Math.max(0, length - 1); wanted <= length + 1; wanted++) {
                    texts.add(stretched(sample(), wanted));
                    texts.add("😀".repeat(wanted));
                }
            }
        }
        return texts;
    }

    private static String stretched(String sample, int length) {
        if (sample.length() >= length) {
            return sample.substring(0, length);
        }
        return sample + "a".repeat(length - sample.length());
    }

    /** As the service decides: its expression on the whole text, read by Java, and characters counted as code points. */
    boolean taken(String text) {
        int length = text.codePointCount(0, text.length());
        String comment = shape.path("$comment").asString("");
        return length >= shape.path("minLength").asInt(0)
                && length <= shape.path("maxLength").asInt(Integer.MAX_VALUE)
                && (!comment.startsWith(PREFIX) || Pattern.matches(comment.substring(PREFIX.length()), text));
    }
}
