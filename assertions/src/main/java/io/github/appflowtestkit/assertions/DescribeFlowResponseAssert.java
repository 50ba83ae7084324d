package io.github.appflowtestkit.assertions;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;

/**
 * Assertions over a described flow: whether it is the flow that somebody has defined.
 *
 * <pre>{@code
 * DescribeFlowResponse live = client.describeFlow(request -> request.flowName("orders"));
 * assertThat(live).isSameAs(Path.of("flows/orders.json"));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public class DescribeFlowResponseAssert
        extends AbstractFlowDefinitionAssert<DescribeFlowResponseAssert, DescribeFlowResponse> {

    /**
     * Creates assertions over a described flow; use {@link AppflowAssertions#assertThat(DescribeFlowResponse)}.
     *
     * @param actual the value to verify; if it is null, assertions fail
     */
    public DescribeFlowResponseAssert(@Nullable DescribeFlowResponse actual) {
        super(actual, DescribeFlowResponseAssert.class);
    }

    @Override
    FlowDefinition definition() {
        return FlowDefinition.of(actual);
    }
}
