package io.github.appflowtestkit.cli.generate;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what DescribeConnectorEntity answers, or only its list of fields, as {@code --query} of the AWS CLI prints it. */
final class EntityFields {

    private static final String FIELDS = "/connectorEntityFields";

    private static final Map<String, String> OPERATION_BY_FLAG =
            Map.of("isCreatable", "INSERT", "isUpdatable", "UPDATE", "isUpsertable", "UPSERT");

    private EntityFields() {}

    static boolean isEntity(JsonValue root) {
        return root.at(FIELDS).isPresent();
    }

    static FieldsFile of(JsonValue root) throws UnreadableFieldsException {
        JsonValue listed = root.at(FIELDS).orElse(root);
        if (!(listed instanceof JsonArray array)) {
            throw new UnreadableFieldsException("a connector entity must have connectorEntityFields, an array");
        }
        List<Field> fields = new ArrayList<>();
        for (JsonValue each : array.items()) {
            fields.add(field(each, fields.size()));
        }
        if (fields.isEmpty()) {
            throw new UnreadableFieldsException("the connector entity has no fields");
        }
        return new FieldsFile(FieldsFormat.ENTITY, fields, List.of());
    }

    private static Field field(JsonValue field, int index) throws UnreadableFieldsException {
        String name = text(field, "/identifier")
                .filter(each -> !each.isBlank())
                .orElseThrow(() -> new UnreadableFieldsException(
                        "each field of a connector entity must have an identifier, but number " + (index + 1)
                                + " has none"));
        boolean isRetrievable = flag(field, "/sourceProperties/isRetrievable").orElse(true);
        return new Field(
                name,
                Optional.empty(),
                text(field, "/supportedFieldTypeDetails/v1/fieldType").filter(type -> !type.isBlank()),
                isRetrievable,
                refused(field));
    }

    private static Set<String> refused(JsonValue field) {
        Set<String> refused = new TreeSet<>();
        OPERATION_BY_FLAG.forEach((flag, operation) -> {
            if (!flag(field, "/destinationProperties/" + flag).orElse(true)) {
                refused.add(operation);
            }
        });
        if (field.at("/destinationProperties/supportedWriteOperations").orElse(null) instanceof JsonArray listed
                && !listed.items().isEmpty()) {
            Set<String> supported = listed.items().stream()
                    .filter(JsonString.class::isInstance)
                    .map(each -> ((JsonString) each).value())
                    .collect(Collectors.toSet());
            OPERATION_BY_FLAG.values().stream()
                    .filter(operation -> !supported.contains(operation))
                    .forEach(refused::add);
        }
        return refused;
    }

    private static Optional<String> text(JsonValue field, String pointer) {
        return field.at(pointer).orElse(null) instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
    }

    private static Optional<Boolean> flag(JsonValue field, String pointer) {
        return field.at(pointer).orElse(null) instanceof JsonBoolean truth
                ? Optional.of(truth.value())
                : Optional.empty();
    }
}
