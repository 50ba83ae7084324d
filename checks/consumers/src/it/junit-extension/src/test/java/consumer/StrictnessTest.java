package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.Consequence;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.FaultKind;
import io.github.appflowtestkit.junit.InjectFault;
import io.github.appflowtestkit.junit.Strictness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** Runs tests that end otherwise than their bodies say. */
class StrictnessTest {

    @Test
    void anUnusedFaultFailsAPassingTest() {
        Throwable failure = failureOf("hasAFaultThatNoCallMeets");
        assertTrue(failure.getMessage().contains("CreateFlow"), failure.getMessage());
        assertTrue(failure.getMessage().contains("Throttling"), failure.getMessage());
    }

    @Test
    void aFailureIsNotHidden() {
        assertEquals("its own", failureOf("failsByItself").getMessage());
    }

    @Test
    void itPassesWhereSaid() {
        assertEquals(1, run("isLenient").getTestsSucceededCount());
    }

    @Test
    void anUnexpectedOperationFailsWhereSaid() {
        Throwable failure = failureOf("callsMoreThanItSays");
        assertTrue(failure.getMessage().contains("ListFlows"), failure.getMessage());
    }

    private static Throwable failureOf(String method) {
        List<TestExecutionSummary.Failure> failures = run(method).getFailures();
        assertEquals(1, failures.size());
        return failures.get(0).getException();
    }

    private static TestExecutionSummary run(String method) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(Cases.class.getName() + "#" + method + "("
                                        + AppflowClient.class.getName() + ")"))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        assertEquals(1, summary.getTestsFoundCount(), method);
        return summary;
    }

    /** Found by its selector only: Surefire takes no member classes by itself. */
    @FakeAppflowTest
    @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING)
    static class Cases {

        @Test
        void hasAFaultThatNoCallMeets(AppflowClient client) {}

        @Test
        void failsByItself(AppflowClient client) {
            throw new IllegalStateException("its own");
        }

        @Test
        @Strictness(unusedFaults = Consequence.WARN)
        void isLenient(AppflowClient client) {}

        @Test
        @Strictness(
                unusedFaults = Consequence.PASS,
                operations = Operation.CREATE_FLOW,
                otherOperations = Consequence.FAIL)
        void callsMoreThanItSays(AppflowClient client) {
            client.listFlows(request -> {});
        }
    }
}
