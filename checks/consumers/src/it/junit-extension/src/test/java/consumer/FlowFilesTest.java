package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.FlowSource;
import io.github.appflowtestkit.junit.FlowTests;
import io.github.appflowtestkit.validator.Report;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

@FakeAppflowTest(allowUndeclaredProfiles = true)
class FlowFilesTest {

    @ParameterizedTest
    @FlowSource("flows/*.json")
    void eachIsCreatedInAFakeOfItsOwn(CreateFlowRequest flow, Report report, AppflowClient client, FakeAppflow fake) {
        assertTrue(report.isValid());
        client.createFlow(flow);
        assertEquals(flow.flowName(), fake.flows().get(0).name());
        assertEquals(1, fake.flows().size());
    }

    @TestFactory
    Stream<DynamicNode> everyExampleIsATest() {
        return FlowTests.in(Path.of(System.getProperty("examples"), "flows"));
    }
}
