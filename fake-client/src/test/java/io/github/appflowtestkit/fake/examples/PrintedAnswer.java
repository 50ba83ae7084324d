package io.github.appflowtestkit.fake.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * An answer as the API Reference prints it, held against one of the fake's, value by value.
 *
 * <p>Nulls count as not there. Members that the service model does not have are left out, as a client would leave them;
 * some are older names of members that it has, and are taken for them. Of times and of placeholders only the presence is
 * compared.
 */
final class PrintedAnswer {

    private static final Map<String, String> OLDER_NAMES = Map.of(
            "flowExecutionList", "flowExecutions",
            "flowList", "flows",
            "connectorProfileProps", "connectorProfileProperties",
            "sourceConnectorProps", "sourceConnectorProperties",
            "destinationConnectorProps", "destinationConnectorProperties",
            "triggerProps", "triggerProperties");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i).*(_value|_id|<.*>|^user$|:user/).*|insert-.*|.* of connector.*|execution_id.*");

    private final List<String> agreeing = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    /** Compares; both are JSON objects of the shape that the empty answer has. */
    PrintedAnswer(JsonNode printed, JsonNode ours, SdkPojo shape) {
        object(printed, Optional.of(ours), shape, "");
    }

    /** The places of the values that are the same. */
    List<String> agreeing() {
        return agreeing;
    }

    /** The places of the others, each with what is printed and what the fake says. */
    List<String> differing() {
        return differing;
    }

    /** The members in which the answers differ, without the places of entries. */
    Set<String> differingMembers() {
        return differing.stream()
                .map(place -> place.replaceAll(": .*", "").replaceAll("\\[\\d+]|\\{[^}]*}", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The members that the service model does not have. */
    List<String> unknown() {
        return unknown;
    }

    private void object(JsonNode printed, Optional<JsonNode> ours, SdkPojo shape, String path) {
        Map<String, SdkField<?>> fields = shape.sdkFieldNameToField();
        printed.asObject().forEach((name, value) -> {
            if (value.isNull()) {
                return;
            }
            String known = OLDER_NAMES.getOrDefault(name, name);
            SdkField<?> field = fields.get(known);
            String place = path.isEmpty() ? known : path + "." + known;
            if (field == null) {
                unknown.add(place);
            } else {
                value(value, ours.flatMap(object -> object.field(known)), field, place);
            }
        });
    }

    private void value(JsonNode printed, Optional<JsonNode> ours, SdkField<?> field, String place) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.SDK_POJO && printed.isObject()) {
            object(printed, ours.filter(JsonNode::isObject), field.constructor().get(), place);
        } else if (type == MarshallingType.LIST && printed.isArray()) {
            list(printed, ours.filter(JsonNode::isArray), field, place);
        } else if (type == MarshallingType.MAP && printed.isObject()) {
            SdkField<?> element = field.getRequiredTrait(MapTrait.class).valueFieldInfo();
            printed.asObject().forEach((key, entry) -> {
                if (!entry.isNull()) {
                    value(entry, ours.flatMap(map -> map.field(key)), element, place + "{" + key + "}");
                }
            });
        } else {
            leaf(printed, ours, type, place);
        }
    }

    private void list(JsonNode printed, Optional<JsonNode> ours, SdkField<?> field, String place) {
        SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
        List<JsonNode> mine = ours.map(JsonNode::asArray).orElse(List.of());
        if (mine.size() > printed.asArray().size()) {
            differing.add(place + ": printed " + printed.asArray().size() + " entries, the fake has " + mine.size());
        }
        for (int i = 0; i < printed.asArray().size(); i++) {
            Optional<JsonNode> entry = i < mine.size() ? Optional.of(mine.get(i)) : Optional.empty();
            value(printed.asArray().get(i), entry, element, place + "[" + i + "]");
        }
    }

    private void leaf(JsonNode printed, Optional<JsonNode> ours, MarshallingType<?> type, String place) {
        boolean presenceOnly = type == MarshallingType.INSTANT || isPlaceholder(printed);
        boolean same = ours.isPresent() && (presenceOnly || text(printed).equals(text(ours.get())));
        if (same) {
            agreeing.add(place);
        } else {
            differing.add(place + ": printed " + text(printed) + ", the fake says "
                    + ours.map(PrintedAnswer::text).orElse("nothing"));
        }
    }

    private static boolean isPlaceholder(JsonNode printed) {
        return printed.isString() && PLACEHOLDER.matcher(text(printed)).matches();
    }

    /** The value as text; account and Region that the page leaves open are the fake's. */
    private static String text(@Nullable JsonNode node) {
        return node == null
                ? ""
                : node.text().replace(":region:", ":us-east-1:").replace("<AccountId>", "123456789012");
    }
}
