package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.junit.Fake;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.validator.FlowValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

@FakeAppflowTest(region = "eu-central-1")
class InjectionTest {

    private final AppflowClient fromConstructor;

    @Fake
    private AppflowClient fromField;

    InjectionTest(AppflowClient client) {
        this.fromConstructor = client;
    }

    @BeforeEach
    void givenAProfile(FakeAppflow fake) {
        fake.givenConnectorProfile("crm", ConnectorType.SALESFORCE);
    }

    @Test
    void constructorsFieldsAndParametersGetOneFake(
            AppflowClient fromParameter, AppflowAsyncClient async, FakeAppflow fake) {
        fromConstructor.createFlow(Flows.onDemand("one"));
        fromField.createFlow(Flows.onDemand("two"));
        fromParameter.createFlow(Flows.onDemand("three"));
        async.createFlow(Flows.onDemand("four")).join();
        assertEquals(4, fake.flows().size());
        assertTrue(fake.flow("one").orElseThrow().arn().startsWith("arn:aws:appflow:eu-central-1:"));
    }

    @RepeatedTest(3)
    void everyTestHasAFreshFake(AppflowClient client, FakeAppflow fake, FlowValidator validator, ManualClock clock) {
        assertEquals(0, fake.calls().size());
        assertEquals(ManualClock.DEFAULT_START, clock.now());
        assertSame(clock, fake.clock());
        assertTrue(!validator.validate("flow.json", "{}").isValid());
        client.createFlow(Flows.onDemand("orders"));
    }

    @Nested
    class InANestedClass {

        @Fake
        private FakeAppflow ownField;

        @Test
        void theFakeIsThatOfTheEnclosingTest(FakeAppflow fake) {
            assertSame(fake, ownField);
            fromConstructor.createFlow(Flows.onDemand("outer"));
            fromField.createFlow(Flows.onDemand("outer-field"));
            assertEquals(2, fake.flows().size());
        }
    }
}
