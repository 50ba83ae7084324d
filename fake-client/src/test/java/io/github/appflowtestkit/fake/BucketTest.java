package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorServerException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

class BucketTest {

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();

    private static CreateFlowRequest flow() {
        return Requests.onDemand("orders")
                .sourceFlowConfig(source -> source.connectorType(ConnectorType.S3)
                        .sourceConnectorProperties(properties ->
                                properties.s3(s3 -> s3.bucketName("source").bucketPrefix("in"))))
                .destinationFlowConfigList(Requests.s3("destination"))
                .tasks(Requests.map().copy(task -> task.connectorOperator(operator -> operator.s3("NO_OP"))))
                .build();
    }

    private void create() {
        client.createFlow(flow());
    }

    private void assertRefused(String words) {
        assertThatThrownBy(this::create)
                .isInstanceOf(ConnectorServerException.class)
                .hasMessageStartingWith("Error while communicating to connector: " + words)
                .hasNoCause()
                .satisfies(refusal -> assertThat(FakeAppflowHint.of(refusal).orElseThrow())
                        .hasMessageStartingWith("the test made bucket \""));
        assertThat(fake.flows()).isEmpty();
    }

    @Test
    void a_bucket_that_nothing_was_said_about_is_reachable() {
        create();
        assertThat(fake.flow("orders")).isPresent();
    }

    @Test
    void a_missing_bucket_is_refused_on_either_side() {
        fake.givenBucket("source").missing();
        assertRefused("The specified bucket does not exist: source");
        fake.givenBucket("source").reachable();
        fake.givenBucket("destination").missing();
        assertRefused("The specified bucket does not exist: destination");
    }

    @Test
    void a_forbidden_bucket_is_refused_on_either_side() {
        fake.givenBucket("source").forbidden();
        assertRefused("Access denied to bucket: source");
        fake.givenBucket("source").reachable();
        fake.givenBucket("destination").forbidden();
        assertRefused("Access denied to bucket: destination");
    }

    @Test
    void only_a_source_must_hold_objects() {
        fake.givenBucket("destination").empty();
        create();
        client.deleteFlow(request -> request.flowName("orders"));

        fake.givenBucket("source").empty();
        assertRefused("No objects found in bucket source with prefix in");
    }

    @Test
    void an_update_looks_again() {
        create();
        fake.givenBucket("source").missing();
        CreateFlowRequest flow = flow();

        assertThatThrownBy(() -> client.updateFlow(UpdateFlowRequest.builder()
                        .flowName("orders")
                        .triggerConfig(flow.triggerConfig())
                        .sourceFlowConfig(flow.sourceFlowConfig())
                        .destinationFlowConfigList(flow.destinationFlowConfigList())
                        .tasks(flow.tasks())
                        .build()))
                .isInstanceOf(ConnectorServerException.class);
    }
}
