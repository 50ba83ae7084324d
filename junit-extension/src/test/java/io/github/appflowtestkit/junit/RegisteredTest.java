package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.Quotas;
import io.github.appflowtestkit.fake.RunResult;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.ServiceQuotaExceededException;

/** The extension in a {@code @RegisterExtension} field. */
class RegisteredTest {

    @Test
    void in_a_static_field_with_all_options() {
        Suite.of(Static.class).passes(4);
    }

    static class Static {
        @RegisterExtension
        static final FakeAppflowExtension APPFLOW = FakeAppflowExtension.builder()
                .region(Region.EU_CENTRAL_1)
                .account("111122223333")
                .at(Instant.parse("2026-07-01T00:00:00Z"))
                .pageSize(1)
                .progression(Progression.byHand())
                .runResult(RunResult.successful(7, 70))
                .quotas(Quotas.DEFAULTS.withFlows(4))
                .namedFake("us", "us-east-1")
                .namedFake("theirs", "eu-central-1", "444455556666")
                .givenConnectorProfile(OrderSync.PROFILE, ConnectorType.SALESFORCE)
                .givenFlows("flows/*.json")
                .given(fake -> fake.fail(Operation.DELETE_FLOW).lenient().with(Fault.conflict("busy")))
                .given("us", fake -> fake.givenConnector("acme"))
                .unusedFaults(Consequence.FAIL)
                .unusedGivens(Consequence.PASS)
                .otherOperations(Consequence.PASS)
                .build();

        private final AppflowClient client;

        @Fake
        private FakeAppflow field;

        Static(AppflowClient client) {
            this.client = client;
        }

        @RepeatedTest(2)
        void has_all_options(FakeAppflow fake, ManualClock clock, @Fake("theirs") FakeAppflow theirs) {
            assertThat(field).isSameAs(fake);
            assertThat(fake.region()).isEqualTo("eu-central-1");
            assertThat(fake.accountId()).isEqualTo("111122223333");
            assertThat(theirs.accountId()).isEqualTo("444455556666");
            assertThat(clock.now()).hasToString("2026-07-01T00:00:00Z");
            assertThat(client.listFlows(all -> {}).flows()).hasSize(1);
            client.startFlow(request -> request.flowName("orders"));
            assertThat(fake.flow("orders").orElseThrow().runs())
                    .singleElement()
                    .satisfies(run -> assertThat(run.status()).isEqualTo(ExecutionStatus.IN_PROGRESS));
            OrderSync sync = new OrderSync(client);
            sync.create("third");
            sync.create("fourth");
            assertThatThrownBy(() -> sync.create("fifth")).isInstanceOf(ServiceQuotaExceededException.class);
        }

        @Nested
        class Inside {
            @Test
            void too(FakeAppflow fake) {
                assertThat(fake).isSameAs(field);
                assertThat(fake.region()).isEqualTo("eu-central-1");
            }
        }

        @Test
        void faults(AppflowClient same) {
            assertThat(same).isSameAs(client);
            assertThatThrownBy(() -> client.deleteFlow(request -> request.flowName("orders")))
                    .hasMessageContaining("busy");
        }
    }

    @Test
    void annotations_win_over_the_builder() {
        Suite.of(Both.class).passes(2);
    }

    @FakeAppflowTest(pageSize = 2)
    static class Both {
        @RegisterExtension
        static FakeAppflowExtension appflow = FakeAppflowExtension.builder()
                .region("eu-central-1")
                .pageSize(1)
                .build();

        @Test
        void of_class(FakeAppflow fake) {
            assertThat(fake.region()).isEqualTo("eu-central-1");
            fake.givenConnectorProfile("a", ConnectorType.SALESFORCE);
            fake.givenConnectorProfile("b", ConnectorType.SALESFORCE);
            assertThat(fake.client().describeConnectorProfiles(all -> {}).connectorProfileDetails())
                    .hasSize(2);
        }

        @Test
        @FakeAppflowTest(region = "eu-west-1")
        @At("2026-08-01T00:00:00Z")
        void of_method(FakeAppflow fake) {
            assertThat(fake.region()).isEqualTo("eu-west-1");
            assertThat(fake.clock().now()).hasToString("2026-08-01T00:00:00Z");
        }
    }

    @Test
    void in_an_instance_field() {
        Suite.of(Instance.class).passes(3);
    }

    static class Instance {
        private final String name = "mine";

        @RegisterExtension
        final FakeAppflowExtension appflow = FakeAppflowExtension.builder()
                .given(fake -> fake.givenConnectorProfile(name, ConnectorType.SALESFORCE))
                .build();

        @Fake
        private FakeAppflow field;

        @RepeatedTest(2)
        void fresh(FakeAppflow fake, AppflowClient client) {
            assertThat(field).isSameAs(fake);
            assertThat(fake.calls()).isEmpty();
            assertThat(client.describeConnectorProfiles(all -> {}).connectorProfileDetails())
                    .hasSize(1);
        }

        @Nested
        class Inside {
            @Test
            void too(FakeAppflow fake) {
                assertThat(fake).isSameAs(field);
            }
        }
    }

    @Test
    void in_an_instance_field_of_the_one_instance() {
        Suite.of(OneInstance.class).passes(2);
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstance {
        @RegisterExtension
        final FakeAppflowExtension appflow =
                FakeAppflowExtension.builder().sharing(Sharing.PER_CLASS).build();

        private final List<FakeAppflow> seen = new ArrayList<>();

        @BeforeAll
        void before(FakeAppflow fake) {
            seen.add(fake);
        }

        @RepeatedTest(2)
        void shared(FakeAppflow fake) {
            assertThat(fake).isSameAs(seen.get(0));
        }

        @AfterAll
        void after(FakeAppflow fake) {
            assertThat(fake).isSameAs(seen.get(0));
        }
    }

    @Test
    void declared_with_a_supertype() {
        Suite.of(General.class).passes(1);
    }

    static class General {
        @RegisterExtension
        static final Extension APPFLOW =
                FakeAppflowExtension.builder().region("eu-west-1").build();

        @Test
        void has(FakeAppflow fake) {
            assertThat(fake.region()).isEqualTo("eu-west-1");
        }
    }

    @Test
    void two_fields_are_refused() throws IOException {
        Golden.check("two-extensions", Suite.of(Two.class).failure());
    }

    static class Two {
        @RegisterExtension
        static final FakeAppflowExtension US = FakeAppflowExtension.builder().build();

        @RegisterExtension
        static final FakeAppflowExtension EU =
                FakeAppflowExtension.builder().region("eu-central-1").build();

        @Test
        void never(AppflowClient client) {}
    }

    @Test
    void sharing_needs_a_static_field() throws IOException {
        Golden.check("sharing-in-instance-field", Suite.of(SharedInstance.class).failure());
    }

    static class SharedInstance {
        @RegisterExtension
        final FakeAppflowExtension appflow =
                FakeAppflowExtension.builder().sharing(Sharing.PER_CLASS).build();

        @Test
        void never() {}
    }

    @Test
    @SuppressWarnings("NullAway")
    void the_builder_refuses_invalid_options() throws IOException {
        List<String> messages = new ArrayList<>();
        refused(messages, () -> FakeAppflowExtension.builder().region("Frankfurt"));
        refused(messages, () -> FakeAppflowExtension.builder().region(""));
        refused(messages, () -> FakeAppflowExtension.builder().account("12345"));
        refused(messages, () -> FakeAppflowExtension.builder().pageSize(0));
        refused(messages, () -> FakeAppflowExtension.builder().sharing(Sharing.INHERITED));
        refused(messages, () -> FakeAppflowExtension.builder().unusedFaults(Consequence.INHERITED));
        refused(messages, () -> FakeAppflowExtension.builder().unusedGivens(Consequence.INHERITED));
        refused(messages, () -> FakeAppflowExtension.builder().otherOperations(Consequence.INHERITED));
        refused(messages, () -> FakeAppflowExtension.builder().namedFake("", "us-east-1"));
        refused(messages, () -> FakeAppflowExtension.builder().namedFake("us", ""));
        refused(
                messages,
                () -> FakeAppflowExtension.builder()
                        .namedFake("us", "us-east-1")
                        .namedFake("us", "us-west-2"));
        refused(messages, () -> FakeAppflowExtension.builder().givenFlows());
        refused(messages, () -> FakeAppflowExtension.builder().givenConnectorProfile(" ", ConnectorType.SALESFORCE));
        refused(
                messages,
                () -> FakeAppflowExtension.builder().givenConnectorProfile("acme", ConnectorType.CUSTOM_CONNECTOR));
        refused(
                messages,
                () -> FakeAppflowExtension.builder().givenConnectorProfile("our crm", ConnectorType.SALESFORCE));
        refused(messages, () -> FakeAppflowExtension.builder().givenConnectorProfile("erp", "acme connector"));
        refused(
                messages,
                () -> FakeAppflowExtension.builder().region("us-east-1").region("us-west-2"));
        refused(
                messages,
                () -> FakeAppflowExtension.builder().given("eu", fake -> {}).build());
        refused(messages, () -> FakeAppflowExtension.builder().region((String) null));
        refused(messages, () -> FakeAppflowExtension.builder().at(null));
        refused(messages, () -> FakeAppflowExtension.builder().quotas(null));
        refused(messages, () -> FakeAppflowExtension.builder().givenFlows((String[]) null));
        refused(messages, () -> FakeAppflowExtension.builder().given(null));
        Golden.check("builder", String.join("\n", messages));
    }

    private static void refused(List<String> messages, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfAny(
                        IllegalArgumentException.class, IllegalStateException.class, NullPointerException.class)
                .satisfies(thrown -> messages.add(thrown.getMessage()));
    }
}
