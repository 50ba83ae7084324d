package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Runs a test class in a process of its own, for {@link SlimClassPathTest}. */
final class SlimRun {

    private SlimRun() {}

    public static void main(String[] args) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(Slim.class))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.getFailures().forEach(failure -> System.out.println(failure.getException()));
        System.out.println(summary.getTestsSucceededCount() + " tests passed, " + summary.getTotalFailureCount()
                + " failed, org.assertj: " + presence("org.assertj.core.api.Assertions")
                + ", org.junit.jupiter.params: " + presence("org.junit.jupiter.params.ParameterizedTest"));
    }

    private static String presence(String type) {
        try {
            Class.forName(type);
            return "present";
        } catch (ClassNotFoundException e) {
            return "absent";
        }
    }

    @GivenConnectorProfile(name = OrderSync.PROFILE, type = ConnectorType.SALESFORCE)
    @GivenFlows("flows/*.json")
    static class Slim {
        @Fake
        private FakeAppflow fake;

        @Test
        @InjectFault(operation = Operation.CREATE_FLOW, fault = FaultKind.THROTTLING)
        @Strictness(
                unusedGivens = Consequence.PASS,
                otherOperations = Consequence.FAIL,
                operations = Operation.CREATE_FLOW)
        void retries(AppflowClient client) {
            new OrderSync(client).createPatiently("more");
            if (fake.flows().size() != 3) {
                throw new AssertionError(fake);
            }
        }

        @TestFactory
        Stream<DynamicNode> flows() {
            return FlowTests.in(Path.of("src/test/resources/flows/nightly"));
        }

        @TestFactory
        Stream<DynamicNode> one() {
            return FlowTests.in(Path.of("src/test/resources/flows/orders.json"));
        }
    }
}
