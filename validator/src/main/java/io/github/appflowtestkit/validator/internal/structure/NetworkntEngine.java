package io.github.appflowtestkit.validator.internal.structure;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import io.github.appflowtestkit.validator.Violation.Kind;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.TimestampShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Finds every constraint of a schema that a document breaks: networknt's JSON Schema validator. Thread-safe. */
final class NetworkntEngine {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("required", Kind.REQUIRED),
            Map.entry("additionalProperties", Kind.UNKNOWN),
            Map.entry("type", Kind.TYPE),
            Map.entry("enum", Kind.ENUM),
            Map.entry("minLength", Kind.MIN_LENGTH),
            Map.entry("maxLength", Kind.MAX_LENGTH),
            Map.entry("pattern", Kind.PATTERN),
            Map.entry("minimum", Kind.MINIMUM),
            Map.entry("maximum", Kind.MAXIMUM),
            Map.entry("minItems", Kind.MIN_ENTRIES),
            Map.entry("maxItems", Kind.MAX_ENTRIES),
            Map.entry("minProperties", Kind.MIN_ENTRIES),
            Map.entry("maxProperties", Kind.MAX_ENTRIES));

    private final Schema schema;
    private final StructureShape request;

    /**
     * An engine for one schema.
     *
     * @param text the schema
     * @param request the same schema as shapes, which tell timestamps from other strings and numbers
     */
    NetworkntEngine(String text, StructureShape request) {
        JsonNode node = JacksonTree.of(ShapeReader.parsed(text));
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(BoundedPatterns.of(node))
                .build();
        this.schema = SchemaRegistry.withDialect(
                        Dialects.getDraft202012(), registry -> registry.schemaRegistryConfig(config))
                .getSchema(node);
        this.request = request;
    }

    /** All constraints that the document breaks, in no particular order; none if it meets the schema. */
    List<Fault> faults(JsonValue document) {
        return faults(document, Integer.MAX_VALUE);
    }

    /** The same, but at most so many; where there are that many, the engine stops. */
    List<Fault> faults(JsonValue document, int most) {
        FirstErrors errors = new FirstErrors(most);
        try {
            schema.validate(JacksonTree.of(document), context -> context.setErrors(errors));
        } catch (EnoughException e) {
            // the errors so far are enough
        }
        Set<Fault> faults = new LinkedHashSet<>();
        for (Error error : errors) {
            faults(error).forEach(faults::add);
        }
        if (document.holdsUnknown()) {
            faults.removeIf(fault -> isUnknown(document, fault));
        }
        return List.copyOf(faults);
    }

    /** Whether the value at fault, or the number of elements at fault, is unknown. */
    private static boolean isUnknown(JsonValue document, Fault fault) {
        Optional<JsonValue> value = document.at(fault.pointer());
        boolean ofCount = fault.kind() == Kind.MIN_ENTRIES || fault.kind() == Kind.MAX_ENTRIES;
        return value.filter(each -> each instanceof Unknown
                        || (ofCount
                                && each instanceof JsonArray array
                                && array.items().stream().anyMatch(Unknown.class::isInstance)))
                .isPresent();
    }

    /** The library has no limit for errors, and its errors take a hundred times the memory of the text. */
    private static final class FirstErrors extends ArrayList<Error> {

        private static final long serialVersionUID = 1;

        private final int most;

        FirstErrors(int most) {
            this.most = most;
        }

        @Override
        public boolean add(Error error) {
            if (size() == most) {
                throw new EnoughException();
            }
            return super.add(error);
        }
    }

    private static final class EnoughException extends RuntimeException {

        private static final long serialVersionUID = 1;

        EnoughException() {
            super(null, null, false, false);
        }
    }

    private Stream<Fault> faults(Error error) {
        String pointer = pointer(error.getInstanceLocation());
        if (error.getKeyword().equals("propertyNames")) {
            String key = error.getProperty();
            return keyErrors(error, key).map(each -> Fault.ofMember(kind(each), pointer, key));
        }
        Kind kind = kind(error);
        if (kind == Kind.REQUIRED || kind == Kind.UNKNOWN) {
            return Stream.of(Fault.ofMember(kind, pointer, error.getProperty()));
        }
        boolean isTimestamp = ShapeLookup.at(request, pointer) instanceof TimestampShape;
        return Stream.of(Fault.ofValue(isTimestamp ? Kind.TIMESTAMP : kind, pointer));
    }

    /** The library reports a wrong key without the constraint that it breaks, so the key is checked by itself. */
    private Stream<Error> keyErrors(Error error, String key) {
        return schema.getSubSchema(error.getSchemaLocation().getFragment()).validate(StringNode.valueOf(key)).stream();
    }

    private static Kind kind(Error error) {
        Kind kind = KINDS.get(error.getKeyword());
        if (kind == null) {
            throw new IllegalStateException("our schemas do not use the keyword " + error.getKeyword());
        }
        return kind;
    }

    private static String pointer(NodePath location) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            pointer.append(JsonText.child("", String.valueOf(location.getElement(i))));
        }
        return pointer.toString();
    }
}
