package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.junit.FakeAppflowExtension;
import io.github.appflowtestkit.junit.Sharing;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharedFakeTest {

    @RegisterExtension
    static final FakeAppflowExtension APPFLOW = FakeAppflowExtension.builder()
            .sharing(Sharing.PER_CLASS)
            .at(Instant.parse("2026-11-23T00:00:00Z"))
            .givenConnectorProfile("crm", ConnectorType.SALESFORCE)
            .build();

    @Test
    @Order(1)
    void oneTestCreates(AppflowClient client) {
        client.createFlow(Flows.onDemand("orders"));
    }

    @Test
    @Order(2)
    void theNextOneSees(FakeAppflow fake) {
        assertEquals(1, fake.flows().size());
        assertEquals("2026-11-23T00:00:00Z", fake.clock().now().toString());
    }
}
