package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The requests that the validator reads out of a document, in one line each, to be compared with those written. */
final class ReadBack {

    private static final DocumentReader READER = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 500);

    private ReadBack() {}

    /** The requests of a document in any form; the first outcome of each. */
    static List<String> of(String document) {
        JsonValue root = READER.read(document).root().orElseThrow();
        return Recognition.of(root).flows().stream()
                .map(FlowInDocument::variants)
                .map(variants -> line(variants.get(0).request(), WrittenForm.REQUEST))
                .toList();
    }

    /** The requests of a tree. */
    static List<String> of(JsonNode requests) {
        return of(requests.toString());
    }

    private static String line(JsonValue value, @Nullable Shape shape) {
        if (value instanceof JsonObject object) {
            Map<String, String> members = new TreeMap<>();
            object.members()
                    .forEach(member -> members.put(member.name(), line(member.value(), below(shape, member.name()))));
            return members.toString();
        }
        if (value instanceof JsonArray array) {
            Shape item = shape instanceof ListShape list ? list.item() : null;
            return array.items().stream().map(each -> line(each, item)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof JsonString string) {
            return shape instanceof TimestampShape ? time(string.value()) : "\"" + string.value() + "\"";
        }
        if (value instanceof JsonNumber number) {
            return number.value().stripTrailingZeros().toString();
        }
        if (value instanceof Unknown unknown) {
            return "unknown " + unknown.expression();
        }
        return value instanceof JsonBoolean truth ? Boolean.toString(truth.value()) : "null";
    }

    private static @Nullable Shape below(@Nullable Shape shape, String name) {
        if (shape instanceof StructureShape structure) {
            return structure.members().get(name);
        }
        return shape instanceof MapShape map ? map.value() : null;
    }

    /** A time is the same with and without the notation of a number. */
    private static String time(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return time.getNano() == 0
                    ? new BigDecimal(time.toEpochSecond()).stripTrailingZeros().toString()
                    : text;
        } catch (DateTimeException e) {
            return "\"" + text + "\"";
        }
    }
}
