package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.appflowtestkit.fake.contract.AsyncAsSync;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.appflow.AppflowAsyncClient;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConflictException;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** What the direct clients throw is, member by member, what the SDK's own client makes of the service's answer. */
class SameExceptionsTest {

    /** A call that fails, on a fake that is prepared for it. */
    private record Failing(String name, Consumer<FakeAppflow> given, Consumer<AppflowClient> call) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Failing fault(Fault fault) {
        return new Failing(
                fault.toString(),
                fake -> fake.fail(Operation.LIST_FLOWS).with(fault),
                client -> client.listFlows(request -> {}));
    }

    private static Failing refusal(String name, Consumer<AppflowClient> call) {
        return new Failing(name, fake -> {}, call);
    }

    static Stream<Failing> failing() {
        return Stream.of(
                refusal("404", client -> client.describeFlow(request -> request.flowName("nothing"))),
                refusal(
                        "409",
                        client -> client.createFlow(Requests.onDemand("orders").build())),
                refusal("400 of the model", client -> client.createFlow(request -> request.flowName("a b"))),
                refusal(
                        "400 of a rule",
                        client -> client.createFlow(
                                Requests.onDemand("new").tasks(Requests.map()).build())),
                refusal("400 unsupported", client -> client.stopFlow(request -> request.flowName("orders"))),
                fault(Fault.throttling()),
                fault(Fault.internalServer()),
                fault(Fault.validation("words")),
                fault(Fault.accessDenied("words")),
                fault(Fault.resourceNotFound("words")),
                fault(Fault.conflict("words")),
                fault(Fault.serviceQuotaExceeded("words")),
                fault(Fault.connectorAuthentication()),
                fault(Fault.connectorServer("words")),
                fault(Fault.unsupportedOperation("words")),
                fault(Fault.serviceUnavailable()),
                fault(Fault.emptyError(503)),
                fault(Fault.emptyError(404)),
                fault(Fault.of(ConflictException.builder().message("words").build())),
                fault(Fault.connectionLost()),
                fault(Fault.connectionRefused()),
                fault(Fault.cutOff()));
    }

    private static FakeAppflow fake(Failing failing) {
        FakeAppflow fake = FakeAppflow.create();
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenFlow(Requests.onDemand("orders").build());
        failing.given().accept(fake);
        return fake;
    }

    private static SdkException thrown(Failing failing, AppflowClient client) {
        return catchThrowableOfType(SdkException.class, () -> failing.call().accept(client));
    }

    private static AppflowClient real(FakeAppflow fake) {
        return RealClients.inMemory(fake, options -> options.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    private static AppflowAsyncClient realAsync(FakeAppflow fake) {
        return RealClients.inMemoryAsync(fake, options -> options.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    private static Map<String, Object> members(SdkException exception) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("toString", exception.toString());
        members.put("retryable", exception.retryable());
        members.put("numAttempts", exception.numAttempts());
        if (exception instanceof AwsServiceException refusal) {
            members.put("statusCode", refusal.statusCode());
            members.put("requestId", refusal.requestId());
            members.put("extendedRequestId", String.valueOf(refusal.extendedRequestId()));
            members.put("throttling", refusal.isThrottlingException());
            members.put("clockSkew", refusal.isClockSkewException());
            members.put("retryableException", refusal.isRetryableException());
            members.put("details", refusal.awsErrorDetails().toString());
            members.put(
                    "httpStatus", refusal.awsErrorDetails().sdkHttpResponse().statusCode());
            members.put("headers", headers(refusal));
        }
        return members;
    }

    private static Map<String, Object> headers(AwsServiceException refusal) {
        Map<String, Object> headers = new LinkedHashMap<>();
        refusal.awsErrorDetails().sdkHttpResponse().forEachHeader((name, values) -> {
            if (!name.equals("Content-Length") && !name.startsWith("x-appflow-testkit-")) {
                headers.put(name, values);
            }
        });
        return headers;
    }

    @ParameterizedTest
    @MethodSource("failing")
    void the_direct_client_throws_what_a_real_one_does(Failing failing) {
        SdkException direct = thrown(failing, fake(failing).client());
        SdkException real = thrown(failing, real(fake(failing)));

        assertThat(direct).isExactlyInstanceOf(real.getClass());
        assertThat(members(direct)).isEqualTo(members(real));
        assertThat(causes(direct)).isEqualTo(causes(real));
    }

    private static List<String> causes(Throwable thrown) {
        return Stream.iterate(thrown.getCause(), Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("failing")
    void every_client_gives_the_author_of_the_test_the_same_hint(Failing failing) {
        FakeAppflowHint hint = hint(thrown(failing, fake(failing).client()));

        FakeAppflowHint real = hint(thrown(failing, real(fake(failing))));
        assertThat(real).hasMessage(hint.getMessage());
        assertThat(real.rules()).isEqualTo(hint.rules());
        assertThat(hint(thrown(failing, AsyncAsSync.of(fake(failing).asyncClient()))))
                .hasMessage(hint.getMessage());
        assertThat(hint(thrown(failing, AsyncAsSync.of(realAsync(fake(failing))))))
                .hasMessage(hint.getMessage());
    }

    private static FakeAppflowHint hint(Throwable thrown) {
        return FakeAppflowHint.of(thrown).orElseThrow();
    }

    @Test
    void the_async_client_throws_the_same() {
        FakeAppflow fake = FakeAppflow.create();

        assertThat(catchThrowableOfType(
                        CompletionException.class,
                        () -> fake.asyncClient()
                                .describeFlow(request -> request.flowName("nothing"))
                                .join()))
                .cause()
                .hasToString(
                        "software.amazon.awssdk.services.appflow.model.ResourceNotFoundException: Flow with name nothing"
                                + " does not exist. (Service: Appflow, Status Code: 404, Request ID:"
                                + " 00000001-0000-4000-8000-000000000001) (SDK Attempt Count: 1)");
    }
}
