package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorProfileConfig;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** The seven operations that have a client token. */
class ClientTokenTest {

    private static final String REUSED = "The client token was used with other parameters before.";
    private static final Duration LIFETIME = Duration.ofHours(8);

    private final FakeAppflow fake = given(
            FakeAppflow.builder().account("123456789012").region("us-east-1").build());
    private final AppflowClient client = fake.client();

    private static FakeAppflow given(FakeAppflow fake) {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenConnectorProfile("updated", ConnectorType.MARKETO);
        fake.givenConnector("updated");
        fake.givenFlow(Requests.onDemand("updated").build());
        fake.givenFlow(Requests.scheduled("started", "rate(1hours)").build());
        fake.givenFlow(Requests.scheduled("other", "rate(1hours)").build());
        return fake;
    }

    /** A call with a token, and the same with other parameters. */
    private enum Call {
        CREATE_FLOW {
            @Override
            AppflowResponse with(AppflowClient client, @Nullable String token, boolean other) {
                return client.createFlow(Requests.onDemand("orders")
                        .description(other ? "other" : null)
                        .clientToken(token)
                        .build());
            }
        },
        UPDATE_FLOW {
            @Override
            AppflowResponse with(AppflowClient client, @Nullable String token, boolean other) {
                CreateFlowRequest flow = Requests.onDemand("updated").build();
                return client.updateFlow(UpdateFlowRequest.builder()
                        .flowName("updated")
                        .description(other ? "other" : null)
                        .triggerConfig(flow.triggerConfig())
                        .sourceFlowConfig(flow.sourceFlowConfig())
                        .destinationFlowConfigList(flow.destinationFlowConfigList())
                        .tasks(flow.tasks())
                        .clientToken(token)
                        .build());
            }
        },
        START_FLOW {
            @Override
            AppflowResponse with(AppflowClient client, @Nullable String token, boolean other) {
                return client.startFlow(
                        request -> request.flowName(other ? "other" : "started").clientToken(token));
            }
        },
        CREATE_CONNECTOR_PROFILE {
            @Override
            AppflowResponse with(AppflowClient client, @Nullable String token, boolean other) {
                return client.createConnectorProfile(request -> request.connectorProfileName("new")
                        .connectorType(ConnectorType.MARKETO)
                        .connectionMode(other ? ConnectionMode.PRIVATE : ConnectionMode.PUBLIC)
                        .connectorProfileConfig(marketo())
                        .clientToken(token));
            }
        },
        UPDATE_CONNECTOR_PROFILE {
            @Override
            AppflowResponse with(AppflowClient client, @Nullable String token, boolean other) {
                return client.updateConnectorProfile(request -> request.connectorProfileName("updated")
                        .connectionMode(other ? ConnectionMode.PRIVATE : ConnectionMode.PUBLIC)
                        .connectorProfileConfig(marketo())
                        .clientToken(token));
            }
        },
        REGISTER_CONNECTOR {
            @Override
            AppflowResponse with(AppflowClient client, @Nullable String token, boolean other) {
                return client.registerConnector(request -> request.connectorLabel("new")
                        .description(other ? "other" : null)
                        .connectorProvisioningConfig(config -> config.lambda(
                                lambda -> lambda.lambdaArn("arn:aws:lambda:us-east-1:123456789012:function:new")))
                        .clientToken(token));
            }
        },
        UPDATE_CONNECTOR_REGISTRATION {
            @Override
            AppflowResponse with(AppflowClient client, @Nullable String token, boolean other) {
                return client.updateConnectorRegistration(request -> request.connectorLabel("updated")
                        .description(other ? "other" : null)
                        .clientToken(token));
            }
        };

        abstract AppflowResponse with(AppflowClient client, @Nullable String token, boolean other);

        private static ConnectorProfileConfig marketo() {
            return ConnectorProfileConfig.builder()
                    .connectorProfileProperties(properties ->
                            properties.marketo(marketo -> marketo.instanceUrl("https://marketo.example.com")))
                    .connectorProfileCredentials(credentials -> credentials.marketo(
                            marketo -> marketo.clientId("id").clientSecret("secret")))
                    .build();
        }
    }

    @Test
    void there_are_seven() {
        assertThat(Arrays.stream(Operation.values())
                        .filter(operation -> Stream.of(Call.values())
                                .anyMatch(call -> call.name().equals(operation.name()))))
                .hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_call_again_is_answered_as_before_and_does_nothing(Call call) {
        AppflowResponse first = call.with(client, "token", false);
        String before = fake.flows() + " " + client.describeConnectorProfiles(request -> {});
        fake.clock().advance(LIFETIME.minusNanos(1));

        assertThat(call.with(client, "token", false).equalsBySdkFields(first)).isTrue();
        assertThat(fake.calls().get(2).notes())
                .containsExactly("replayed: client token and parameters are those of an earlier call");
        assertThat(fake.flows() + " " + client.describeConnectorProfiles(request -> {}))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void other_parameters_are_a_conflict_for_eight_hours(Call call) {
        call.with(client, "token", false);
        fake.clock().advance(LIFETIME.minusNanos(1));

        assertThatThrownBy(() -> call.with(client, "token", true))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(REUSED);

        fake.clock().advance(Duration.ofNanos(1));
        assertThat(reused(() -> call.with(client, "token", true))).isFalse();
    }

    /** Whether a call is refused for its token; a name that exists is another matter. */
    private static boolean reused(Runnable call) {
        try {
            call.run();
            return false;
        } catch (AppflowException refusal) {
            return String.valueOf(refusal.getMessage()).contains(REUSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void calls_without_a_token_never_share_one(Call call) {
        call.with(client, null, false);

        assertThat(reused(() -> call.with(client, null, true))).isFalse();
        assertThat(fake.calls())
                .allSatisfy(recorded -> assertThat(recorded.notes()).noneMatch(note -> note.startsWith("replayed")));
    }

    @Test
    void a_token_belongs_to_its_operation() {
        for (Call call : Call.values()) {
            call.with(client, "token", false);
        }
        assertThat(fake.calls()).allSatisfy(call -> assertThat(call.exception()).isEmpty());
    }

    @Test
    void a_token_belongs_to_its_account_and_region() {
        FakeAppflow elsewhere = given(fake.at("111111111111", "eu-west-1"));

        Call.CREATE_FLOW.with(client, "token", false);
        Call.CREATE_FLOW.with(elsewhere.client(), "token", true);

        assertThat(elsewhere.flow("orders").orElseThrow().definition().description())
                .isEqualTo("other");
    }

    @Test
    void a_token_comes_before_the_name() {
        AppflowResponse first = Call.CREATE_FLOW.with(client, "token", false);
        assertThatThrownBy(() -> Call.CREATE_FLOW.with(client, "second", false))
                .hasMessageContaining("Flow with name orders already exists.");

        client.deleteFlow(request -> request.flowName("orders"));
        assertThat(Call.CREATE_FLOW.with(client, "token", false).equalsBySdkFields(first))
                .isTrue();
        assertThat(fake.flow("orders")).isEmpty();
    }

    @Test
    void a_refused_call_uses_no_token_up() {
        assertThatThrownBy(() -> client.createFlow(
                        Requests.onDemand("updated").clientToken("token").build()))
                .isInstanceOf(ConflictException.class);

        Call.CREATE_FLOW.with(client, "token", false);
        assertThat(fake.flow("orders")).isPresent();
    }

    @Test
    void flows_on_demand_run_again_where_others_would_conflict() {
        fake.givenFlow(Requests.onDemand("second").build());
        String first = start("updated");

        assertThat(start("updated")).isEqualTo(first);
        assertThat(start("second")).isNotEqualTo(first);
        assertThatThrownBy(() -> start("started")).isInstanceOf(ConflictException.class);
    }

    private String start(String flow) {
        return client.startFlow(request -> request.flowName(flow).clientToken("token"))
                .executionId();
    }
}
