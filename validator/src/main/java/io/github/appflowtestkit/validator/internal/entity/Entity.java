package io.github.appflowtestkit.validator.internal.entity;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of an object, as DescribeConnectorEntity answered. Immutable. */
public final class Entity {

    private static final String FIELDS = "connectorEntityFields";

    private static final char[] SEPARATORS = {'.', '/'};

    private final List<EntityField> fields;
    private final Map<String, EntityField> byName = new LinkedHashMap<>();

    private Entity(List<EntityField> fields) {
        this.fields = List.copyOf(fields);
        fields.forEach(field -> byName.putIfAbsent(field.name(), field));
        // a flow names a nested field by its path; the answer may have only its last part
        fields.forEach(field -> field.parent().ifPresent(parent -> {
            for (char separator : SEPARATORS) {
                byName.putIfAbsent(parent + separator + field.name(), field);
            }
        }));
    }

    /** Whether a document looks like such an answer. */
    public static boolean isEntity(JsonValue root) {
        return root.at("/" + FIELDS).isPresent();
    }

    /**
     * Reads an answer, or only its list of fields, as {@code --query connectorEntityFields} prints it.
     *
     * @throws EntityFormatException if it is neither, or a field has no identifier
     */
    public static Entity of(JsonValue root) throws EntityFormatException {
        if (!(root.at("/" + FIELDS).orElse(root) instanceof JsonArray array)) {
            throw new EntityFormatException("a connector entity must have " + FIELDS + ", an array");
        }
        List<EntityField> fields = new ArrayList<>();
        for (JsonValue item : array.items()) {
            fields.add(field(item, fields.size()));
        }
        if (fields.isEmpty()) {
            throw new EntityFormatException("the connector entity has no fields");
        }
        return new Entity(fields);
    }

    private static EntityField field(JsonValue item, int index) throws EntityFormatException {
        if (item instanceof JsonObject object
                && object.member("identifier").map(Member::value).orElse(object) instanceof JsonString identifier
                && !identifier.value().isBlank()) {
            return new EntityField(identifier.value(), object);
        }
        throw new EntityFormatException(
                "each field of a connector entity must have an identifier, but number " + (index + 1) + " has none");
    }

    /** The fields in the order of the answer. */
    public List<EntityField> fields() {
        return fields;
    }

    /** The field that a flow names: by its identifier, or by its path if it is nested. */
    public Optional<EntityField> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Whether a flow may name a field so: the entity has it, or it is within a field whose parts the answer does not list.
     */
    public boolean mayHave(String name) {
        return byName.containsKey(name) || hasOpaqueParent(name);
    }

    private boolean hasOpaqueParent(String name) {
        for (int i = name.length() - 1; i > 0; i--) {
            String parent = name.substring(0, i);
            if (isSeparator(name.charAt(i)) && byName.containsKey(parent)) {
                return fields.stream().noneMatch(field -> isWithin(parent, field));
            }
        }
        return false;
    }

    private static boolean isWithin(String parent, EntityField field) {
        return field.parent().filter(parent::equals).isPresent()
                || (field.name().startsWith(parent)
                        && field.name().length() > parent.length()
                        && isSeparator(field.name().charAt(parent.length())));
    }

    private static boolean isSeparator(char c) {
        for (char separator : SEPARATORS) {
            if (c == separator) {
                return true;
            }
        }
        return false;
    }

    /** The name of a field that was probably meant: a similar one, or the path of a nested field with that last part. */
    public Optional<String> nearest(String name) {
        return Nearest.to(name, byName.keySet())
                .or(() -> byName.keySet().stream()
                        .filter(each -> each.length() > name.length()
                                && each.endsWith(name)
                                && isSeparator(each.charAt(each.length() - name.length() - 1)))
                        .findFirst());
    }

    @Override
    public String toString() {
        return "entity of " + fields.size() + " fields, first "
                + JsonText.quoted(fields.get(0).name());
    }
}
