package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** Set-up gives the same request to a fresh fake before each test; what was found of it once still holds, and no more. */
class GivenAgainTest {

    private final CreateFlowRequest orders = Requests.onDemand("orders").build();

    private static FakeAppflow withProfile() {
        FakeAppflow fake = FakeAppflow.create();
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        return fake;
    }

    @Test
    void each_fake_gets_it() {
        for (int i = 0; i < 3; i++) {
            FakeAppflow fake = withProfile();
            fake.givenFlow(orders);
            assertThat(fake.flow("orders")).isPresent();
        }
    }

    @Test
    void what_the_account_says_is_asked_each_time() {
        FakeAppflow fake = withProfile();
        fake.givenFlow(orders);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenFlow(orders))
                .withMessageContaining("orders");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeAppflow.create().givenFlow(orders))
                .withMessageContaining(Requests.PROFILE);
    }

    @Test
    void a_mistake_is_refused_each_time() {
        CreateFlowRequest noProjection =
                orders.toBuilder().tasks(Requests.map()).build();
        CreateFlowRequest noName = orders.toBuilder().flowName(null).build();

        for (int i = 0; i < 2; i++) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withProfile().givenFlow(noProjection))
                    .withMessageContaining("AF4001");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> withProfile().givenFlow(noName))
                    .withMessageContaining("flowName");
        }
    }
}
