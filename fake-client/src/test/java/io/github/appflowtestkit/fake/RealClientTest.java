package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.InternalServerException;
import software.amazon.awssdk.services.appflow.model.ResourceNotFoundException;
import software.amazon.awssdk.services.appflow.model.ThrottlingException;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/** What only the SDK's own client can show: its retries, interceptors, timeouts and metrics against the fake. */
class RealClientTest {

    private final FakeAppflow fake = FakeAppflow.create();

    @BeforeEach
    void givenAProfile() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
    }

    @Test
    void bodyThatIsCutOffIsAnErrorOfTheConnection() {
        fake.fail(Operation.LIST_FLOWS).times(2 * RealClients.ATTEMPTS).with(Fault.cutOff());
        AppflowAsyncClient async = RealClients.inMemoryAsync(fake, configuration -> {});

        assertThatThrownBy(() -> RealClients.inMemory(fake).listFlows(list -> {}))
                .hasStackTraceContaining("Premature end of the body");
        assertThatThrownBy(() -> async.listFlows(list -> {}).join())
                .hasStackTraceContaining("Premature end of the body");
    }

    @Test
    void lostAnswerIsRetriedAndMakesOneFlow() {
        fake.fail(Operation.CREATE_FLOW).afterCommit().with(Fault.connectionLost());

        CreateFlowResponse response = RealClients.inMemory(fake)
                .createFlow(Requests.onDemand("orders").build());

        assertThat(response.flowStatus()).isEqualTo(FlowStatus.ACTIVE);
        assertThat(fake.flows()).hasSize(1);
        assertThat(fake.calls()).hasSize(2);
        RecordedCall first = fake.calls().get(0);
        RecordedCall second = fake.calls().get(1);
        assertThat(first.exception()).containsInstanceOf(SdkClientException.class);
        assertThat(first.notes()).contains("attempt=1; max=3");
        assertThat(second.exception()).isEmpty();
        assertThat(second.notes()).contains("attempt=2; max=3");
        assertThat(second.request()).isEqualTo(first.request());
        assertThat(token(first)).isNotNull().isEqualTo(token(second));
    }

    private static String token(RecordedCall call) {
        return ((CreateFlowRequest) call.request()).clientToken();
    }

    static Stream<Fault> passing() {
        return Stream.of(
                Fault.throttling(),
                Fault.internalServer(),
                Fault.serviceUnavailable(),
                Fault.emptyError(500),
                Fault.emptyError(503),
                Fault.connectionLost(),
                Fault.connectionRefused(),
                Fault.timeout(),
                Fault.cutOff());
    }

    @ParameterizedTest
    @MethodSource("passing")
    void faultsThatPassAreRetried(Fault fault) {
        fake.fail(Operation.LIST_FLOWS).times(2).with(fault);

        assertThat(RealClients.inMemory(fake).listFlows(r -> {}).flows()).isEmpty();
        assertThat(fake.calls()).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void faultsThatPassAreRetriedByTheAsyncClient(Fault fault) {
        fake.fail(Operation.LIST_FLOWS).times(2).with(fault);

        try (AppflowAsyncClient client = RealClients.inMemoryAsync(fake, configuration -> {})) {
            assertThat(client.listFlows(r -> {}).join().flows()).isEmpty();
        }
        assertThat(fake.calls()).hasSize(3);
    }

    @Test
    void callbacksSeeWhatWentWrongAsFromADirectClient() {
        try (AppflowAsyncClient real = RealClients.inMemoryAsync(fake, configuration -> {})) {
            for (AppflowAsyncClient client : List.of(real, fake.asyncClient())) {
                Throwable seen = client.describeFlow(request -> request.flowName("gone"))
                        .handle((answer, problem) -> problem)
                        .join();
                assertThat(seen)
                        .isInstanceOf(CompletionException.class)
                        .hasCauseInstanceOf(ResourceNotFoundException.class);
            }
        }
    }

    @Test
    void retriesEnd() {
        fake.fail(Operation.LIST_FLOWS).always().with(Fault.throttling());

        assertThatThrownBy(() -> RealClients.inMemory(fake).listFlows(r -> {}))
                .isInstanceOfSatisfying(ThrottlingException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(429);
                    assertThat(e.isThrottlingException()).isTrue();
                    assertThat(e.numAttempts()).isEqualTo(3);
                })
                .hasMessageContaining("Too Many Requests (Service: Appflow, Status Code: 429, Request ID: ");
        assertThat(fake.calls()).hasSize(3);
    }

    @Test
    void retryModeIsTheUsersOwn() {
        fake.fail(Operation.LIST_FLOWS).always().with(Fault.internalServer());

        assertThatThrownBy(() -> RealClients.inMemory(
                                fake, configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                        .listFlows(r -> {}))
                .isInstanceOf(InternalServerException.class);
        assertThat(fake.calls()).hasSize(1);

        assertThatThrownBy(() -> RealClients.inMemory(
                                fake,
                                configuration ->
                                        configuration.retryStrategy(DefaultRetryStrategy.legacyStrategyBuilder()
                                                .maxAttempts(5)
                                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                                .build()))
                        .listFlows(r -> {}))
                .isInstanceOf(InternalServerException.class);
        assertThat(fake.calls()).hasSize(6);
    }

    @Test
    void garbageIsAFailureOfTheClient() {
        fake.fail(Operation.LIST_FLOWS).always().with(Fault.garbage());

        assertThatThrownBy(() -> RealClients.inMemory(fake).listFlows(r -> {})).isInstanceOf(SdkClientException.class);
    }

    @Test
    void refusalsAreNotRetriedAndLookLikeTheServices() {
        AppflowClient client = RealClients.inMemory(fake);
        client.createFlow(Requests.onDemand("orders").build());

        assertThatThrownBy(() -> client.createFlow(Requests.onDemand("orders").build()))
                .isInstanceOfSatisfying(ConflictException.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(409);
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ConflictException");
                    assertThat(e.awsErrorDetails().serviceName()).isEqualTo("Appflow");
                    assertThat(e.requestId()).isNotBlank();
                })
                .hasMessageStartingWith("Conflict executing request: Flow with name orders already exists. (Service: ");
        assertThat(fake.calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void slowAnswersRunIntoTheUsersTimeouts(boolean wholeCall) {
        fake.fail(Operation.LIST_FLOWS).always().with(Fault.slow(Duration.ofMinutes(10)));
        Duration limit = Duration.ofMillis(50);

        assertThatThrownBy(() -> RealClients.inMemory(
                                fake,
                                configuration -> (wholeCall
                                                ? configuration.apiCallTimeout(limit)
                                                : configuration.apiCallAttemptTimeout(limit))
                                        .retryStrategy(DefaultRetryStrategy.doNotRetry()))
                        .listFlows(r -> {}))
                .isInstanceOf(wholeCall ? ApiCallTimeoutException.class : ApiCallAttemptTimeoutException.class);
        assertThat(fake.calls()).hasSize(1);
    }

    @Test
    void slowAnswersRunIntoTheAsyncClientsTimeouts() {
        fake.fail(Operation.LIST_FLOWS).always().with(Fault.slow(Duration.ofMinutes(10)));

        try (AppflowAsyncClient client =
                RealClients.inMemoryAsync(fake, configuration -> configuration.apiCallTimeout(Duration.ofMillis(50)))) {
            assertThatThrownBy(() -> client.listFlows(r -> {}).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ApiCallTimeoutException.class);
        }
    }

    @Test
    void slowAnswersArriveInTheEnd() {
        fake.fail(Operation.LIST_FLOWS).times(2).with(Fault.slow(Duration.ofMillis(1)));

        assertThat(RealClients.inMemory(fake).listFlows(r -> {}).flows()).isEmpty();
        try (AppflowAsyncClient client = RealClients.inMemoryAsync(fake, configuration -> {})) {
            assertThat(client.listFlows(r -> {}).join().flows()).isEmpty();
        }
    }

    @Test
    void interceptorsSeeTheHttpThatTheyExpect() {
        List<String> seen = new ArrayList<>();
        AppflowClient client = RealClients.inMemory(
                fake,
                configuration -> configuration.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public SdkHttpRequest modifyHttpRequest(
                            Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
                        return context.httpRequest().toBuilder()
                                .putHeader("x-mine", "1")
                                .build();
                    }

                    @Override
                    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
                        seen.add(context.httpRequest().encodedPath() + " "
                                + context.httpRequest()
                                        .firstMatchingHeader("x-mine")
                                        .orElse("-") + " "
                                + context.httpResponse().statusCode() + " "
                                + context.httpResponse()
                                        .firstMatchingHeader("content-type")
                                        .orElse("-"));
                    }
                }));

        client.listFlows(r -> {});

        assertThat(seen).containsExactly("/list-flows 1 200 application/json");
    }

    @Test
    void metricsAreMeasured() {
        List<MetricCollection> measured = new ArrayList<>();
        AppflowClient client = RealClients.inMemory(
                fake,
                configuration -> configuration.addMetricPublisher(new MetricPublisher() {
                    @Override
                    public void publish(MetricCollection metrics) {
                        measured.add(metrics);
                    }

                    @Override
                    public void close() {}
                }));
        fake.fail(Operation.LIST_FLOWS).with(Fault.throttling());

        client.listFlows(r -> {});

        assertThat(measured).singleElement().satisfies(metrics -> {
            assertThat(metrics.metricValues(CoreMetric.OPERATION_NAME)).containsExactly("ListFlows");
            assertThat(metrics.metricValues(CoreMetric.RETRY_COUNT)).containsExactly(1);
        });
    }

    @Test
    void requestsThatBreakTheModelAreRefusedWithTheServicesWords() {
        assertThatThrownBy(() -> RealClients.inMemory(fake)
                        .createFlow(Requests.onDemand("no spaces please").build()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("1 validation error detected");
    }

    @Test
    void callSitesAreThoseOfTheTest() {
        RealClients.inMemory(fake).listFlows(r -> {});

        assertThat(fake.calls().get(0).callSite().map(StackTraceElement::getMethodName))
                .contains("callSitesAreThoseOfTheTest");
    }

    @Test
    void exceptionsOfTheTestsOwnBreakTheConnection() {
        fake.fail(Operation.LIST_FLOWS).always().with(Fault.of(new IllegalStateException("mine")));

        assertThatThrownBy(() -> RealClients.inMemory(fake).listFlows(r -> {}))
                .isInstanceOf(SdkClientException.class)
                .hasMessageContaining("Connection reset");
    }

    @Test
    void errorsOutsideTheModelHaveTheirCode() {
        fake.fail(Operation.LIST_FLOWS).always().with(new Fault.ServiceError("ExpiredTokenException", 403, "expired"));

        assertThatThrownBy(() -> RealClients.inMemory(fake).listFlows(r -> {}))
                .isInstanceOfSatisfying(
                        AppflowException.class,
                        e -> assertThat(Objects.requireNonNull(e.awsErrorDetails())
                                        .errorCode())
                                .isEqualTo("ExpiredTokenException"));
    }
}
