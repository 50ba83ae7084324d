package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.FlowJson;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** A document with a flow. Its error messages name the document and the line. */
final class FlowDocument implements FlowJson {

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().withoutAdvice().build();

    /** The output of DescribeFlow has all members that CreateFlow needs. */
    private static final Set<DocumentKind> KINDS = Set.of(DocumentKind.CREATE_FLOW, DocumentKind.DESCRIBE_FLOW);

    private final String name;
    private final String shortName;
    private final byte[] json;

    /**
     * Creates a document.
     *
     * @param name what it is, for messages, such as {@code flow file "flows/orders.json"}
     * @param shortName what stands before line and column, such as {@code orders.json}
     * @param json its text in UTF-8, without a byte order mark
     */
    FlowDocument(String name, String shortName, byte[] json) {
        this.name = name;
        this.shortName = shortName;
        this.json = json;
    }

    @Override
    public CreateFlowRequest createRequest() {
        Report report = VALIDATOR.validate(shortName, json);
        report.kind().filter(kind -> !KINDS.contains(kind)).ifPresent(kind -> {
            throw misuse("must hold a CreateFlow request in JSON, but holds " + kind.label());
        });
        if (!report.isValid()) {
            throw misuse("must hold a CreateFlow request that the service accepts, but has errors:"
                    + report.findings().stream().map(this::line).collect(Collectors.joining()));
        }
        try {
            return (CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, json);
        } catch (WireException e) {
            throw misuse("must hold one CreateFlow request: " + e.getMessage());
        }
    }

    /** What an UpdateFlow request has, a CreateFlow request has as well. */
    @Override
    public UpdateFlowRequest updateRequest() {
        CreateFlowRequest flow = createRequest();
        return UpdateFlowRequest.builder()
                .flowName(flow.flowName())
                .description(flow.description())
                .triggerConfig(flow.triggerConfig())
                .sourceFlowConfig(flow.sourceFlowConfig())
                .destinationFlowConfigList(flow.destinationFlowConfigList())
                .tasks(flow.tasks())
                .metadataCatalogConfig(flow.metadataCatalogConfig())
                .clientToken(flow.clientToken())
                .build();
    }

    private String line(Finding finding) {
        return "\n  " + shortName + ":" + finding.range().start() + ": " + finding.message() + " [" + finding.rule()
                + "]" + finding.hint().map(hint -> "; " + hint).orElse("");
    }

    IllegalArgumentException misuse(String what) {
        return new IllegalArgumentException(name + " " + what);
    }

    @Override
    public String toString() {
        return new String(json, StandardCharsets.UTF_8);
    }
}
