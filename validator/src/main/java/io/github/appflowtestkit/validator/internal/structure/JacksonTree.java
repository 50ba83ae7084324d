package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Our tree in the form that the library takes. */
final class JacksonTree {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Numbers beyond this power of ten break every bound alike; written out they would fill the memory. */
    private static final int LARGEST_EXPONENT = 400;

    private JacksonTree() {}

    static JsonNode of(JsonValue value) {
        if (value instanceof JsonObject object) {
            ObjectNode node = NODES.objectNode();
            object.members().forEach(member -> node.set(member.name(), of(member.value())));
            return node;
        }
        if (value instanceof JsonArray array) {
            ArrayNode node = NODES.arrayNode();
            array.items().forEach(item -> node.add(of(item)));
            return node;
        }
        if (value instanceof JsonString text) {
            return new QuotedString(text.value());
        }
        if (value instanceof JsonNumber number) {
            return number(number.value());
        }
        if (value instanceof JsonBoolean truth) {
            return NODES.booleanNode(truth.value());
        }
        // null or unknown; nothing that is found about an unknown value is reported
        return NODES.nullNode();
    }

    /**
     * A string that writes itself: the engine does that with each allowed value, and Jackson's own way loads half of its
     * library, which takes longer than the check.
     */
    private static final class QuotedString extends StringNode {

        private static final long serialVersionUID = 1;

        QuotedString(String value) {
            super(value);
        }

        @Override
        public String toString() {
            return JsonText.quoted(stringValue());
        }
    }

    private static JsonNode number(BigDecimal value) {
        long exponent = (long) value.precision() - value.scale();
        if (exponent > LARGEST_EXPONENT) {
            BigDecimal large = BigDecimal.TEN.pow(LARGEST_EXPONENT);
            return NODES.numberNode((value.signum() < 0 ? large.negate() : large).toBigIntegerExact());
        }
        if (exponent < -LARGEST_EXPONENT) {
            return NODES.numberNode(new BigDecimal(value.signum()).movePointLeft(LARGEST_EXPONENT));
        }
        boolean whole = value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
        return whole ? NODES.numberNode(value.toBigIntegerExact()) : NODES.numberNode(value);
    }
}
