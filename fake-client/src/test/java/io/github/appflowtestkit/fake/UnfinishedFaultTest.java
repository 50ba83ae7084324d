package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;

/** A fault without {@code with} does nothing, and the fake says so. */
class UnfinishedFaultTest {

    private final FakeAppflow fake = FakeAppflow.create();

    @Test
    void the_next_fault_reports_it_with_its_line() {
        fake.fail(Operation.CREATE_FLOW).times(2);
        assertThatThrownBy(() -> fake.fail(Operation.LIST_FLOWS))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("statements must be complete, but 1 is not\n"
                        + "    fail\\(CREATE_FLOW\\) does nothing without with\\(fault\\)  -> UnfinishedFaultTest"
                        + "\\.the_next_fault_reports_it_with_its_line\\(UnfinishedFaultTest\\.java:\\d+\\)\n"
                        + "complete the statement, or remove it");
    }

    @Test
    void closing_and_resetting_the_fake_report_it() {
        fake.fail(Operation.CREATE_FLOW);
        assertThatThrownBy(fake::close).hasMessageContaining("fail(CREATE_FLOW) does nothing");
        fake.fail(Operation.START_FLOW);
        assertThatThrownBy(fake::reset).hasMessageContaining("fail(START_FLOW) does nothing");
    }

    @Test
    void it_is_reported_once() {
        fake.fail(Operation.CREATE_FLOW);
        assertThatThrownBy(fake::close).isInstanceOf(IllegalStateException.class);
        assertThatCode(fake::close).doesNotThrowAnyException();
    }

    @Test
    void a_fault_may_be_completed_later() {
        FaultScript script = fake.fail(Operation.LIST_FLOWS).times(1);
        assertThat(fake.client().listFlows(all -> {}).flows()).isEmpty();
        script.with(Fault.throttling());
        assertThatThrownBy(() -> fake.client().listFlows(all -> {})).isInstanceOf(ThrottlingException.class);
        assertThatCode(fake::close).doesNotThrowAnyException();
    }

    @Test
    void a_refused_argument_is_reported_once() {
        assertThatThrownBy(() -> fake.fail(Operation.CREATE_FLOW).times(0))
                .hasMessage("times must be 1 or more, but is 0");
        assertThatCode(fake::close).doesNotThrowAnyException();
    }

    @Test
    void faults_of_other_threads_and_other_fakes_are_not_reported() {
        CompletableFuture.runAsync(() -> fake.fail(Operation.CREATE_FLOW)).join();
        assertThatCode(fake::close).doesNotThrowAnyException();
        fake.fail(Operation.CREATE_FLOW);
        assertThatCode(() -> FakeAppflow.create().close()).doesNotThrowAnyException();
    }
}
