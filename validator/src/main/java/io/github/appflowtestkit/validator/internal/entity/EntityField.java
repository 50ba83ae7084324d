package io.github.appflowtestkit.validator.internal.entity;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A field of an entity. What the answer does not say is empty: it is unknown, not false.
 *
 * @param name its identifier
 * @param json the field as it was recorded
 */
public record EntityField(String name, JsonObject json) {

    private static final String TYPE_DETAILS = "/supportedFieldTypeDetails/v1/";

    /** A range of numbers, open where it has no limit. */
    public record Limits(Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {

        /** Whether a number is in the range. */
        public boolean contain(BigDecimal number) {
            return minimum.filter(least -> number.compareTo(least) < 0).isEmpty()
                    && maximum.filter(greatest -> number.compareTo(greatest) > 0)
                            .isEmpty();
        }
    }

    /** Something that a field may do; the answer says yes, no or nothing about it. */
    public enum Flag {
        /** It is a primary key. */
        PRIMARY_KEY("isPrimaryKey"),
        /** It should not be used any more. */
        DEPRECATED("isDeprecated"),
        /** A source returns it. */
        RETRIEVABLE("sourceProperties/isRetrievable"),
        /** A source filters by it. */
        QUERYABLE("sourceProperties/isQueryable"),
        /** It selects new records. */
        INCREMENTAL("sourceProperties/isTimestampFieldForIncrementalQueries"),
        /** INSERT writes it. */
        CREATABLE("destinationProperties/isCreatable"),
        /** UPDATE writes it. */
        UPDATABLE("destinationProperties/isUpdatable"),
        /** UPSERT writes it. */
        UPSERTABLE("destinationProperties/isUpsertable"),
        /** It may have no value. */
        NULLABLE("destinationProperties/isNullable"),
        /** A new record has a value without it. */
        DEFAULTED("destinationProperties/isDefaultedOnCreate");

        private final String path;

        Flag(String path) {
            this.path = path;
        }

        /** The member of the answer, such as {@code isCreatable}. */
        public String member() {
            return path.substring(path.indexOf('/') + 1);
        }
    }

    /** What the answer says; empty if it says nothing. */
    public Optional<Boolean> says(Flag flag) {
        return json.at("/" + flag.path)
                .filter(JsonBoolean.class::isInstance)
                .map(value -> ((JsonBoolean) value).value());
    }

    /** Whether the answer says that the field is so. */
    public boolean is(Flag flag) {
        return says(flag).orElse(false);
    }

    /** Whether the answer says that the field is not so. */
    public boolean isNot(Flag flag) {
        return !says(flag).orElse(true);
    }

    /** The identifier of the field that this one is nested in. */
    public Optional<String> parent() {
        return text("/parentIdentifier");
    }

    /** The data type, such as {@code picklist}. */
    public Optional<String> type() {
        return text(TYPE_DETAILS + "fieldType");
    }

    /** The operators that filters may use; empty if the answer lists none. */
    public List<String> filterOperators() {
        return texts(TYPE_DETAILS + "filterOperators");
    }

    /** The values that the field may have; empty if the answer lists none. */
    public List<String> supportedValues() {
        return texts(TYPE_DETAILS + "supportedValues");
    }

    /** The regular expression that each value matches. */
    public Optional<String> valuePattern() {
        return text(TYPE_DETAILS + "valueRegexPattern");
    }

    /** The range of its values. */
    public Optional<Limits> valueRange() {
        return limits(TYPE_DETAILS + "fieldValueRange");
    }

    /** The range of the lengths of its values. */
    public Optional<Limits> lengthRange() {
        return limits(TYPE_DETAILS + "fieldLengthRange");
    }

    /** The write operations that may identify records by this field; empty if the answer has no such list. */
    public Optional<List<String>> idOperations() {
        String pointer = "/destinationProperties/supportedWriteOperations";
        return json.at(pointer).filter(JsonArray.class::isInstance).map(list -> texts(pointer));
    }

    private Optional<Limits> limits(String pointer) {
        return json.at(pointer)
                .filter(JsonObject.class::isInstance)
                .map(range -> new Limits(number(pointer + "/minimum"), number(pointer + "/maximum")));
    }

    private Optional<BigDecimal> number(String pointer) {
        return json.at(pointer).filter(JsonNumber.class::isInstance).map(value -> ((JsonNumber) value).value());
    }

    private Optional<String> text(String pointer) {
        return json.at(pointer).flatMap(EntityField::text).filter(text -> !text.isBlank());
    }

    private List<String> texts(String pointer) {
        return json.at(pointer).orElse(json) instanceof JsonArray array
                ? array.items().stream().flatMap(item -> text(item).stream()).toList()
                : List.of();
    }

    private static Optional<String> text(JsonValue value) {
        return value instanceof JsonString text ? Optional.of(text.value()) : Optional.empty();
    }
}
