package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;

/** A flow that was described before is described anew once something about it has changed, through each door. */
class DescribedAgainTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient direct = fake.client();
    private final AppflowClient overJson = RealClients.inMemory(fake);

    @BeforeEach
    void givenAFlowThatWasDescribed() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenFlow(Requests.scheduled("orders", "rate(1hours)").build());
        described();
    }

    /** What both doors say. */
    private DescribeFlowResponse described() {
        DescribeFlowResponse answer = direct.describeFlow(flow -> flow.flowName("orders"));
        DescribeFlowResponse read = overJson.describeFlow(flow -> flow.flowName("orders"));
        assertThat(read.equalsBySdkFields(answer)).as("%s%n%s", read, answer).isTrue();
        return read;
    }

    @Test
    void statusFollows() {
        direct.startFlow(flow -> flow.flowName("orders"));
        assertThat(described().flowStatus()).isEqualTo(FlowStatus.ACTIVE);

        direct.stopFlow(flow -> flow.flowName("orders"));
        assertThat(described().flowStatus()).isEqualTo(FlowStatus.SUSPENDED);
    }

    @Test
    void lastRunFollowsTheClock() {
        direct.startFlow(flow -> flow.flowName("orders"));
        assertThat(described().lastRunExecutionDetails()).isNull();

        fake.clock().advance(Duration.ofHours(2));
        DescribeFlowResponse first = described();
        fake.clock().advance(Duration.ofHours(2));
        DescribeFlowResponse second = described();

        assertThat(second.lastRunExecutionDetails().mostRecentExecutionTime())
                .isAfter(first.lastRunExecutionDetails().mostRecentExecutionTime());
    }

    @Test
    void tagsFollow() {
        String arn = described().flowArn();
        direct.tagResource(tag -> tag.resourceArn(arn).tags(Map.of("team", "sales")));
        assertThat(described().tags()).containsExactly(Map.entry("team", "sales"));

        direct.untagResource(tag -> tag.resourceArn(arn).tagKeys("team"));
        assertThat(described().tags()).isEmpty();
    }

    @Test
    void definitionFollows() {
        fake.clock().advance(Duration.ofMinutes(1));
        direct.updateFlow(flow -> flow.flowName("orders")
                .description("now hourly")
                .triggerConfig(
                        Requests.scheduled("orders", "rate(1hours)").build().triggerConfig())
                .sourceFlowConfig(Requests.salesforce("Account"))
                .destinationFlowConfigList(Requests.s3("orders-raw"))
                .tasks(Requests.onDemand("orders").build().tasks()));

        DescribeFlowResponse changed = described();
        assertThat(changed.description()).isEqualTo("now hourly");
        assertThat(changed.lastUpdatedAt()).isAfter(changed.createdAt());
    }

    @Test
    void anotherFlowOfTheSameNameIsAnotherFlow() {
        direct.deleteFlow(flow -> flow.flowName("orders"));
        direct.createFlow(Requests.onDemand("orders").description("once more").build());

        assertThat(described().description()).isEqualTo("once more");
    }

    @Test
    void whatWasRestoredIsDescribedAsItWas() {
        DescribeFlowResponse before = described();
        FakeAppflow.Snapshot snapshot = fake.snapshot();
        direct.startFlow(flow -> flow.flowName("orders"));
        described();

        fake.restore(snapshot);

        assertThat(described().equalsBySdkFields(before)).isTrue();
    }
}
