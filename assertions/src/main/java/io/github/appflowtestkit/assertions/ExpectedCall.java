package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.journal.ClosestCall;
import io.github.appflowtestkit.fake.internal.journal.Comparison;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import io.github.appflowtestkit.fake.internal.journal.Members;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * A call that a test expects, or does not expect; from {@link AppflowAssertions#call}. Immutable.
 *
 * <pre>{@code
 * assertThat(fake)
 *         .inOrder(
 *                 call(Operation.CREATE_FLOW)
 *                         .with(CreateFlowRequest.builder().flowName("orders").build()),
 *                 call(Operation.START_FLOW));
 * }</pre>
 */
public final class ExpectedCall {

    private final Operation operation;
    private final Optional<AppflowRequest> partial;

    private ExpectedCall(Operation operation, Optional<AppflowRequest> partial) {
        this.operation = operation;
        this.partial = partial;
    }

    static ExpectedCall of(Operation operation) {
        return new ExpectedCall(operation, Optional.empty());
    }

    /**
     * Expects a request with all members of a partial one, by the rule of {@link ReceivedCallsAssert#with}.
     *
     * @param request a request of the operation, with the members to compare
     * @return the expected call with this request
     * @throws IllegalArgumentException if it is a request of another operation
     * @throws IllegalStateException if the call has a request already
     */
    public ExpectedCall with(AppflowRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        ReceivedCallsAssert.checkType(operation, request, "call(" + operation.name() + ")");
        if (partial.isPresent()) {
            throw new IllegalStateException("call(" + operation.name()
                    + ") must have one request, but has two; set all members in one request");
        }
        return new ExpectedCall(operation, Optional.of(request));
    }

    Operation operation() {
        return operation;
    }

    Optional<AppflowRequest> partial() {
        return partial;
    }

    boolean matches(RecordedCall call) {
        return call.operation() == operation
                && partial.map(members -> Comparison.of(members, call.request()).matches())
                        .orElse(true);
    }

    /** Such as {@code CreateFlow call}, or {@code matching CreateFlow call}. */
    String noun() {
        return (partial.isPresent() ? "matching " : "") + operation.apiName() + " call";
    }

    /** How the closest of some calls differs; empty if there is nothing to compare. */
    String closest(List<RecordedCall> calls) {
        List<RecordedCall> candidates =
                calls.stream().filter(call -> call.operation() == operation).toList();
        if (partial.isEmpty() || candidates.isEmpty()) {
            return "";
        }
        ClosestCall closest = ClosestCall.of(partial.get(), candidates);
        return ". Closest was call #" + closest.call().number() + ":"
                + closest.comparison().table() + "\n      -> at " + Journal.site(closest.call());
    }

    /** Such as {@code CreateFlow with flowName = "orders"}. */
    @Override
    public String toString() {
        return operation.apiName()
                + partial.map(request -> Members.of(request).stream()
                                .map(leaf -> leaf.path() + " = " + leaf.shown())
                                .collect(Collectors.joining(", ", " with ", "")))
                        .orElse("");
    }
}
