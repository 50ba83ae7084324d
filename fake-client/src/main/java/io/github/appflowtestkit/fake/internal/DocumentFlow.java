package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowRequest.UnknownValue;
import io.github.appflowtestkit.validator.FlowValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * A flow in a document without errors, which may be a request, a template or a Terraform document.
 *
 * @param file the document, as messages show it
 * @param flow the flow
 */
public record DocumentFlow(String file, FlowRequest flow) {

    /** The flows of a document, in its order. */
    public static List<DocumentFlow> in(FlowValidator validator, String file, byte[] utf8) {
        return validator.requests(utf8).stream()
                .map(flow -> new DocumentFlow(file, flow))
                .toList();
    }

    /** What the document calls the flow, otherwise the flow's own name. */
    public String name() {
        return flow.name().or(this::flowName).orElse("");
    }

    /** Whether the flow has a name: in the document, with or without the CDK's path, or as a flow. */
    boolean isNamed(String name) {
        return name().equals(name)
                || name().startsWith(name + " (")
                || flowName().equals(Optional.of(name));
    }

    private Optional<String> flowName() {
        return RestJson.tree(json())
                .field("flowName")
                .filter(JsonNode::isString)
                .map(JsonNode::asString);
    }

    private byte[] json() {
        return flow.json().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The request that creates the flow.
     *
     * @param giving shows how the value of a name is given
     * @throws IllegalArgumentException if the document does not know all values; the message continues one that begins with
     *     the document
     */
    public CreateFlowRequest request(UnaryOperator<String> giving) {
        if (!flow.unknown().isEmpty()) {
            String first = flow.unknown().get(0).names().get(0);
            throw new IllegalArgumentException("must contain all values of the flow " + Shown.text(name()) + ", but "
                    + flow.unknown().size() + (flow.unknown().size() == 1 ? " is" : " are") + " unknown:"
                    + flow.unknown().stream().map(this::line).collect(Collectors.joining())
                    + "\ngive each value, such as with " + giving.apply(first));
        }
        return (CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, json());
    }

    private String line(UnknownValue value) {
        String names = value.names().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        String shown = Shown.text(value.expression());
        return "\n  " + file + ":" + value.range().start() + ": " + shown
                + (names.equals(shown) ? "" : ", given by " + names);
    }
}
