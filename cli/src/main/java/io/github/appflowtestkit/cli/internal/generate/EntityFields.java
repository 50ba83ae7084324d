package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.validator.internal.entity.Entity;
import io.github.appflowtestkit.validator.internal.entity.EntityField;
import io.github.appflowtestkit.validator.internal.entity.EntityField.Flag;
import io.github.appflowtestkit.validator.internal.entity.EntityFormatException;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a connector entity. */
final class EntityFields {

    private static final Map<Flag, String> OPERATION_BY_FLAG =
            Map.of(Flag.CREATABLE, "INSERT", Flag.UPDATABLE, "UPDATE", Flag.UPSERTABLE, "UPSERT");

    private EntityFields() {}

    static FieldsFile of(JsonValue root) throws UnreadableFieldsException {
        try {
            List<Field> fields =
                    Entity.of(root).fields().stream().map(EntityFields::field).toList();
            return new FieldsFile(FieldsFormat.ENTITY, fields, List.of());
        } catch (EntityFormatException e) {
            throw new UnreadableFieldsException(String.valueOf(e.getMessage()));
        }
    }

    private static Field field(EntityField field) {
        Set<String> refused = OPERATION_BY_FLAG.entrySet().stream()
                .filter(each -> field.isNot(each.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return new Field(field.name(), Optional.empty(), field.type(), !field.isNot(Flag.RETRIEVABLE), refused);
    }
}
