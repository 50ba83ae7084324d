package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that are sound for a shape, and texts that are not. */
final class Samples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> SOUND = List.of(
            "ab",
            "123",
            "bucket-name",
            "https://example.com/path",
            "com.amazonaws.vpce.eu-west-1.vpce-svc-1",
            "upsolver-appflow-bucket",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.c2ln",
            "arn:aws:kms:eu-west-1:123456789012:key/1",
            "arn:aws:iam::123456789012:role/appflow",
            "arn:aws:lambda:eu-west-1:123456789012:function:f",
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:s",
            "arn:aws:appflow:eu-west-1:123456789012:flow/f",
            "arn:aws:kms::1:");

    private static final List<String> UNSOUND = List.of(
            "ä ö",
            "a\nb",
            "\n\n\n",
            "aws:x",
            "not an arn of any sort",
            "12a",
            "\u0001\u0001\u0001",
            "two words in it",
            "é!");

    private Samples() {}

    /** A request with every member that the shape has. */
    static JsonNode full(Shape shape) {
        if (shape instanceof StructureShape structure) {
            ObjectNode object = NODES.objectNode();
            structure.members().forEach((name, member) -> {
                if (!name.startsWith("$")) {
                    object.set(name, full(member));
                }
            });
            return object;
        }
        if (shape instanceof ListShape list) {
            return NODES.arrayNode().add(full(list.item()));
        }
        if (shape instanceof MapShape map) {
            ObjectNode object = NODES.objectNode();
            List<String> keys = map.key().allowed().isEmpty()
                    ? List.of(soundText(map.key()))
                    : map.key().allowed();
            keys.forEach(key -> object.set(key, full(map.value())));
            return object;
        }
        if (shape instanceof StringShape text) {
            return NODES.stringNode(soundText(text));
        }
        if (shape instanceof NumberShape numeric) {
            BigDecimal least = numeric.min().orElse(BigDecimal.ONE);
            return NODES.numberNode(least.max(BigDecimal.ONE).intValueExact());
        }
        return shape instanceof TimestampShape ? NODES.stringNode("2026-11-23T08:00:00Z") : NODES.booleanNode(true);
    }

    static String soundText(StringShape text) {
        if (!text.allowed().isEmpty()) {
            return text.allowed().get(0);
        }
        return SOUND.stream()
                .filter(fits(text).and(matches(text)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sample for " + text));
    }

    /** A text of that length; one that meets the pattern, where there is any. */
    static String soundText(StringShape text, int length) {
        return SOUND.stream()
                .map(sample -> sample.length() > length
                        ? sample.substring(0, length)
                        : sample + "1".repeat(length - sample.length()))
                .filter(matches(text))
                .findFirst()
                .orElse("1".repeat(length));
    }

    /** Texts of sound length that miss the pattern; none for patterns that no text of that length misses. */
    static List<String> unsoundTexts(StringShape text) {
        return UNSOUND.stream()
                .map(sample -> text.length().min().orElse(0) <= sample.length()
                        ? sample
                        : sample.repeat(text.length().min().orElse(0) / sample.length() + 1))
                .filter(fits(text).and(matches(text).negate()))
                .limit(2)
                .toList();
    }

    private static Predicate<String> fits(StringShape text) {
        return sample -> {
            int length = sample.codePointCount(0, sample.length());
            return length >= text.length().min().orElse(0)
                    && length <= text.length().max().orElse(Integer.MAX_VALUE);
        };
    }

    private static Predicate<String> matches(StringShape text) {
        return sample -> text.pattern().isEmpty()
                || text.pattern().get().whole().matcher(sample).find();
    }

    static ArrayNode repeated(JsonNode item, int times) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < times; i++) {
            array.add(item.deepCopy());
        }
        return array;
    }
}
