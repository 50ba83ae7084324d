package io.github.appflowtestkit.schema.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.schema.generator.ServiceModel;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schemas have the members, types and values of the AWS SDK's request classes.
 *
 * <p>Which members are required the SDK's descriptions of its fields do not say (seen in 2.40.2); {@link ModelDriftTest}
 * compares those.
 */
final class SdkDriftTest {

    private static final String MODEL_PACKAGE = AppflowRequest.class.getPackageName() + ".";

    // From the SDK and from the schema: path of a member, and what it is.
    private final Map<String, String> inSdk = new TreeMap<>();
    private final Map<String, String> inSchema = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    @ParameterizedTest
    @MethodSource("io.github.appflowtestkit.schema.AppflowSchemas#operations")
    void theRequestIsTheSdksRequest(String operation) throws ReflectiveOperationException {
        Class<?> request = Class.forName(MODEL_PACKAGE + operation + "Request");
        readSdk((SdkPojo) request.getMethod("builder").invoke(null), request);
        seen.clear();
        JsonNode schema = JsonMapper.shared().readTree(AppflowSchemas.forOperation(operation));
        readSchema(operation + "Request", schema, schema.get("$defs"));
        assertThat(inSchema).isNotEmpty().containsExactlyInAnyOrderEntriesOf(inSdk);
    }

    private void readSdk(SdkPojo builder, Class<?> type) throws ReflectiveOperationException {
        if (!seen.add(type.getSimpleName())) {
            return;
        }
        inSdk.put(type.getSimpleName(), "structure");
        for (SdkField<?> field : builder.sdkFields()) {
            Type javaType = getter(type, field.memberName()).getGenericReturnType();
            inSdk.put(type.getSimpleName() + "." + field.memberName(), describe(field, javaType));
        }
    }

    private String describe(SdkField<?> field, Type javaType) throws ReflectiveOperationException {
        MarshallingType<?> marshalled = field.marshallingType();
        if (marshalled == MarshallingType.SDK_POJO) {
            SdkPojo nested = field.constructor().get();
            Class<?> type = nested.getClass().getEnclosingClass();
            readSdk(nested, type);
            return type.getSimpleName();
        }
        if (marshalled == MarshallingType.LIST) {
            return "list of " + describe(field.getTrait(ListTrait.class).memberFieldInfo(), argument(javaType, 0));
        }
        if (marshalled == MarshallingType.MAP) {
            return "map of " + text(argument(javaType, 0)) + " to "
                    + describe(field.getTrait(MapTrait.class).valueFieldInfo(), argument(javaType, 1));
        }
        if (marshalled == MarshallingType.STRING) {
            return text(javaType);
        }
        if (marshalled == MarshallingType.INTEGER || marshalled == MarshallingType.LONG) {
            return "integer";
        }
        if (marshalled == MarshallingType.BOOLEAN) {
            return "boolean";
        }
        assertThat(marshalled.toString()).as(field.memberName()).isEqualTo(MarshallingType.INSTANT.toString());
        return "timestamp";
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    /** The SDK says which values a text may have only in the type that its getter returns. */
    private static String text(Type type) throws ReflectiveOperationException {
        if (type instanceof Class<?> javaClass && javaClass.isEnum()) {
            Set<String> values = new TreeSet<>();
            for (Object value : (Set<?>) javaClass.getMethod("knownValues").invoke(null)) {
                values.add(value.toString());
            }
            return "one of " + values;
        }
        return "text";
    }

    /** Getters are in camel case of the SDK's own making ("SAPOData" becomes sapoData), so the case is not compared. */
    private static Method getter(Class<?> type, String member) throws NoSuchMethodException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && method.getName().equalsIgnoreCase(member)) {
                return method;
            }
        }
        throw new NoSuchMethodException(type.getSimpleName() + " has no getter for " + member);
    }

    private void readSchema(String name, JsonNode node, JsonNode definitions) {
        if (!seen.add(name)) {
            return;
        }
        inSchema.put(name, "structure");
        node.get("properties").properties().forEach(member -> {
            if (!member.getKey().equals("$schema")) {
                inSchema.put(name + "." + member.getKey(), describe(member.getValue(), definitions));
            }
        });
    }

    private String describe(JsonNode reference, JsonNode definitions) {
        String name = reference.get("$ref").asString().substring("#/$defs/".length());
        JsonNode node = definitions.get(name);
        if (node.get("type").isArray()) {
            return "timestamp";
        }
        if (node.has("propertyNames")) {
            return "map of " + describe(node.get("propertyNames"), definitions) + " to "
                    + describe(node.get("additionalProperties"), definitions);
        }
        return switch (node.get("type").asString()) {
            case "object" -> {
                readSchema(name, node, definitions);
                yield name;
            }
            case "array" -> "list of " + describe(node.get("items"), definitions);
            case "string" -> node.has("enum") ? "one of " + new TreeSet<>(ServiceModel.texts(node, "enum")) : "text";
            default -> node.get("type").asString();
        };
    }
}
