package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.Requests;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The words of the service, and the client tokens that the SDK adds to a request: the same through every client. */
public abstract class WordsContract extends OwnCodeContract {

    private static final String NAME_PATTERN = "Member must satisfy regular expression pattern: [a-zA-Z0-9][\\w!@#.-]+";

    private static String message(ThrowingCallable call) {
        return catchThrowableOfType(AppflowException.class, call)
                .awsErrorDetails()
                .errorMessage();
    }

    private static String violation(String value, String member, String constraint) {
        return "1 validation error detected: Value " + value + " at '" + member + "' failed to satisfy constraint: "
                + constraint;
    }

    private void assertNameRefused(String name) {
        assertThat(message(() -> client().startFlow(request -> request.flowName(name))))
                .isEqualTo(violation("'" + name + "'", "flowName", NAME_PATTERN));
    }

    @Test
    void strings_are_shown_as_they_were_sent() {
        assertNameRefused("\"ab\"");
        assertNameRefused("\"");
        assertNameRefused("'ab'");
        assertNameRefused("\\\"a\\\\b");
        assertNameRefused("");
        assertNameRefused(" ");
        assertNameRefused("a\tb\nc\u0000d\u001be\u007f");
        assertNameRefused("null ");
        assertNameRefused("größe \ud83d\ude00");
        assertNameRefused("a b" + "c".repeat(200));
    }

    @Test
    void long_strings_are_shown_in_full() {
        String description = "\"" + "x".repeat(5_000) + "\"";

        assertThat(message(() -> client().registerConnector(
                                request -> request.connectorLabel("MyConnector").clientToken(description))))
                .isEqualTo(violation(
                        "'" + description + "'", "clientToken", "Member must have length less than or equal to 256"));
    }

    @Test
    void missing_members_and_null_elements_are_null() {
        assertThat(message(() -> client().startFlow(request -> {})))
                .isEqualTo(violation("null", "flowName", "Member must not be null"));
        assertThat(message(() -> client().cancelFlowExecutions(
                                request -> request.flowName("orders").executionIds(Arrays.asList("a", null)))))
                .isEqualTo(violation("null", "executionIds[1]", "Member must not be null"));
    }

    @Test
    void lengths_ranges_and_enums_have_the_words_of_the_service() {
        assertThat(message(() ->
                        client().startFlow(request -> request.flowName("orders").clientToken(""))))
                .isEqualTo(violation("''", "clientToken", "Member must have length greater than or equal to 1"));
        assertThat(message(() -> client().listFlows(request -> request.maxResults(0))))
                .isEqualTo(violation("'0'", "maxResults", "Member must have value greater than or equal to 1"));
        assertThat(message(() -> client().listFlows(request -> request.maxResults(Integer.MAX_VALUE))))
                .isEqualTo(violation("'2147483647'", "maxResults", "Member must have value less than or equal to 100"));
        assertThat(message(() -> client().createFlow(flows().onDemand("orders")
                        .triggerConfig(trigger -> trigger.triggerType("\"Daily\""))
                        .build())))
                .isEqualTo(violation(
                        "'\"Daily\"'",
                        "triggerConfig.triggerType",
                        "Member must satisfy enum value set: [Scheduled, Event, OnDemand]"));
    }

    @Test
    void lists_and_maps_are_shown_as_java_prints_them() {
        List<String> ids =
                IntStream.rangeClosed(1, 101).mapToObj(i -> "\"run-" + i + "\"").toList();
        assertThat(message(() -> client().cancelFlowExecutions(
                                request -> request.flowName("orders").executionIds(ids))))
                .isEqualTo(violation(
                        "'" + ids + "'", "executionIds", "Member must have length less than or equal to 100"));

        Map<String, String> tags =
                IntStream.rangeClosed(1, 51).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value " + i));
        String refusal = message(
                () -> client().createFlow(flows().onDemand("orders").tags(tags).build()));
        assertThat(refusal)
                .startsWith("1 validation error detected: Value '{key")
                .contains("key1=value 1", "key51=value 51")
                .endsWith(
                        "}' at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50");
    }

    @Test
    void keys_and_elements_are_shown_as_they_were_sent() {
        assertThat(message(() -> client().createFlow(flows().onDemand("orders")
                        .tags(Map.of("\"key\"", "value"))
                        .build())))
                .isEqualTo(violation(
                        "'\"key\"'",
                        "tags",
                        "Member must satisfy regular expression pattern: ^(?!aws:)[a-zA-Z+-=._:/]+$"));
        String id = "\"" + "1".repeat(256) + "\"";
        assertThat(message(() -> client().cancelFlowExecutions(
                                request -> request.flowName("orders").executionIds(id))))
                .isEqualTo(violation(
                        "'" + id + "'", "executionIds[0]", "Member must have length less than or equal to 256"));
    }

    @Test
    void several_violations_are_counted_and_separated_by_semicolons() {
        assertThat(message(() ->
                        client().startFlow(request -> request.flowName("\"ab\"").clientToken(""))))
                .isEqualTo("2 validation errors detected: Value '\"ab\"' at 'flowName' failed to satisfy constraint: "
                        + NAME_PATTERN + "; Value '' at 'clientToken' failed to satisfy constraint: Member must have"
                        + " length greater than or equal to 1");
    }

    @Test
    void credentials_are_not_shown() {
        assertThat(message(() -> client().createConnectorProfile(request -> request.connectorProfileName("crm")
                        .connectorType(ConnectorType.SALESFORCE)
                        .connectionMode("Public")
                        .connectorProfileConfig(config -> config.connectorProfileProperties(
                                        properties -> properties.salesforce(salesforce -> {}))
                                .connectorProfileCredentials(credentials ->
                                        credentials.salesforce(salesforce -> salesforce.accessToken("very secret")))))))
                .isEqualTo("1 validation error detected: Value at 'connectorProfileConfig.connectorProfileCredentials."
                        + "Salesforce.accessToken' failed to satisfy constraint: Member must satisfy regular expression"
                        + " pattern: \\S+");
    }

    private String scripted(Operation operation, Fault fault, ThrowingCallable call) {
        fake().fail(operation).with(fault);
        AppflowException seen = catchThrowableOfType(AppflowException.class, call);
        RecordedCall recorded = fake().calls().get(fake().calls().size() - 1);
        String sent = ((AppflowException) recorded.exception().orElseThrow())
                .awsErrorDetails()
                .errorMessage();
        // The JDK's HttpURLConnection, on which the client over loopback stands, drops the body of a 401.
        assertThat(seen.awsErrorDetails().errorMessage()).isIn(sent, seen.statusCode() == 401 ? null : sent);
        return sent;
    }

    private String atProfile(Fault fault) {
        return scripted(
                Operation.DESCRIBE_CONNECTOR_PROFILES, fault, () -> client().describeConnectorProfiles(request -> {}));
    }

    @Test
    void scripted_faults_have_the_recorded_words() {
        String begin = "Error authenticating to connector: Failed to validate Connection while attempting"
                + " \"ValidateCredentials with CustomConnector\" with connector failure ";
        String end = " (Service: null; Status Code: 400; Error Code: Client; Request ID: null; Proxy: null)";
        assertThat(atProfile(Fault.connectorAuthentication())).startsWith(begin).endsWith(end);
        assertThat(atProfile(Fault.credentialsRejected("invalid_grant"))).isEqualTo(begin + "invalid_grant" + end);
        assertThat(atProfile(Fault.connectorAuthentication("Expired"))).isEqualTo("Expired");
        assertThat(atProfile(Fault.connectorServer()))
                .isEqualTo("Error while communicating to connector: Got error from connector. No valid response and"
                        + " error details found in the connector response.");
        assertThat(atProfile(Fault.accessDenied()))
                .matches("User: arn:aws:iam::\\d{12}:user/[a-z-]+ is not authorized to perform:"
                        + " appflow:DescribeConnectorProfiles");
        assertThat(scripted(
                        Operation.CREATE_FLOW,
                        Fault.connectorAuthentication(),
                        () -> client().createFlow(flows().onDemand("orders").build())))
                .isEqualTo("Error while authenticating to connector");
    }

    /** The token of the last call that the journal holds. */
    private String recordedToken(Operation operation) {
        RecordedCall call = fake().calls().get(fake().calls().size() - 1);
        assertThat(call.operation()).isEqualTo(operation);
        return call.request().getValueForField("clientToken", String.class).orElseThrow();
    }

    @Test
    void requests_are_recorded_with_the_token_that_the_client_fills_in() {
        Map<Operation, ThrowingCallable> calls = new HashMap<>();
        calls.put(
                Operation.CREATE_FLOW,
                () -> client().createFlow(flows().onDemand(name("a")).build()));
        calls.put(Operation.UPDATE_FLOW, () -> client().updateFlow(request -> request.flowName("none")));
        calls.put(Operation.START_FLOW, () -> client().startFlow(request -> request.flowName("none")));
        calls.put(Operation.CREATE_CONNECTOR_PROFILE, () -> client().createConnectorProfile(request -> {}));
        calls.put(Operation.UPDATE_CONNECTOR_PROFILE, () -> client().updateConnectorProfile(request -> {}));
        calls.put(Operation.REGISTER_CONNECTOR, () -> client().registerConnector(request -> {}));
        calls.put(
                Operation.UPDATE_CONNECTOR_REGISTRATION,
                () -> client().updateConnectorRegistration(request -> request.connectorLabel("none")));

        calls.forEach((operation, call) -> {
            AppflowException unusedFirst = catchThrowableOfType(AppflowException.class, call);
            assertThat(recordedToken(operation)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            AppflowException unusedSecond = catchThrowableOfType(AppflowException.class, call);
            assertThat(fake().calls())
                    .filteredOn(recorded -> recorded.operation() == operation)
                    .extracting(recorded -> recorded.request().getValueForField("clientToken", String.class))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void predicates_and_functions_of_a_test_see_the_token() {
        AtomicReference<Optional<String>> answered = new AtomicReference<>(Optional.empty());
        fake().answer(Operation.CREATE_FLOW, request -> {
            answered.set(token(request));
            return Optional.empty();
        });

        client().createFlow(flows().onDemand(name("a")).build());

        CreateFlowRequest recorded = (CreateFlowRequest) fake().calls().get(0).request();
        assertThat(answered.get()).contains(recorded.clientToken());
        fake().fail(Operation.START_FLOW)
                .when(request -> token(request).isPresent())
                .with(Fault.conflict("seen"));
        assertThat(message(() -> client().startFlow(request -> request.flowName(recorded.flowName()))))
                .isEqualTo("seen");
    }

    private static Optional<String> token(AppflowRequest request) {
        return request.getValueForField("clientToken", String.class);
    }

    @Test
    void a_token_of_the_caller_is_recorded_as_it_is() {
        client().createFlow(Requests.onDemand(name("a"))
                .sourceFlowConfig(flows().onDemand("x").build().sourceFlowConfig())
                .tasks(flows().onDemand("x").build().tasks())
                .clientToken("my token")
                .build());

        assertThat(recordedToken(Operation.CREATE_FLOW)).isEqualTo("my token");
    }
}
