package io.github.appflowtestkit.fake.internal.wire;

import io.github.appflowtestkit.fake.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * Converts between the SDK's types and the bodies of AppFlow's protocol, restJson1.
 *
 * <p>The SDK's types describe themselves with {@code sdkFields()}, so there is no second model and no reflection. Unknown
 * members are ignored, as in AWS's JSON services. Times are written as epoch seconds and read as these or as ISO 8601.
 */
public final class RestJson {

    /** The writer escapes what is beyond the basic plane, such as an emoji. */
    private static final Pattern ESCAPED_PAIR = Pattern.compile(
            "(?<!\\\\)((?:\\\\\\\\)*)\\\\u(D[89AB][0-9A-F]{2})\\\\u(D[C-F][0-9A-F]{2})", Pattern.CASE_INSENSITIVE);

    private RestJson() {}

    /** Returns a request as one JSON object with all its members, those in the URL included. */
    public static byte[] requestJson(AppflowRequest request) {
        return PojoWriter.write((SdkPojo) request);
    }

    /** Returns a request as one JSON object for people to read. */
    public static String indentedJson(AppflowRequest request) {
        return IndentedJson.of(new String(requestJson(request), StandardCharsets.UTF_8));
    }

    /** Returns a request, a response or a part of one as JSON for people to read, with asterisks in place of secrets. */
    public static String shownText(SdkPojo pojo) {
        String json = IndentedJson.of(new String(PojoWriter.writeShown(pojo), StandardCharsets.UTF_8));
        return ESCAPED_PAIR
                .matcher(json)
                .replaceAll(pair -> Matcher.quoteReplacement(pair.group(1)
                        + (char) Integer.parseInt(pair.group(2), 16)
                        + (char) Integer.parseInt(pair.group(3), 16)));
    }

    /**
     * Returns a request as one JSON object, merged from its URL and its body.
     *
     * @param label the value of the label in the path; empty if the operation has none
     * @param query the names and values of the query
     * @throws WireException if the operation has members in its URL, and the body is neither empty nor a JSON object
     */
    public static byte[] requestJson(
            Operation operation, Optional<String> label, Map<String, List<String>> query, byte[] body) {
        return UrlMembers.merge(operation, label, query, body);
    }

    /** Returns the body of a response. */
    public static byte[] responseJson(AppflowResponse response) {
        return PojoWriter.write((SdkPojo) response);
    }

    /**
     * Reads a request from one JSON object with all its members, those in the URL included.
     *
     * @throws WireException if it is not a JSON object, or a value has the wrong type
     */
    public static AppflowRequest request(Operation operation, byte[] json) {
        return request(operation, JsonParser.parseObject(json));
    }

    private static AppflowRequest request(Operation operation, Map<String, JsonNode> members) {
        AppflowRequest.Builder builder = OperationShapes.of(operation).request().get();
        PojoReader.read(members, (SdkPojo) builder);
        return builder.build();
    }

    /**
     * Reads a request from a parsed JSON object.
     *
     * @throws WireException if it is not an object, or a value has the wrong type
     */
    public static AppflowRequest request(Operation operation, JsonNode json) {
        AppflowRequest.Builder builder = OperationShapes.of(operation).request().get();
        PojoReader.read(JsonParser.object(json), (SdkPojo) builder);
        return builder.build();
    }

    /**
     * Reads a response from its body.
     *
     * @throws WireException if it is not a JSON object, or a value has the wrong type
     */
    public static AppflowResponse response(Operation operation, byte[] json) {
        AppflowResponse.Builder builder =
                OperationShapes.of(operation).response().get();
        PojoReader.read(JsonParser.parseObject(json), (SdkPojo) builder);
        return builder.build();
    }

    /**
     * Reads a response that a person wrote or copied. An unknown member is an error, because it may be misspelled.
     *
     * @throws WireException if a member is unknown, or a value has the wrong type
     */
    public static AppflowResponse knownResponse(Operation operation, Map<String, JsonNode> members) {
        AppflowResponse.Builder builder =
                OperationShapes.of(operation).response().get();
        KnownMembers.check(members, (SdkPojo) builder);
        PojoReader.read(members, (SdkPojo) builder);
        return builder.build();
    }

    /** Returns the body of an error: its message. The error code is in a header. */
    public static byte[] errorJson(String message) {
        CompactJson json = new CompactJson();
        json.startObject();
        json.name("message");
        json.string(message);
        json.endObject();
        return json.toBytes();
    }

    /** Returns a JSON object of strings, numbers, booleans, lists, maps, nulls and SDK types. */
    public static byte[] json(Map<String, ?> members) {
        return PojoWriter.write(members);
    }

    /** Returns the same with asterisks in place of secrets, for people to read. */
    public static byte[] shownJson(Map<String, ?> members) {
        return PojoWriter.writeShown(members);
    }

    /**
     * Reads one JSON value.
     *
     * @throws WireException if it is not JSON
     */
    public static JsonNode tree(byte[] json) {
        return JsonParser.parse(json);
    }
}
