package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.wire.WrittenMembers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;

/**
 * What DescribeFlow says of a flow for as long as the flow is what it is, which is all but its tags and its last run: put
 * together and written as JSON once, as tests and their code look at the same flow again and again. Only touched under
 * the account's lock.
 */
final class FlowDescription {

    private @Nullable Known known;

    /** The answer without tags and last run, and its members. */
    record Known(DescribeFlowResponse answer, WrittenMembers members) {}

    Known of(Flow flow, Call call) {
        Known made = known;
        if (made == null) {
            DescribeFlowResponse answer = answer(flow, call);
            made = new Known(answer, WrittenMembers.of(answer));
            known = made;
        }
        return made;
    }

    private static DescribeFlowResponse answer(Flow flow, Call call) {
        CreateFlowRequest definition = flow.definition();
        return DescribeFlowResponse.builder()
                .flowArn(flow.arn())
                .flowName(flow.name())
                .description(definition.description())
                .kmsArn(Optional.ofNullable(definition.kmsArn()).orElseGet(() -> Profiles.serviceKey(call)))
                .flowStatus(flow.status())
                .flowStatusMessage(flow.statusMessage().orElse(null))
                .sourceFlowConfig(definition.sourceFlowConfig())
                .destinationFlowConfigList(definition.destinationFlowConfigList())
                .triggerConfig(definition.triggerConfig())
                .tasks(definition.tasks())
                .metadataCatalogConfig(definition.metadataCatalogConfig())
                .createdAt(flow.createdAt())
                .lastUpdatedAt(flow.lastUpdatedAt())
                .createdBy(call.settings().caller())
                .lastUpdatedBy(call.settings().caller())
                .schemaVersion(flow.schemaVersion())
                .build();
    }
}
