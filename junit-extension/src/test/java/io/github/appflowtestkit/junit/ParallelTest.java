package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** Tests that run at the same time never see each other. */
class ParallelTest {

    private static final Map<String, String> EIGHT_THREADS = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

    /** The threads that ran tests, to notice a suite that did not run in parallel. */
    private static final Set<String> THREADS = ConcurrentHashMap.newKeySet();

    @Test
    void five_hundred_tests_on_eight_threads() {
        THREADS.clear();
        Suite.of(EIGHT_THREADS, Repeated.class, Parameterized.class, OneInstance.class)
                .passes(500);
        assertThat(THREADS).hasSizeGreaterThan(1);
    }

    /** Makes as many calls as the number of the test, and sees only those. */
    private static void lives_alone(int number, AppflowClient client, FakeAppflow fake) {
        THREADS.add(Thread.currentThread().getName());
        OrderSync sync = new OrderSync(client);
        int flows = 1 + number % 5;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < flows; i++) {
            String name = "orders-" + number + "-" + i;
            sync.create(name);
            names.add(name);
        }
        fake.clock().advance(Duration.ofMinutes(number));
        assertThat(sync.names()).containsExactlyElementsOf(names);
        assertThat(fake.calls().stream()
                        .filter(call -> call.operation() == Operation.CREATE_FLOW)
                        .count())
                .isEqualTo(flows);
        assertThat(Duration.between(ManualClock.DEFAULT_START, fake.clock().now()))
                .isEqualTo(Duration.ofMinutes(number));
        assertThat(fake.calls())
                .allSatisfy(call -> assertThat(call.thread())
                        .isEqualTo(Thread.currentThread().getName()));
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class Repeated {
        private final AppflowClient client;

        @Fake
        private FakeAppflow field;

        private int callsBefore;

        Repeated(AppflowClient client) {
            this.client = client;
        }

        @BeforeEach
        void before(FakeAppflow fake) {
            callsBefore = fake.calls().size();
        }

        @RepeatedTest(200)
        void alone(RepetitionInfo repetition, FakeAppflow fake) {
            assertThat(callsBefore).isZero();
            assertThat(field).isSameAs(fake);
            lives_alone(repetition.getCurrentRepetition(), client, fake);
        }

        @AfterEach
        void after(FakeAppflow fake) {
            assertThat(field).isSameAs(fake);
        }

        @Nested
        class Inside {
            private final FakeAppflow inner;

            Inside(FakeAppflow inner) {
                this.inner = inner;
            }

            @RepeatedTest(100)
            void alone_too(RepetitionInfo repetition) {
                assertThat(inner).isSameAs(field);
                lives_alone(repetition.getCurrentRepetition(), client, inner);
            }
        }
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class Parameterized {
        @Fake
        private AppflowClient client;

        static Stream<Integer> numbers() {
            return IntStream.range(0, 150).boxed();
        }

        @ParameterizedTest
        @MethodSource("numbers")
        void alone(int number, FakeAppflow fake) {
            lives_alone(number, client, fake);
        }
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstance {
        @RepeatedTest(50)
        @Execution(ExecutionMode.CONCURRENT)
        void alone(RepetitionInfo repetition, AppflowClient client, FakeAppflow fake) {
            lives_alone(repetition.getCurrentRepetition(), client, fake);
        }
    }

    @Test
    void a_shared_fake_takes_all_calls() {
        Suite.of(EIGHT_THREADS, Shared.class).passes(50);
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS, allowUndeclaredProfiles = true)
    static class Shared {
        @Fake
        private AppflowClient client;

        @RepeatedTest(50)
        void adds_one(RepetitionInfo repetition, FakeAppflow fake) {
            String name = "orders-" + repetition.getCurrentRepetition();
            new OrderSync(client).create(name);
            assertThat(fake.flow(name)).isPresent();
        }

        @AfterAll
        static void all_are_there(FakeAppflow fake) {
            assertThat(fake.flows()).hasSize(50);
        }
    }

    @Test
    void fields_of_one_instance_cannot_serve_two_tests_at_once() throws Exception {
        Suite suite = Suite.of(EIGHT_THREADS, OneInstanceWithField.class);
        Golden.check("fields-of-one-instance", suite.failure());
    }

    @FakeAppflowTest
    @ExtendWith(OneInstanceWithField.Failed.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceWithField {
        private static final CountDownLatch OTHER_FAILED = new CountDownLatch(1);

        @Fake
        private FakeAppflow field;

        @Test
        @Execution(ExecutionMode.CONCURRENT)
        void one() throws Exception {
            goes_on_until_the_other_has_failed();
        }

        @Test
        @Execution(ExecutionMode.CONCURRENT)
        void other() throws Exception {
            goes_on_until_the_other_has_failed();
        }

        private void goes_on_until_the_other_has_failed() throws InterruptedException {
            assertThat(field).isNotNull();
            assertThat(OTHER_FAILED.await(30, TimeUnit.SECONDS)).isTrue();
        }

        static class Failed implements AfterEachCallback {
            @Override
            public void afterEach(ExtensionContext context) {
                if (context.getExecutionException().isPresent()) {
                    OTHER_FAILED.countDown();
                }
            }
        }
    }
}
