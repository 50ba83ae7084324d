package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;

/** {@code received(operation)} without a condition verifies nothing, and the next assertion says so. */
class UnfinishedAssertionTest {

    private final FakeAppflow fake = FakeAppflow.create();

    @Test
    @SuppressWarnings("CheckReturnValue")
    void the_next_assertion_reports_it_with_its_line() {
        assertThat(fake).received(Operation.CREATE_FLOW);
        assertThatThrownBy(() -> assertThat(fake).hasNoFlows())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("statements must be complete, but 1 is not\n"
                        + "    received\\(CREATE_FLOW\\) verifies nothing without once\\(\\), with\\(request\\) or another"
                        + " condition  -> UnfinishedAssertionTest\\.the_next_assertion_reports_it_with_its_line\\("
                        + "UnfinishedAssertionTest\\.java:\\d+\\)\n"
                        + "complete the statement, or remove it");
    }

    @Test
    @SuppressWarnings("CheckReturnValue")
    void a_soft_assertion_too() {
        AppflowSoftAssertions softly = new AppflowSoftAssertions();
        softly.assertThat(fake).received(Operation.CREATE_FLOW);
        assertThatThrownBy(fake::close)
                .hasMessageContaining("-> UnfinishedAssertionTest.a_soft_assertion_too(UnfinishedAssertionTest.java:");
    }

    @Test
    void every_condition_completes_it_even_if_it_fails() {
        fake.client().listFlows(all -> {});
        ListFlowsRequest any = ListFlowsRequest.builder().build();
        assertThat(fake).received(Operation.LIST_FLOWS).once();
        assertThat(fake)
                .received(Operation.LIST_FLOWS)
                .atLeast(1)
                .received(Operation.LIST_FLOWS)
                .atMost(1);
        assertThat(fake).received(Operation.CREATE_FLOW).never();
        assertThat(fake).didNotReceive(Operation.CREATE_FLOW);
        assertThat(fake).received(Operation.LIST_FLOWS).with(any);
        assertThat(fake)
                .received(Operation.CREATE_FLOW)
                .neverWith(CreateFlowRequest.builder().build());
        assertThat(fake).received(Operation.LIST_FLOWS).withRequestSatisfying((ListFlowsRequest request) -> {});
        assertThatThrownBy(() -> assertThat(fake).received(Operation.LIST_FLOWS).times(2))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(
                        () -> assertThat(fake).received(Operation.CREATE_FLOW).with(any))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(fake::close).doesNotThrowAnyException();
    }

    @Test
    void arguments_of_a_condition_may_look_at_the_fake() {
        fake.client().listFlows(all -> {});
        assertThat(fake).received(Operation.LIST_FLOWS).times(fake.calls().size());
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_is_refused_where_it_is_written() {
        assertThatThrownBy(() -> assertThat(fake).received(null)).hasMessage("operation must not be null");
        assertThatThrownBy(() -> assertThat(fake).received(Operation.LIST_FLOWS).with(null))
                .hasMessage("partial must not be null");
        assertThatThrownBy(() -> assertThat(fake).received(Operation.LIST_FLOWS).withRequestSatisfying(null))
                .hasMessage("assertions must not be null");
        assertThatThrownBy(() -> assertThat(fake).received(Operation.LIST_FLOWS).atLeast(-1))
                .hasMessage("number must be 0 or more, but is -1");
        assertThatThrownBy(() -> assertThat(fake).inOrder(Operation.LIST_FLOWS, null))
                .hasMessage("operations must not contain null");
        assertThatThrownBy(() -> assertThat(fake).hasFlow(null)).hasMessage("name must not be null");
    }
}
