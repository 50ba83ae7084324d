package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.ValidationException;

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

    /** The classes of the SDK that such a test needs, without a fake. */
    static class WithSdk {
        @Test
        void makes_requests() {
            CreateFlowRequest create = Flows.onDemand("orders");
            DescribeFlowRequest describe =
                    DescribeFlowRequest.builder().flowName(create.flowName()).build();
            DescribeFlowResponse response = DescribeFlowResponse.builder()
                    .flowName(describe.flowName())
                    .tasks(create.tasks())
                    .sourceFlowConfig(create.sourceFlowConfig())
                    .destinationFlowConfigList(create.destinationFlowConfigList())
                    .triggerConfig(create.triggerConfig())
                    .build();
            if (response.tasks().isEmpty()) {
                throw new AssertionError("the flow has tasks");
            }
        }
    }

    /** The same as with a fake, and a flow that is refused. */
    @FakeAppflowTest
    static class WithRefusal {
        @Test
        void is_refused(AppflowClient client, FakeAppflow fake) {
            useTheFake(client, fake);
            try {
                client.createFlow(Flows.onDemand("no projection").toBuilder()
                        .tasks(List.of())
                        .build());
                throw new AssertionError("the flow must be refused");
            } catch (ValidationException expected) {
                // that is what is measured
            }
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
