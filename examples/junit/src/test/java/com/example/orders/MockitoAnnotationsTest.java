package com.example.orders;

import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.github.appflowtestkit.junit.Fake;
import io.github.appflowtestkit.junit.FakeAppflowTest;
import io.github.appflowtestkit.junit.GivenConnectorProfile;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

// tag::inject-mocks[]
@FakeAppflowTest
@ExtendWith(MockitoExtension.class)
@GivenConnectorProfile(name = "shop-crm", type = ConnectorType.SALESFORCE)
class MockitoAnnotationsTest {

    @Spy
    @Fake
    AppflowClient client;

    @Mock
    Consumer<Duration> pause;

    @InjectMocks
    NightlySync sync;

    @Test
    void does_not_wait_if_the_first_attempt_succeeds() {
        sync.deploy();

        verify(client)
                .createFlow(argThat((CreateFlowRequest flow) -> flow.tags().containsKey("team")));
        verifyNoInteractions(pause);
    }
}
// end::inject-mocks[]
