package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.FakeAnswer;
import io.github.appflowtestkit.fake.Operation;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/** A function that answers an operation in place of the fake. */
public final class ScriptedAnswer {

    private final Operation operation;
    private final BiFunction<AppflowRequest, FakeAnswer, @Nullable Optional<? extends AppflowResponse>> function;
    private final String alternative;

    private ScriptedAnswer(
            Operation operation,
            BiFunction<AppflowRequest, FakeAnswer, @Nullable Optional<? extends AppflowResponse>> function,
            String alternative) {
        this.operation = Objects.requireNonNull(operation, "operation must not be null");
        this.function = function;
        this.alternative = alternative;
    }

    /** An answer that leaves a request to the fake by an empty result. */
    public static ScriptedAnswer replacing(
            Operation operation, Function<AppflowRequest, Optional<? extends AppflowResponse>> function) {
        Objects.requireNonNull(function, "function must not be null");
        return new ScriptedAnswer(operation, (request, own) -> function.apply(request), "Optional.empty()");
    }

    /** An answer that may take the fake's own. */
    public static ScriptedAnswer decorating(
            Operation operation, BiFunction<AppflowRequest, FakeAnswer, ? extends AppflowResponse> function) {
        Objects.requireNonNull(function, "function must not be null");
        return new ScriptedAnswer(
                operation,
                (request, own) -> {
                    // A function of a test may return null in spite of its type.
                    @Nullable AppflowResponse response = function.apply(request, own);
                    return response == null ? null : Optional.of(response);
                },
                "fakeAnswer.get()");
    }

    Operation operation() {
        return operation;
    }

    /**
     * Returns the response to a request; empty to leave it to the fake.
     *
     * @throws IllegalStateException if the function returns null, or the response of another operation
     */
    Optional<AppflowResponse> to(AppflowRequest request, FakeAnswer own) {
        Optional<? extends AppflowResponse> answer = function.apply(request, own);
        if (answer == null) {
            throw misfit("null");
        }
        answer.map(response -> response.getClass().getSimpleName())
                .filter(type -> !type.equals(responseName()))
                .ifPresent(type -> {
                    throw misfit("a " + type);
                });
        return answer.map(response -> response);
    }

    private String responseName() {
        return operation.apiName() + "Response";
    }

    private IllegalStateException misfit(String found) {
        return new IllegalStateException("answer for Operation." + operation.name() + " must return a " + responseName()
                + " or " + alternative + ", but returned " + found);
    }
}
