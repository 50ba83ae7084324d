package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InOrder;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowRequest;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;

/** Mockito together with the extension. */
class MockitoTest {

    @Test
    void spies_and_injected_mocks_whichever_extension_comes_first() {
        Suite.of(FakeFirst.class, MockitoFirst.class).passes(4);
    }

    /** The test of both suites. */
    private static void create_and_verify(OrderSync sync, AppflowClient client, FakeAppflow fake) {
        sync.create("orders");
        verify(client)
                .createFlow(argThat(
                        (CreateFlowRequest request) -> request.flowName().equals("orders")));
        verify(client, never()).startFlow(any(StartFlowRequest.class));
        assertThat(fake.flow("orders")).isPresent();
        assertThat(fake.calls()).hasSize(1);
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    @ExtendWith(MockitoExtension.class)
    static class FakeFirst {
        @Fake
        @Spy
        AppflowClient client;

        @InjectMocks
        OrderSync sync;

        @Test
        void creates(FakeAppflow fake) {
            create_and_verify(sync, client, fake);
        }

        @Test
        @At("2026-11-23T00:00:00Z")
        void creates_later(FakeAppflow fake) {
            create_and_verify(sync, client, fake);
        }
    }

    @ExtendWith(MockitoExtension.class)
    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class MockitoFirst {
        @Fake
        @Spy
        AppflowClient client;

        @InjectMocks
        OrderSync sync;

        @Test
        void creates(FakeAppflow fake) {
            create_and_verify(sync, client, fake);
        }

        @Test
        void one_call_is_stubbed_and_the_rest_is_the_fakes(FakeAppflow fake) {
            doThrow(SdkClientException.create("broken"))
                    .when(client)
                    .createFlow(argThat((CreateFlowRequest request) ->
                            request != null && request.flowName().equals("bad")));
            assertThatThrownBy(() -> sync.create("bad")).hasMessageContaining("broken");
            sync.create("good");
            assertThat(fake.flows()).singleElement().hasToString("good (Active)");
        }
    }

    @Test
    void mockito_first_and_options_of_the_method() {
        Suite.of(MockitoFirstWithOptions.class).passes(3);
    }

    @ExtendWith(MockitoExtension.class)
    @FakeAppflowTest(allowUndeclaredProfiles = true, pageSize = 1)
    @NamedFake(value = "us", region = "us-west-2")
    @At("2026-11-23T00:00:00Z")
    static class MockitoFirstWithOptions {
        @Fake
        @Spy
        AppflowClient client;

        @Fake("us")
        @Spy
        AppflowClient us;

        @Fake
        @Spy
        AppflowAsyncClient async;

        @InjectMocks
        OrderSync sync;

        @Fake
        ManualClock clock;

        @Test
        @FakeAppflowTest(region = "eu-central-1", pageSize = 2)
        @GivenFlows("flows/*.json")
        void region_and_pages_of_the_method(FakeAppflow fake) {
            create_and_verify(client, fake, "arn:aws:appflow:eu-central-1:123456789012:flow/new");
            assertThat(client.listFlows(all -> {}).flows()).hasSize(2);
            assertThat(async.listFlows(all -> {}).join().flows()).hasSize(2);
            assertThat(fake.at("123456789012", "eu-central-1")).isSameAs(fake);
        }

        @Test
        @At("2026-01-01T00:00:00Z")
        void an_earlier_time(FakeAppflow fake) {
            create_and_verify(client, fake, "arn:aws:appflow:us-east-1:123456789012:flow/new");
            assertThat(clock).isSameAs(fake.clock());
            assertThat(clock.now()).isEqualTo("2026-01-01T00:00:00Z");
            assertThat(fake.calls().get(0).instant()).isEqualTo("2026-01-01T00:00:00Z");
        }

        @Test
        @NamedFake(value = "us", region = "us-east-2")
        void another_named_fake(@Fake("us") FakeAppflow fake) {
            create_and_verify(us, fake, "arn:aws:appflow:us-east-2:123456789012:flow/new");
            assertThat(clock).isSameAs(fake.clock());
        }

        private static void create_and_verify(AppflowClient client, FakeAppflow fake, String arn) {
            assertThat(client.createFlow(OrderSync.flow("new")).flowArn()).isEqualTo(arn);
            verify(client).createFlow(any(CreateFlowRequest.class));
            assertThat(fake.calls()).hasSize(1);
            assertThat(fake.flow("new")).isPresent();
        }
    }

    @Test
    void mockito_first_and_two_names_that_become_one() throws Exception {
        Golden.check("mockito-first", Suite.of(MockitoFirstAndOneFake.class).failure());
    }

    @ExtendWith(MockitoExtension.class)
    @FakeAppflowTest
    @NamedFake(value = "us", region = "us-west-2")
    static class MockitoFirstAndOneFake {
        @Fake("us")
        @Spy
        AppflowClient client;

        @Test
        @FakeAppflowTest(region = "us-west-2")
        void never() {}
    }

    @Test
    void one_instance_for_all_tests() {
        Suite.of(OneInstance.class).passes(2);
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    @ExtendWith(MockitoExtension.class)
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstance {
        @Fake
        @Spy
        AppflowClient client;

        @ParameterizedTest
        @ValueSource(strings = {"orders", "customers"})
        void spied_afresh(String name, FakeAppflow fake) {
            new OrderSync(client).create(name);
            verify(client).createFlow(any(CreateFlowRequest.class));
            assertThat(fake.calls()).hasSize(1);
        }
    }

    @Test
    void mocks_and_fakes_in_one_signature() {
        Suite.of(SideBySide.class).passes(1);
    }

    @FakeAppflowTest
    @ExtendWith(MockitoExtension.class)
    static class SideBySide {
        @Captor
        ArgumentCaptor<DescribeFlowRequest> captor;

        @Test
        void mock_of_the_same_type(@Mock AppflowClient mock, AppflowClient fake, ManualClock clock) {
            new OrderSync(mock).exists("orders");
            verify(mock).describeFlow(captor.capture());
            assertThat(captor.getValue().flowName()).isEqualTo("orders");
            assertThat(fake.listFlows(all -> {}).flows()).isEmpty();
            assertThat(clock.now()).isEqualTo(ManualClock.DEFAULT_START);
        }
    }

    @Test
    void spies_made_in_the_test() {
        Suite.of(ByHand.class).passes(3);
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class ByHand {
        @Test
        void spies_see_the_order_of_calls_and_lambdas_as_requests(AppflowClient client) {
            AppflowClient spied = spy(client);
            new OrderSync(spied).create("orders");
            spied.startFlow(request -> request.flowName("orders"));
            InOrder order = inOrder(spied);
            order.verify(spied).createFlow(any(CreateFlowRequest.class));
            // The overload with a lambda calls the one with a request, so that one matcher fits both.
            order.verify(spied)
                    .startFlow(argThat(
                            (StartFlowRequest request) -> request.flowName().equals("orders")));
        }

        @Test
        void paginators_go_through_the_spy(AppflowClient client) {
            AppflowClient spied = spy(client);
            OrderSync sync = new OrderSync(spied);
            sync.create("orders");
            assertThat(sync.names()).containsExactly("orders");
        }

        @Test
        void async(AppflowAsyncClient client, FakeAppflow fake) {
            AppflowAsyncClient spied = spy(client);
            spied.createFlow(OrderSync.flow("orders")).join();
            verify(spied)
                    .createFlow(argThat((CreateFlowRequest request) ->
                            request.triggerConfig().triggerTypeAsString().equals("OnDemand")));
            assertThat(fake.calls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.operation()).isEqualTo(Operation.CREATE_FLOW));
        }
    }
}
