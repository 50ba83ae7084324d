package io.github.appflowtestkit.junit;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Faults and assertions that are not complete fail a test that passes otherwise. */
@SuppressWarnings("CheckReturnValue")
class UnfinishedTest {

    @Test
    void at_the_end_of_the_test() throws Exception {
        Golden.check("unfinished", Suite.of(Unfinished.class).failure().replaceAll("java:\\d+", "java:(line)"));
    }

    @NamedFake(value = "eu", region = "eu-central-1")
    @Strictness(unusedFaults = Consequence.PASS)
    static class Unfinished {
        @Test
        void passes(FakeAppflow fake, @Fake("eu") FakeAppflow eu) {
            fake.fail(Operation.CREATE_FLOW).times(2).afterCommit();
            eu.fail(Operation.LIST_FLOWS).lenient();
            Thread other = new Thread(() -> assertThat(fake).received(Operation.START_FLOW));
            other.start();
            join(other);
        }

        private static void join(Thread thread) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void the_failure_of_the_test_itself_comes_first() {
        assertThat(Suite.of(Failing.class).failures()).singleElement().satisfies(failure -> {
            assertThat(failure).hasMessage("on purpose");
            assertThat(failure.getSuppressed())
                    .satisfiesExactly(
                            unfinished -> assertThat(unfinished)
                                    .hasMessageContaining("fail(CREATE_FLOW) does nothing without with(fault)"),
                            fakes -> assertThat(fakes).isInstanceOf(FakesAtFailure.class));
        });
    }

    @FakeAppflowTest
    static class Failing {
        @Test
        void fails(FakeAppflow fake) {
            fake.fail(Operation.CREATE_FLOW).times(2);
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void an_aborted_test_is_not_checked() {
        Suite.of(Aborted.class).passes(0);
    }

    @FakeAppflowTest
    static class Aborted {
        @Test
        void aborted(FakeAppflow fake) {
            fake.fail(Operation.CREATE_FLOW);
            Assumptions.assumeTrue(false);
        }
    }

    @Test
    void in_a_shared_fake_the_test_that_wrote_it_fails() {
        Suite suite = Suite.of(Shared.class);
        assertThat(suite.failure())
                .contains("received(LIST_FLOWS) verifies nothing", "UnfinishedTest$Shared.writes_it(");
        assertThat(suite.names()).containsExactly("later(FakeAppflow)");
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Shared {
        @Test
        @Order(1)
        void writes_it(FakeAppflow fake) {
            assertThat(fake).received(Operation.LIST_FLOWS);
        }

        @Test
        @Order(2)
        void later(FakeAppflow fake) {
            assertThat(fake).hasNoFlows();
        }
    }
}
