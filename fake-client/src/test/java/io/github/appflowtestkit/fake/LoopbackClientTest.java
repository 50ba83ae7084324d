package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.internal.AccountRegistry;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The SDK's own client over loopback: faults on a real socket, accounts and Regions by signature. */
class LoopbackClientTest {

    private final FakeAppflow fake = FakeAppflow.create();

    @AutoClose
    private final FakeAppflowServer server = fake.serve(0);

    @AutoClose
    private final AppflowClient client = RealClients.over(server.endpoint());

    @BeforeEach
    void givenAProfile() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
    }

    @Test
    void lostAnswerIsRetriedAndMakesOneFlow() {
        fake.fail(Operation.CREATE_FLOW).afterCommit().with(Fault.connectionLost());

        client.createFlow(Requests.onDemand("orders").build());

        assertThat(fake.flows()).hasSize(1);
        assertThat(fake.calls()).hasSize(2);
        RecordedCall first = fake.calls().get(0);
        RecordedCall second = fake.calls().get(1);
        assertThat(first.exception()).containsInstanceOf(SdkClientException.class);
        assertThat(first.notes())
                .containsExactly("attempt=1; max=3", "carried out, then fault: " + Fault.connectionLost());
        assertThat(second.exception()).isEmpty();
        assertThat(second.notes()).contains("attempt=2; max=3");
        assertThat(((CreateFlowRequest) second.request()).clientToken())
                .isNotBlank()
                .isEqualTo(((CreateFlowRequest) first.request()).clientToken());
    }

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.throttling(),
                Fault.internalServer(),
                Fault.emptyError(500),
                Fault.emptyError(503),
                Fault.connectionLost(),
                Fault.connectionRefused(),
                Fault.timeout(),
                Fault.cutOff());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void faultsThatPassAreRetried(Fault fault) {
        fake.fail(Operation.LIST_FLOWS).with(fault);

        assertThat(client.listFlows(request -> {}).flows()).isEmpty();
        assertThat(fake.calls()).hasSize(2);
    }

    @Test
    void garbageIsAFailureOfTheClient() {
        fake.fail(Operation.LIST_FLOWS).always().with(Fault.garbage());

        assertThatThrownBy(() -> client.listFlows(request -> {})).isInstanceOf(SdkClientException.class);
    }

    @Test
    void twoAccountsOrRegionsNeverSeeEachOther() {
        CreateFlowRequest flow = Requests.onDemand("orders").build();
        client.listFlows(request -> {});
        fake.at("210987654321", "us-east-1").givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.at("123456789012", "eu-west-1").givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        try (AppflowClient account = RealClients.over(server.endpoint(), "210987654321", Region.US_EAST_1);
                AppflowClient region = RealClients.over(server.endpoint(), "AKIDEXAMPLE", Region.EU_WEST_1)) {
            assertThat(account.createFlow(flow).flowArn())
                    .isEqualTo("arn:aws:appflow:us-east-1:210987654321:flow/orders");
            assertThat(region.createFlow(flow).flowArn())
                    .isEqualTo("arn:aws:appflow:eu-west-1:123456789012:flow/orders");
            assertThat(client.listFlows(request -> {}).flows()).isEmpty();
            assertThat(client.createFlow(flow).flowArn())
                    .isEqualTo("arn:aws:appflow:us-east-1:123456789012:flow/orders");
            assertThat(account.listFlows(request -> {}).flows()).hasSize(1);
        }
    }

    @Test
    void accountsWithoutEndAreRefused() {
        for (int i = 0; i < AccountRegistry.MAX_FAKES; i++) {
            fake.at("123456789012", "region-" + i);
        }

        assertThatThrownBy(() -> client.listFlows(request -> {}))
                .isInstanceOfSatisfying(
                        AppflowException.class,
                        refusal -> assertThat(refusal.statusCode()).isEqualTo(403))
                .hasMessageContaining("The fake cannot hold more accounts and Regions");
        assertThatThrownBy(() -> fake.at("123456789012", "one-more"))
                .hasMessage("one fake must not have more than 1000 accounts and Regions");
        assertThat(fake.at("123456789012", "region-7").region()).isEqualTo("region-7");
    }

    @Test
    void callsOverANetworkHaveNoCallSite() {
        client.listFlows(request -> {});

        assertThat(fake.calls()).singleElement().satisfies(call -> {
            assertThat(call.callSite()).isEmpty();
            assertThat(call.thread()).startsWith("appflow-testkit-" + server.port() + "-request-");
        });
    }
}
