package io.github.appflowtestkit.validator.internal.structure;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import io.github.appflowtestkit.validator.Violation.Kind;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The full engine: networknt's JSON Schema validator over the schema as it is published. */
public final class NetworkntEngine implements StructureEngine {

    private static final Map<String, Kind> OF_VALUE = Map.of(
            "type", Kind.TYPE,
            "enum", Kind.ENUM,
            "minLength", Kind.MIN_LENGTH,
            "maxLength", Kind.MAX_LENGTH,
            "pattern", Kind.PATTERN,
            "minimum", Kind.MINIMUM,
            "maximum", Kind.MAXIMUM,
            "minItems", Kind.MIN_ENTRIES,
            "maxItems", Kind.MAX_ENTRIES);

    private final Schema schema;
    private final Shape.Structure request;

    /**
     * An engine for one schema.
     *
     * @param schema the schema's text
     * @param request the same schema as shapes, to tell what a value was meant to be
     */
    public NetworkntEngine(String schema, Shape.Structure request) {
        this.schema = SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(schema);
        this.request = request;
    }

    @Override
    public List<Fault> faults(JsonValue document) {
        Set<Fault> faults = new LinkedHashSet<>();
        for (Error error : schema.validate(JacksonTree.of(document))) {
            faults.addAll(faults(error));
        }
        return new ArrayList<>(faults);
    }

    private List<Fault> faults(Error error) {
        String pointer = pointer(error.getInstanceLocation());
        String keyword = error.getKeyword();
        switch (keyword) {
            case "required" -> {
                return List.of(Fault.ofMember(Kind.REQUIRED, pointer, error.getProperty()));
            }
            case "additionalProperties" -> {
                return List.of(Fault.ofMember(Kind.UNKNOWN, pointer, error.getProperty()));
            }
            case "propertyNames" -> {
                return ShapeLookup.keyFaults(request, pointer, error.getProperty());
            }
            case "minProperties" -> {
                return List.of(Fault.ofValue(Kind.MIN_ENTRIES, pointer));
            }
            case "maxProperties" -> {
                return List.of(Fault.ofValue(Kind.MAX_ENTRIES, pointer));
            }
            default -> {
                Kind kind = OF_VALUE.get(keyword);
                if (kind == null) {
                    throw new IllegalStateException("our schemas do not use the keyword " + keyword);
                }
                boolean isTime = ShapeLookup.at(request, pointer) instanceof Shape.Time;
                return List.of(Fault.ofValue(isTime ? Kind.TIMESTAMP : kind, pointer));
            }
        }
    }

    private static String pointer(NodePath location) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            String child = JsonText.child("", String.valueOf(location.getElement(i)));
            pointer.append(child);
        }
        return pointer.toString();
    }
}
