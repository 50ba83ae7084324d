package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.junit.At;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;

// tag::time[]
@FakeAppflowTest
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
@At("2026-11-23T18:00:00Z")
class NightsTest {

    private NightlySync sync;

    @BeforeEach
    void deploy(AppflowClient client, FakeAppflow fake) {
        sync = new NightlySync(client, fake.clock()::advance);
        sync.deploy();
    }

    @Test
    void copies_orders_at_two_in_the_morning(FakeAppflow fake) {
        fake.runs("orders-to-lake").next(RunResult.successful(1_200, 350_000));

        fake.clock().advance(Duration.ofHours(12));

        assertThat(fake)
                .hasFlow("orders-to-lake")
                .hasRun(1)
                .lastRun()
                .isSuccessful()
                .hasMoved(1_200)
                .hasStartedAt(Instant.parse("2026-11-24T02:00:00Z"));
        assertThat(sync.problem()).isEmpty();
    }
    // end::time[]

    // tag::failure[]
    @Test
    void reports_a_failed_night(FakeAppflow fake) {
        fake.runs("orders-to-lake").next(RunResult.failed("INVALID_SESSION_ID: Session expired or invalid"));

        fake.clock().advance(Duration.ofDays(1));

        assertThat(sync.problem()).contains("INVALID_SESSION_ID: Session expired or invalid");
    }

    @Test
    void reports_that_three_failed_nights_suspended_the_flow(FakeAppflow fake) {
        fake.runs("orders-to-lake").always(RunResult.failed("REQUEST_LIMIT_EXCEEDED"));

        fake.clock().advance(Duration.ofDays(5));

        assertThat(fake).hasFlow("orders-to-lake").isSuspended().hasRun(3);
        assertThat(sync.problem().orElseThrow()).startsWith("the flow is suspended");
    }
    // end::failure[]

    @Test
    void reports_a_flow_that_has_not_run_yet() {
        assertThat(sync.problem()).contains("the flow has not run yet");
    }

    // tag::decorated[]
    @Test
    void reports_a_flow_that_somebody_stopped(FakeAppflow fake) {
        fake.answer(
                DescribeFlowRequest.class,
                (request, fakeAnswer) -> fakeAnswer.as(DescribeFlowResponse.class).toBuilder()
                        .flowStatus(FlowStatus.SUSPENDED)
                        .flowStatusMessage("stopped by an administrator")
                        .build());

        assertThat(sync.problem()).contains("the flow is suspended: stopped by an administrator");
    }
    // end::decorated[]

    // tag::pages[]
    @Test
    @FakeAppflowTest(pageSize = 1)
    void counts_orders_across_pages(FakeAppflow fake) {
        fake.runs("orders-to-lake").each(night -> RunResult.successful(100 + night, 4_096));

        fake.clock().advance(Duration.ofDays(3));

        assertThat(sync.ordersSince(Instant.parse("2026-11-25T00:00:00Z"))).isEqualTo(101 + 102);
    }
    // end::pages[]
}
