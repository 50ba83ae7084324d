package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Fakes that the tests of a class share. */
class SharingTest {

    @Test
    void from_before_all_to_after_all() {
        Suite.of(Shared.class).passes(6);
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Shared {
        @Fake
        static FakeAppflow statically;

        @Fake
        AppflowClient client;

        private final FakeAppflow fromConstructor;

        Shared(FakeAppflow fake) {
            this.fromConstructor = fake;
        }

        @BeforeAll
        static void before(FakeAppflow fake) {
            assertThat(fake).isSameAs(statically);
            fake.givenConnectorProfile(OrderSync.PROFILE, ConnectorType.SALESFORCE);
        }

        @Test
        @Order(1)
        void creates(FakeAppflow fake) {
            client.createFlow(OrderSync.flow("orders"));
            assertThat(fake).isSameAs(statically).isSameAs(fromConstructor);
        }

        @RepeatedTest(2)
        @Order(2)
        @GivenFlows("flows/customers.json")
        void sees_it_and_what_is_given_once(FakeAppflow fake) {
            assertThat(fake.flows()).hasSize(2);
        }

        @Test
        @Order(3)
        @At("2026-04-01T00:00:00Z")
        void later(ManualClock clock) {
            assertThat(clock.now()).hasToString("2026-04-01T00:00:00Z");
        }

        @Nested
        class Inside {
            @Test
            void sees_it_too(FakeAppflow fake) {
                assertThat(fake).isSameAs(statically);
                assertThat(fake.flow("orders")).isPresent();
            }
        }

        @Nested
        @FakeAppflowTest(region = "eu-central-1")
        class WithItsOwn {
            @Test
            void sees_nothing(FakeAppflow fake) {
                assertThat(fake).isNotSameAs(statically);
                assertThat(fake.flows()).isEmpty();
                assertThat(fake.region()).isEqualTo("eu-central-1");
            }
        }

        @AfterAll
        static void after(FakeAppflow fake) {
            assertThat(fake).isSameAs(statically);
        }
    }

    @Test
    void with_one_instance_for_all_tests() {
        Suite.of(OneInstance.class).passes(3);
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS, allowUndeclaredProfiles = true)
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstance {
        private final AppflowClient client;

        @Fake
        private FakeAppflow field;

        OneInstance(AppflowClient client) {
            this.client = client;
        }

        @BeforeAll
        void before(FakeAppflow fake) {
            assertThat(fake).isSameAs(field);
            client.createFlow(OrderSync.flow("orders"));
        }

        @RepeatedTest(3)
        void sees_it(FakeAppflow fake) {
            assertThat(fake).isSameAs(field);
            assertThat(fake.flows()).hasSize(1);
        }
    }

    @Test
    void a_nested_class_may_go_back_to_a_fake_for_each_test() {
        Suite.of(Back.class).passes(3);
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS, allowUndeclaredProfiles = true)
    static class Back {
        @Test
        void leaves_something(AppflowClient client) {
            client.createFlow(OrderSync.flow("orders"));
        }

        @Nested
        @FakeAppflowTest(sharing = Sharing.PER_TEST)
        class Fresh {
            @RepeatedTest(2)
            void finds_nothing(AppflowClient client, FakeAppflow fake) {
                assertThat(fake.flows()).isEmpty();
                client.createFlow(OrderSync.flow("orders"));
            }
        }
    }

    @Test
    void an_unused_fault_fails_the_class_after_its_last_test() throws Exception {
        Golden.check("shared-unused-fault", Suite.of(UnusedFault.class).failure());
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    @InjectFault(operation = Operation.START_FLOW, fault = FaultKind.CONNECTION_LOST, afterCommit = true)
    static class UnusedFault {
        @RepeatedTest(2)
        void passes(AppflowClient client) {
            client.listFlows(all -> {});
        }
    }

    @Test
    void strictness_of_a_nested_class_is_refused_where_it_would_do_nothing() {
        assertThat(Suite.of(StricterInside.class).failure())
                .isEqualTo(
                        "@Strictness on SharingTest.StricterInside.Inside has no effect, because its tests share a fake"
                                + " with others, which is checked after the last of them; move it to the class that shares the"
                                + " fake");
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    static class StricterInside {
        @Test
        void passes() {}

        @Nested
        @Strictness(unusedGivens = Consequence.FAIL)
        class Inside {
            @Test
            void never() {}
        }
    }

    @Test
    void a_failed_test_prevents_the_check_of_its_class() {
        Suite suite = Suite.of(UnusedFaultAndFailure.class);
        assertThat(suite.failures()).hasSize(1).first().hasToString("java.lang.IllegalStateException: on purpose");
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    @InjectFault(operation = Operation.START_FLOW, fault = FaultKind.THROTTLING)
    static class UnusedFaultAndFailure {
        @Test
        void fails() {
            throw new IllegalStateException("on purpose");
        }

        @Test
        void passes() {}
    }
}
