package io.github.appflowtestkit.schema.portability;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Lets dev.harrel:json-schema read Jackson 3 trees, which it has no adapter of its own for. */
record HarrelNode(tools.jackson.databind.JsonNode node, String pointer) implements JsonNode {

    static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static final JsonNodeFactory FACTORY = new JsonNodeFactory() {
        @Override
        public JsonNode wrap(Object node) {
            return node instanceof JsonNode wrapped
                    ? wrapped
                    : new HarrelNode((tools.jackson.databind.JsonNode) node, "");
        }

        @Override
        public JsonNode create(String text) {
            return new HarrelNode(EXACT.readTree(text), "");
        }
    };

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        return switch (node.getNodeType()) {
            case OBJECT -> SimpleType.OBJECT;
            case ARRAY -> SimpleType.ARRAY;
            case STRING -> SimpleType.STRING;
            case BOOLEAN -> SimpleType.BOOLEAN;
            case NUMBER -> asNumber().stripTrailingZeros().scale() <= 0 ? SimpleType.INTEGER : SimpleType.NUMBER;
            default -> SimpleType.NULL;
        };
    }

    @Override
    public boolean asBoolean() {
        return node.asBoolean();
    }

    @Override
    public String asString() {
        return node.asString();
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    @Override
    public BigDecimal asNumber() {
        return node.decimalValue();
    }

    @Override
    public List<JsonNode> asArray() {
        List<JsonNode> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new HarrelNode(node.get(i), pointer + "/" + i));
        }
        return items;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        node.properties()
                .forEach(member -> members.put(
                        member.getKey(),
                        new HarrelNode(
                                member.getValue(), pointer + "/" + JsonNode.encodeJsonPointer(member.getKey()))));
        return members;
    }
}
