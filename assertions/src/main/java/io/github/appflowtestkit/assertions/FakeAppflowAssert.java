package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.journal.Unfinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over a fake: the calls it received, and its flows.
 *
 * <pre>{@code
 * assertThat(fake).received(Operation.CREATE_FLOW).once();
 * assertThat(fake).inOrder(Operation.CREATE_FLOW, Operation.START_FLOW).receivedNothingElse();
 * assertThat(fake).hasFlow("orders").isActive();
 * }</pre>
 *
 * <p>Failure messages list all calls of the fake with outcome and call site, without credentials. Calls that the fake
 * receives during an assertion may or may not count. Not thread-safe.
 */
public class FakeAppflowAssert extends AbstractAssert<FakeAppflowAssert, FakeAppflow> {

    private static final int MOST_FLOWS = 12;

    private FailureHandler failures = FailureHandler.hard();

    /**
     * Creates assertions over a fake; use {@link AppflowAssertions#assertThat(FakeAppflow)}.
     *
     * @param actual the value to verify; if it is null, assertions fail
     */
    public FakeAppflowAssert(@Nullable FakeAppflow actual) {
        super(actual, FakeAppflowAssert.class);
        AssertjVersion.check();
        if (actual != null) {
            Unfinished.of(actual).check();
        }
    }

    FakeAppflowAssert withFailureHandler(FailureHandler handler) {
        this.failures = handler;
        return this;
    }

    /**
     * Continues with the calls of an operation, failed calls included. This verifies nothing yet: add {@code once()},
     * {@code with(request)} or another condition. Without one, the test fails with the JUnit extension, and otherwise the
     * next assertion over the fake.
     *
     * @param operation the operation
     * @return assertions over the calls of the operation
     */
    @CheckReturnValue
    public ReceivedCallsAssert received(Operation operation) {
        Objects.requireNonNull(operation, "operation must not be null");
        return failures.checkNotNull(this)
                ? ReceivedCallsAssert.of(this, failures, operation, actual.calls(), begun(operation)::finish)
                : ReceivedCallsAssert.of(this, failures.afterFailure(), operation, List.of(), () -> {});
    }

    private Unfinished.Statement begun(Operation operation) {
        return Unfinished.of(actual)
                .begin(
                        "received(" + operation.name()
                                + ") verifies nothing without once(), with(request) or another condition",
                        FakeAppflowAssert.class.getName(),
                        "org.assertj.");
    }

    /**
     * Verifies that an operation was not called, as {@code received(operation).never()} does.
     *
     * @param operation the operation
     * @return these assertions
     */
    public FakeAppflowAssert didNotReceive(Operation operation) {
        return received(operation).never();
    }

    /**
     * Verifies that a call was not made.
     *
     * @param call the call, from {@link AppflowAssertions#call}
     * @return these assertions
     */
    public FakeAppflowAssert didNotReceive(ExpectedCall call) {
        Objects.requireNonNull(call, "call must not be null");
        ReceivedCallsAssert received = received(call.operation());
        return call.partial().map(received::neverWith).orElseGet(received::never);
    }

    /**
     * Verifies that operations were called in this order; other calls may come between them.
     *
     * @param first the first operation
     * @param second the second operation
     * @param more the operations after them
     * @return these assertions
     */
    public FakeAppflowAssert inOrder(Operation first, Operation second, Operation... more) {
        Objects.requireNonNull(more, "more must not be null");
        return inOrder(
                expected(first),
                expected(second),
                Stream.of(more).map(FakeAppflowAssert::expected).toArray(ExpectedCall[]::new));
    }

    private static ExpectedCall expected(Operation operation) {
        return ExpectedCall.of(Objects.requireNonNull(operation, "operations must not contain null"));
    }

    /**
     * Verifies that calls were made in this order; other calls may come between them.
     *
     * <pre>{@code
     * assertThat(fake)
     *         .inOrder(
     *                 call(Operation.CREATE_FLOW)
     *                         .with(CreateFlowRequest.builder().flowName("orders").build()),
     *                 call(Operation.START_FLOW));
     * }</pre>
     *
     * @param first the first call, from {@link AppflowAssertions#call}
     * @param second the second call
     * @param more the calls after them
     * @return these assertions
     */
    public FakeAppflowAssert inOrder(ExpectedCall first, ExpectedCall second, ExpectedCall... more) {
        Objects.requireNonNull(more, "more must not be null");
        isNotNull();
        List<ExpectedCall> wanted = new ArrayList<>();
        Stream.concat(Stream.of(first, second), Stream.of(more))
                .map(call -> Objects.requireNonNull(call, "calls must not contain null"))
                .forEach(wanted::add);
        List<RecordedCall> calls = actual.calls();
        List<RecordedCall> found = new ArrayList<>();
        int from = 0;
        for (ExpectedCall expected : wanted) {
            Optional<RecordedCall> next =
                    calls.stream().skip(from).filter(expected::matches).findFirst();
            if (next.isEmpty()) {
                throw error(orderFailure(wanted, found, expected, calls));
            }
            found.add(next.get());
            from = calls.indexOf(next.get()) + 1;
        }
        VerifiedCalls.add(actual, found);
        return this;
    }

    private String orderFailure(
            List<ExpectedCall> wanted, List<RecordedCall> found, ExpectedCall missing, List<RecordedCall> calls) {
        boolean isLong = wanted.stream().anyMatch(call -> call.partial().isPresent());
        String names =
                wanted.stream().map(ExpectedCall::toString).collect(Collectors.joining(isLong ? "\n    " : ", "));
        String head = "Expected calls in this order\n    " + names + "\nbut ";
        if (calls.isEmpty()) {
            return head + "no calls were made\n" + Journal.after(actual, calls);
        }
        if (found.isEmpty() || calls.stream().noneMatch(missing::matches)) {
            return head + "there was no " + missing.noun() + missing.closest(calls) + "\n"
                    + Journal.after(actual, calls);
        }
        RecordedCall last = found.get(found.size() - 1);
        return head + "after " + last.operation().apiName() + " (call #" + last.number() + ") there was no "
                + (missing.matches(last) ? "other " : "") + missing.noun() + "\n" + Journal.after(actual, calls);
    }

    /**
     * Verifies that no call was made at all.
     *
     * @return these assertions
     */
    public FakeAppflowAssert receivedNothing() {
        isNotNull();
        List<RecordedCall> calls = actual.calls();
        if (!calls.isEmpty()) {
            String found = calls.size() == 1 ? "there was 1" : "there were " + calls.size();
            throw error("Expected no calls\nbut " + found + "\n" + Journal.after(actual, calls));
        }
        return this;
    }

    /**
     * Verifies that there are no calls but the verified ones. A call is verified if an assertion over this fake has counted
     * or matched it, here or in an earlier statement.
     *
     * @return these assertions
     */
    public FakeAppflowAssert receivedNothingElse() {
        isNotNull();
        List<RecordedCall> calls = actual.calls();
        List<RecordedCall> others = VerifiedCalls.others(actual, calls);
        if (!others.isEmpty()) {
            String found = others.size() == 1 ? "there was 1 more: " : "there were " + others.size() + " more: ";
            Set<Long> numbers = others.stream().map(RecordedCall::number).collect(Collectors.toSet());
            throw error("Expected no calls but the verified ones\nbut " + found + Journal.numbers(others) + "\n"
                    + Journal.of(actual, calls, numbers));
        }
        return this;
    }

    /**
     * Verifies that there is a flow with this name, and continues with it.
     *
     * @param name the name of the flow
     * @return assertions over the flow
     */
    public FlowAssert hasFlow(String name) {
        Objects.requireNonNull(name, "name must not be null");
        Optional<FlowView> found = failures.checkNotNull(this) ? existing(name) : Optional.empty();
        FlowAssert flow = found.map(failures::flow)
                .orElseGet(() -> failures.afterFailure().flow(null));
        return descriptionText().isEmpty() ? flow : flow.as("%s", descriptionText());
    }

    private Optional<FlowView> existing(String name) {
        Optional<FlowView> found = actual.flow(name);
        if (found.isEmpty()) {
            failures.handle(error("Expected a flow named " + Shown.text(name) + "\nbut " + existing(actual.flows())
                    + "\n" + Journal.of(actual)));
        }
        return found;
    }

    /**
     * Verifies that there is no flow with this name.
     *
     * @param name the name of the flow
     * @return these assertions
     */
    public FakeAppflowAssert hasNoFlow(String name) {
        Objects.requireNonNull(name, "name must not be null");
        isNotNull();
        Optional<FlowView> found = actual.flow(name);
        if (found.isPresent()) {
            throw error("Expected no flow named " + Shown.text(name) + "\nbut there is one, "
                    + found.get().status() + "\n" + Journal.of(actual));
        }
        return this;
    }

    /**
     * Verifies that there are no flows.
     *
     * @return these assertions
     */
    public FakeAppflowAssert hasNoFlows() {
        isNotNull();
        List<FlowView> flows = actual.flows();
        if (!flows.isEmpty()) {
            throw error("Expected no flows\nbut " + existing(flows) + "\n" + Journal.of(actual));
        }
        return this;
    }

    /**
     * Verifies that all faults were used; lenient ones do not count.
     *
     * @return these assertions
     */
    public FakeAppflowAssert hasNoUnusedFaults() {
        isNotNull();
        List<ScriptedFault> unused = actual.unusedFaults();
        if (!unused.isEmpty()) {
            throw error("Expected all faults to be used\nbut "
                    + (unused.size() == 1 ? "1 was not" : unused.size() + " were not")
                    + unused.stream().map(fault -> "\n    " + fault).collect(Collectors.joining())
                    + "\n" + Journal.of(actual));
        }
        return this;
    }

    AssertionError error(String message) {
        return failure("%s", message);
    }

    AssertionError error(String message, String expected, String found) {
        return failureWithActualExpected(found, expected, "%s", message);
    }

    @Nullable
    FakeAppflow fake() {
        return actual;
    }

    private static String existing(List<FlowView> flows) {
        if (flows.isEmpty()) {
            return "there are no flows";
        }
        String names = flows.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .limit(MOST_FLOWS)
                .map(flow -> Shown.text(flow.name()) + " (" + flow.status() + ")")
                .collect(Collectors.joining(", "));
        return flows.size() == 1
                ? "the only flow is " + names
                : "there are " + flows.size() + " flows: " + names
                        + (flows.size() > MOST_FLOWS ? " ... (+" + (flows.size() - MOST_FLOWS) + ")" : "");
    }
}
