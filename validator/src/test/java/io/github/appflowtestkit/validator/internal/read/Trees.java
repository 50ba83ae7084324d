package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at trees of documents. */
final class Trees {

    private Trees() {}

    /** The tree as JSON in one line; numbers with their value. */
    static String json(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().stream()
                    .map(member -> JsonText.literal(member.name()) + ": " + json(member.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().map(Trees::json).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof JsonString string) {
            return JsonText.literal(string.value());
        }
        if (value instanceof JsonNumber number) {
            return number.value().toString();
        }
        return value instanceof JsonBoolean bool ? String.valueOf(bool.value()) : "null";
    }

    /** The value and all values within it. */
    static Stream<JsonValue> all(JsonValue value) {
        Stream<JsonValue> within = Stream.of();
        if (value instanceof JsonObject object) {
            within = object.members().stream().flatMap(member -> all(member.value()));
        } else if (value instanceof JsonArray array) {
            within = array.items().stream().flatMap(Trees::all);
        }
        return Stream.concat(Stream.of(value), within);
    }

    /** The strings, numbers, booleans and nulls of a document. */
    static List<JsonValue> scalars(Reading reading) {
        return all(reading.root().orElseThrow())
                .filter(value -> !(value instanceof JsonObject) && !(value instanceof JsonArray))
                .toList();
    }

    /** The text of a range. */
    static String cut(Reading reading, Range range) {
        return reading.text()
                .substring(
                        reading.lines().offset(range.start()), reading.lines().offset(range.end()));
    }

    /** Checks that the range of each string, number, boolean and null of a document of YAML marks its text. */
    static void checkRanges(Reading reading) {
        for (JsonValue scalar : scalars(reading)) {
            String text = cut(reading, scalar.range());
            if (text.startsWith("|") && scalar instanceof JsonString string) {
                // alone, a block can have another indentation
                assertThat(wordsOfLines(text.lines().skip(1)))
                        .isEqualTo(wordsOfLines(string.value().lines()));
            } else {
                assertThat(new YamlReader(text, 500).read().root())
                        .as(text)
                        .map(Trees::json)
                        .contains(json(scalar));
            }
        }
    }

    private static List<String> wordsOfLines(Stream<String> lines) {
        return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
