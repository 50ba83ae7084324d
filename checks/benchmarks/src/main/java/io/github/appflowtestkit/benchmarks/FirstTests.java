package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** Runs one test class in a JVM that has done nothing before. */
final class FirstTests {

    static final int MANY = 1_000;

    private FirstTests() {}

    public static void main(String[] arguments) throws ClassNotFoundException {
        Class<?> tests = Class.forName(FirstTests.class.getName() + "$" + arguments[0]);
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .build(),
                        summary);
        boolean ran = summary.getSummary().getTestsSucceededCount() > 0;
        boolean failed = summary.getSummary().getTotalFailureCount() > 0;
        if (failed || !ran) {
            summary.getSummary().getFailures().forEach(failure -> System.err.println(failure.getException()));
        }
        System.exit(failed || !ran ? 1 : 0);
    }

    /** What JUnit costs by itself. */
    static class Plain {
        @Test
        void does_nothing() {}
    }

    /** A fake, one flow, one question. */
    @FakeAppflowTest
    static class WithFake {
        @Test
        void creates_a_flow(AppflowClient client, FakeAppflow fake) {
            useTheFake(client, fake);
        }
    }

    /** What JUnit costs by itself for each of many tests. */
    static class ManyPlain {
        @RepeatedTest(MANY)
        void does_nothing() {}
    }

    /** A new fake, one flow and one question for each test. */
    @FakeAppflowTest
    static class ManyWithFake {
        @RepeatedTest(MANY)
        void creates_a_flow(AppflowClient client, FakeAppflow fake) {
            useTheFake(client, fake);
        }
    }

    private static void useTheFake(AppflowClient client, FakeAppflow fake) {
        Flows.declareProfile(fake);
        client.createFlow(Flows.onDemand("orders"));
        client.describeFlow(request -> request.flowName("orders"));
    }
}
