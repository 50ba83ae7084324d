package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Each test has its own fake, whatever its kind and lifecycle. */
class FreshnessTest {

    /** Each test of these suites sees nothing of other tests, and leaves a flow behind. */
    private static void finds_nothing_and_leaves_something(FakeAppflow fake, AppflowClient client) {
        assertThat(fake.calls()).isEmpty();
        assertThat(fake.flows()).isEmpty();
        assertThat(fake.clock().now()).isEqualTo(ManualClock.DEFAULT_START);
        fake.clock().advance(Duration.ofDays(1));
        client.createFlow(OrderSync.flow("orders"));
        assertThat(fake.flows()).hasSize(1);
    }

    @Test
    void per_method_lifecycle() {
        Suite.of(PerMethod.class).passes(9);
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class PerMethod {
        private final AppflowClient client;

        @Fake
        private FakeAppflow field;

        PerMethod(AppflowClient client) {
            this.client = client;
        }

        @Test
        void one(FakeAppflow fake) {
            finds_nothing_and_leaves_something(fake, client);
            assertThat(field).isSameAs(fake);
        }

        @Test
        void two(FakeAppflow fake) {
            finds_nothing_and_leaves_something(fake, client);
        }

        @RepeatedTest(3)
        void repeated(FakeAppflow fake) {
            finds_nothing_and_leaves_something(fake, client);
            assertThat(field).isSameAs(fake);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void parameterized(String value, FakeAppflow fake) {
            assertThat(value).isNotNull();
            finds_nothing_and_leaves_something(fake, client);
        }

        @Nested
        class Inner {
            @Fake
            FakeAppflow inner;

            @RepeatedTest(2)
            void nested() {
                assertThat(inner).isSameAs(field);
                finds_nothing_and_leaves_something(inner, client);
            }
        }
    }

    @Test
    void per_class_lifecycle() {
        Suite.of(PerClass.class).passes(6);
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    @TestInstance(Lifecycle.PER_CLASS)
    static class PerClass {
        @Fake
        private FakeAppflow field;

        @Fake
        private AppflowClient client;

        @BeforeEach
        void before(FakeAppflow fake) {
            assertThat(field).isSameAs(fake);
        }

        @RepeatedTest(2)
        void repeated(FakeAppflow fake) {
            finds_nothing_and_leaves_something(fake, client);
        }

        @Test
        void one(FakeAppflow fake) {
            finds_nothing_and_leaves_something(fake, client);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void parameterized(int value, FakeAppflow fake) {
            assertThat(value).isPositive();
            finds_nothing_and_leaves_something(fake, client);
        }

        @Nested
        class PerMethodInside {
            private final AppflowClient fromConstructor;

            PerMethodInside(AppflowClient client) {
                this.fromConstructor = client;
            }

            @Test
            void nested(FakeAppflow fake) {
                assertThat(field).isSameAs(fake);
                finds_nothing_and_leaves_something(fake, fromConstructor);
            }
        }
    }

    @Test
    void dynamic_tests_of_one_factory_have_one_fake() {
        Suite.of(Dynamic.class).passes(4);
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class Dynamic {
        @TestFactory
        Stream<DynamicTest> first(AppflowClient client, FakeAppflow fake) {
            return tests(client, fake);
        }

        @TestFactory
        List<DynamicTest> second(AppflowClient client, FakeAppflow fake) {
            return tests(client, fake).toList();
        }

        private static Stream<DynamicTest> tests(AppflowClient client, FakeAppflow fake) {
            return Stream.of(
                    DynamicTest.dynamicTest("creates", () -> finds_nothing_and_leaves_something(fake, client)),
                    DynamicTest.dynamicTest(
                            "sees it", () -> assertThat(fake.flow("orders")).isPresent()));
        }
    }

    @Test
    void constructors_with_the_context_of_their_test() {
        // Jupiter knows this parameter since 5.12; older ones ignore it.
        Suite.of(
                        Map.of(
                                "junit.jupiter.extensions.testinstantiation.extensioncontextscope.default",
                                "test_method"),
                        PerMethod.class,
                        PerClass.class,
                        Dynamic.class)
                .passes(19);
    }

    @Test
    void the_test_sees_what_its_constructor_prepared() {
        Suite.of(Preparing.class).passes(2);
    }

    @FakeAppflowTest
    @At("2026-02-01T00:00:00Z")
    static class Preparing {
        private final AppflowClient client;

        Preparing(AppflowClient client, FakeAppflow fake) {
            this.client = client;
            fake.givenConnectorProfile(OrderSync.PROFILE, ConnectorType.SALESFORCE);
        }

        @Test
        void creates(FakeAppflow fake) {
            client.createFlow(OrderSync.flow("orders"));
            assertThat(fake.flows()).hasSize(1);
        }

        @Test
        @At("2026-03-01T00:00:00Z")
        @GivenFlows("flows/customers.json")
        void creates_later_beside_what_the_method_asks_for(FakeAppflow fake) {
            client.createFlow(OrderSync.flow("orders"));
            assertThat(fake.flows()).hasSize(2);
            assertThat(fake.clock().now()).hasToString("2026-03-01T00:00:00Z");
        }
    }

    @Test
    void a_failed_constructor_does_not_affect_the_next_test() {
        Suite suite = Suite.of(FailingNow.class, PerMethod.class);
        assertThat(suite.failures()).hasSize(1).first().hasToString("java.lang.IllegalStateException: on purpose");
        assertThat(suite.names()).hasSize(9);
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class FailingNow {
        FailingNow(AppflowClient client) {
            client.createFlow(OrderSync.flow("orders"));
            throw new IllegalStateException("on purpose");
        }

        @Test
        void never() {}
    }
}
