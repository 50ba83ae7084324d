package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.junit.At;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.FaultKind;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import io.github.appflowtestkit.junit.GivenFlows;
import io.github.appflowtestkit.junit.InjectFault;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;

@FakeAppflowTest
@GivenConnectorProfile(name = "crm", type = ConnectorType.SALESFORCE)
@GivenFlows("flows/*.json")
class GivenTest {

    @Test
    void theFlowsOfFilesExist(AppflowClient client, FakeAppflow fake) {
        assertEquals(2, client.listFlows(request -> {}).flows().size());
        assertEquals(1, fake.calls().size());
        assertThrows(ConflictException.class, () -> client.createFlow(Flows.onDemand("orders")));
    }

    @Test
    @At("2026-11-23T00:00:00Z")
    void theClockMovesByHand(AppflowClient client, ManualClock clock) {
        assertEquals(Instant.parse("2026-11-23T00:00:00Z"), clock.now());
        client.startFlow(request -> request.flowName("accounts"));
        clock.advance(Duration.ofDays(7));
        assertEquals(
                7,
                client.describeFlowExecutionRecords(request -> request.flowName("accounts"))
                        .flowExecutions()
                        .size());
    }

    @Test
    @InjectFault(operation = Operation.START_FLOW, fault = FaultKind.THROTTLING, times = 2)
    void callsGoWrong(AppflowClient client) {
        for (int i = 0; i < 2; i++) {
            assertThrows(ThrottlingException.class, () -> client.startFlow(request -> request.flowName("orders")));
        }
        client.startFlow(request -> request.flowName("orders"));
    }
}
