package io.github.appflowtestkit.fake.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** What the fake can throw of itself, against what the SDK's methods declare. */
class DeclaredExceptionsTest {

    /** Thrown though not declared, each with its reason. */
    private static final Map<Operation, Set<String>> KNOWN = Map.of(
            // An unregistered connector label answers 404 (cdk-appflow 21); Redshift without a role answers
            // ConnectorServerException (provider-upjet-aws 208).
            Operation.CREATE_CONNECTOR_PROFILE, Set.of("ResourceNotFoundException", "ConnectorServerException"),
            Operation.UPDATE_CONNECTOR_PROFILE, Set.of("ConnectorServerException"));

    /** Broken constraints are answered before the operation, whatever its model lists; throttling is only scripted. */
    private static final String BEFORE_THE_OPERATION = "ValidationException";

    @ParameterizedTest
    @EnumSource(Operation.class)
    void the_fake_throws_what_the_sdk_declares(Operation operation) throws NoSuchMethodException {
        Set<String> allowed = new TreeSet<>(declared(operation));
        allowed.addAll(KNOWN.getOrDefault(operation, Set.of()));
        allowed.add(BEFORE_THE_OPERATION);

        assertThat(OperationErrors.messages(operation))
                .extracting(text -> text.type().errorCode())
                .isSubsetOf(allowed);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"CREATE_CONNECTOR_PROFILE", "UPDATE_CONNECTOR_PROFILE"})
    void the_list_of_known_differences_is_needed(Operation operation) throws NoSuchMethodException {
        assertThat(declared(operation)).doesNotContainAnyElementsOf(KNOWN.get(operation));
    }

    @ParameterizedTest
    @EnumSource(ErrorType.class)
    void every_error_is_made_as_its_own_type(ErrorType type) {
        AppflowException exception =
                SdkExceptions.of(type.errorCode(), type.statusCode(), "words", "id", Optional.empty());

        assertThat(exception.getClass().getSimpleName()).isEqualTo(type.errorCode());
        assertThat(exception)
                .hasMessage("words (Service: Appflow, Status Code: " + type.statusCode()
                        + ", Request ID: id) (SDK Attempt Count: 1)");
        assertThat(exception.isThrottlingException()).isEqualTo(type == ErrorType.THROTTLING);
    }

    private static Set<String> declared(Operation operation) throws NoSuchMethodException {
        String name = operation.apiName();
        String method = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        Method declared = Arrays.stream(AppflowClient.class.getMethods())
                .filter(candidate -> candidate.getName().equals(method)
                        && AppflowRequest.class.isAssignableFrom(candidate.getParameterTypes()[0]))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(method));
        return Arrays.stream(declared.getExceptionTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }
}
