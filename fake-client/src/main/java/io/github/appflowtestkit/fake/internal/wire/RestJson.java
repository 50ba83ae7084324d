package io.github.appflowtestkit.fake.internal.wire;

import io.github.appflowtestkit.fake.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * The bodies of AppFlow's protocol, restJson1, to and from the SDK's types.
 *
 * <p>The SDK's types describe themselves by {@code sdkFields()}; there is no second model and no reflection. Nothing is
 * lost on the way: what is set is written, what is written is set. Members without a place in the type are ignored, as
 * AWS's JSON services ignore them. Times are epoch seconds; ISO 8601 texts are read as well.
 */
public final class RestJson {

    private RestJson() {}

    /** A request as one JSON object, with the members that travel in the URL as members of that object. */
    public static byte[] requestJson(AppflowRequest request) {
        return PojoWriter.write((SdkPojo) request);
    }

    /**
     * A request as one JSON object, made of its body and of what its address says.
     *
     * @param label the value of the path's label, if the operation has one
     * @param query the query's names and values
     * @throws WireException if the operation has members in its address, and the body is neither empty nor a JSON object
     */
    public static byte[] requestJson(
            Operation operation, Optional<String> label, Map<String, List<String>> query, byte[] body) {
        return UrlMembers.merge(operation, label, query, body);
    }

    /** The body of an answer. */
    public static byte[] responseJson(AppflowResponse response) {
        return PojoWriter.write((SdkPojo) response);
    }

    /**
     * Reads a request from one JSON object that holds all its members, also those that travel in the URL.
     *
     * @throws WireException if the text is no JSON object, or a value has a type that its member cannot hold
     */
    public static AppflowRequest request(Operation operation, byte[] json) {
        return request(operation, JsonText.parseObject(json));
    }

    /**
     * Reads the requests of a file: one JSON object, or an array of them.
     *
     * @throws WireException if the text is neither, or a value has a type that its member cannot hold
     */
    public static List<AppflowRequest> requests(Operation operation, byte[] json) {
        return JsonText.parseObjects(json).stream()
                .map(members -> request(operation, members))
                .toList();
    }

    private static AppflowRequest request(Operation operation, Map<String, JsonNode> members) {
        AppflowRequest.Builder builder = OperationShapes.of(operation).request().get();
        PojoReader.read(members, (SdkPojo) builder);
        return builder.build();
    }

    /**
     * The same from a JSON object that was parsed.
     *
     * @throws WireException if it is no object, or a value has a type that its member cannot hold
     */
    public static AppflowRequest request(Operation operation, JsonNode json) {
        AppflowRequest.Builder builder = OperationShapes.of(operation).request().get();
        PojoReader.read(JsonText.object(json), (SdkPojo) builder);
        return builder.build();
    }

    /**
     * Reads an answer from its body.
     *
     * @throws WireException if the text is no JSON object, or a value has a type that its member cannot hold
     */
    public static AppflowResponse response(Operation operation, byte[] json) {
        AppflowResponse.Builder builder =
                OperationShapes.of(operation).response().get();
        PojoReader.read(JsonText.parseObject(json), (SdkPojo) builder);
        return builder.build();
    }

    /** The body of an error: its message; the error's name travels in a header. */
    public static byte[] errorJson(String message) {
        try (JsonWriter writer = JsonWriter.create()) {
            writer.writeStartObject();
            writer.writeFieldName("message");
            writer.writeValue(message);
            writer.writeEndObject();
            return writer.getBytes();
        }
    }

    /** A JSON object of texts, numbers, truth values, lists, maps, nulls, and the SDK's types in their wire form. */
    public static byte[] json(Map<String, ?> members) {
        return PojoWriter.write(members);
    }

    /**
     * Reads one JSON value.
     *
     * @throws WireException if the text is no JSON
     */
    public static JsonNode tree(byte[] json) {
        return JsonText.parse(json);
    }
}
