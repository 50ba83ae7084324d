package com.example.orders;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.Consequence;
import io.github.appflowtestkit.junit.Fake;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.FaultKind;
import io.github.appflowtestkit.junit.FlowSource;
import io.github.appflowtestkit.junit.FlowTests;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import io.github.appflowtestkit.junit.GivenFlows;
import io.github.appflowtestkit.junit.InjectFault;
import io.github.appflowtestkit.junit.Strictness;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.FlowStatus;

/** Tests with typical mistakes; {@link TypicalMistakesTest} runs them and checks their failures. */
final class MistakenTests {

    private MistakenTests() {}

    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    static class UnusedFault {

        // tag::unused-fault[]
        @Test
        void retries_updates(AppflowClient client, FakeAppflow fake) {
            fake.fail(Operation.UPDATE_FLOW).times(2).with(Fault.throttling());
            new NightlySync(client, fake.clock()::advance).deploy();
        }
        // end::unused-fault[]
    }

    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    static class GivenFlow {

        // tag::given-flow[]
        @Test
        @GivenFlows("mistakes/orders.json")
        void leaves_other_flows_alone(AppflowClient client) {}
        // end::given-flow[]
    }

    @FakeAppflowTest(region = "eu-central-1")
    static class AnotherRegion {

        // tag::another-region[]
        @Test
        void lists_flows(FakeAppflow fake) {
            try (AppflowClient client = AppflowClient.builder()
                    .region(Region.EU_WEST_1)
                    .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                    .httpClient(fake.httpClient())
                    .build()) {
                client.listFlows(request -> {});
            }
            assertThat(fake).received(Operation.LIST_FLOWS).once();
        }
        // end::another-region[]
    }

    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    static class OwnAssertion {

        // tag::own-assertion[]
        @Test
        void the_flow_is_active(AppflowClient client) {
            client.createFlow(OrdersToLake.definition());

            FlowStatus status = client.describeFlow(request -> request.flowName("orders-to-lake"))
                    .flowStatus();
            assertEquals(FlowStatus.ACTIVE, status);
        }
        // end::own-assertion[]
    }

    static class FlowFiles {

        // tag::flow-file[]
        @TestFactory
        Stream<DynamicNode> flow_files_are_valid() {
            return FlowTests.in(Path.of("src/test/resources/mistakes"));
        }
        // end::flow-file[]
    }

    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    static class OtherOperation {

        // tag::other-operation[]
        @Test
        @Strictness(operations = Operation.CREATE_FLOW, otherOperations = Consequence.FAIL)
        void calls_only_create_flow(AppflowClient client, FakeAppflow fake) {
            new NightlySync(client, fake.clock()::advance).deploy();
        }
        // end::other-operation[]
    }

    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    static class Unfinished {

        // tag::unfinished[]
        @Test
        void creates_the_flow_in_spite_of_throttling(AppflowClient client, FakeAppflow fake) {
            fake.fail(Operation.CREATE_FLOW).times(2);
            new NightlySync(client, fake.clock()::advance).deploy();
        }

        @Test
        void starts_the_flow(AppflowClient client, FakeAppflow fake) {
            new NightlySync(client, fake.clock()::advance).deploy();
            assertThat(fake).received(Operation.START_FLOW);
        }
        // end::unfinished[]
    }

    @FakeAppflowTest
    static class Misplaced {

        // tag::misplaced[]
        @BeforeEach
        @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING)
        void set_up() {}
        // end::misplaced[]

        @Test
        void never() {}
    }

    @ExtendWith(MockitoExtension.class)
    static class Mocked {

        // tag::mocked[]
        @Fake
        @Mock
        AppflowClient client;
        // end::mocked[]

        @Test
        void never() {}
    }

    @FakeAppflowTest
    static class UnknownParameter {

        // tag::unknown-parameter[]
        @Test
        void deploys_the_flow(NightlySync sync) {
            sync.deploy();
        }
        // end::unknown-parameter[]
    }

    static class NoExtension {

        // tag::no-extension[]
        @Test
        void deploys_the_flow(AppflowClient client) {
            new NightlySync(client, duration -> {}).deploy();
        }
        // end::no-extension[]
    }

    @FakeAppflowTest
    static class NotParameterized {

        // tag::flow-source[]
        @Test
        @FlowSource("flows/**")
        void is_accepted(CreateFlowRequest flow, AppflowClient client) {
            client.createFlow(flow);
        }
        // end::flow-source[]
    }

    @FakeAppflowTest
    static class TwoConnectors {

        // tag::two-connectors[]
        @Test
        @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
        @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.ZENDESK)
        void copies_orders_and_tickets(AppflowClient client) {}
        // end::two-connectors[]
    }

    @FakeAppflowTest
    @GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
    static class UnusedHold {

        // tag::unused-hold[]
        @Test
        void waits_for_a_late_description(AppflowClient client, FakeAppflow fake) {
            fake.hold(Operation.DESCRIBE_FLOW);
            new NightlySync(client, fake.clock()::advance).deploy();
        }
        // end::unused-hold[]
    }
}
