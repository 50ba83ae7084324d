package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An expression of an HCL document, from one offset to another. It becomes a value only when it is known to be kept: a
 * call in a call in a call would otherwise have its text copied once for each.
 */
sealed interface HclExpression {

    int start();

    int end();

    /** The value in the tree. */
    JsonValue value(String text, LineIndex lines);

    /** A string without templates. */
    record Text(String content, int start, int end) implements HclExpression {
        @Override
        public JsonValue value(String text, LineIndex lines) {
            return new JsonString(content, lines.range(start, end));
        }
    }

    /** A number; its sign may be apart from it. */
    record Numeral(BigDecimal number, String literal, int start, int end) implements HclExpression {
        @Override
        public JsonValue value(String text, LineIndex lines) {
            return new JsonNumber(number, literal, lines.range(start, end));
        }
    }

    /** An identifier that stands alone. */
    record Name(String name, int start, int end) implements HclExpression {
        @Override
        public JsonValue value(String text, LineIndex lines) {
            Range range = lines.range(start, end);
            return switch (name) {
                case "true", "false" -> new JsonBoolean(name.equals("true"), range);
                case "null" -> new JsonNull(range);
                default -> new Unknown(name, true, range);
            };
        }
    }

    /** A list of expressions in brackets. */
    record Tuple(List<HclExpression> items, int start, int end) implements HclExpression {
        @Override
        public JsonValue value(String text, LineIndex lines) {
            List<JsonValue> values = new ArrayList<>();
            for (HclExpression item : items) {
                values.add(item.value(text, lines));
            }
            return new JsonArray(values, lines.range(start, end));
        }
    }

    /** Names and expressions in braces. Of several with one name Terraform takes the last, too. */
    record Mapping(List<Entry> entries, int start, int end) implements HclExpression {

        /** One of them; the offsets are those of the name. */
        record Entry(String name, int start, int end, HclExpression value) {}

        @Override
        public JsonValue value(String text, LineIndex lines) {
            Map<String, Member> members = new LinkedHashMap<>();
            for (Entry entry : entries) {
                JsonValue value = entry.value.value(text, lines);
                members.remove(entry.name);
                members.put(entry.name, new Member(entry.name, lines.range(entry.start, entry.end), value));
            }
            return new JsonObject(members, lines.range(start, end));
        }
    }

    /** What only Terraform can evaluate. A template is a string, so it is never null; all else may be. */
    record Opaque(int textStart, int textEnd, boolean mayBeNull, int start, int end) implements HclExpression {

        Opaque(int start, int end) {
            this(start, end, true, start, end);
        }

        @Override
        public JsonValue value(String text, LineIndex lines) {
            return new Unknown(text.substring(textStart, textEnd), mayBeNull, lines.range(start, end));
        }
    }
}
