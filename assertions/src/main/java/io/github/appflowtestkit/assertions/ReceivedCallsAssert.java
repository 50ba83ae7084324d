package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.journal.ClosestCall;
import io.github.appflowtestkit.fake.internal.journal.Comparison;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import io.github.appflowtestkit.fake.internal.journal.Members;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * Assertions over the calls of one operation, from {@link FakeAppflowAssert#received}.
 *
 * <pre>{@code
 * assertThat(fake)
 *         .received(Operation.CREATE_FLOW)
 *         .with(CreateFlowRequest.builder().flowName("orders").build())
 *         .once();
 * }</pre>
 *
 * <p>{@link #with} and {@link #withRequestSatisfying} verify that there is a matching call; later conditions in the chain
 * count only matching calls. Use {@link #neverWith} to verify that no call matches. Counting conditions return to the
 * fake, so that a chain can go on. Not thread-safe.
 */
public final class ReceivedCallsAssert {

    private static final int MOST_FAILURES = 10;

    private final FakeAppflowAssert fakeAssert;
    private final FailureHandler failures;
    private final Operation operation;
    private final List<RecordedCall> journal;
    private final List<RecordedCall> calls;
    private final String criteria;

    /** Says that the statement of the test verifies something. */
    private final Runnable verifies;

    private ReceivedCallsAssert(
            FakeAppflowAssert fakeAssert,
            FailureHandler failures,
            Operation operation,
            List<RecordedCall> journal,
            List<RecordedCall> calls,
            String criteria,
            Runnable verifies) {
        this.fakeAssert = fakeAssert;
        this.failures = failures;
        this.operation = operation;
        this.journal = journal;
        this.calls = calls;
        this.criteria = criteria;
        this.verifies = verifies;
    }

    static ReceivedCallsAssert of(
            FakeAppflowAssert fakeAssert,
            FailureHandler failures,
            Operation operation,
            List<RecordedCall> journal,
            Runnable verifies) {
        List<RecordedCall> calls =
                journal.stream().filter(call -> call.operation() == operation).toList();
        return new ReceivedCallsAssert(fakeAssert, failures, operation, journal, calls, "", verifies);
    }

    /**
     * Verifies that there was exactly one call.
     *
     * @return the assertions over the fake
     */
    public FakeAppflowAssert once() {
        return times(1);
    }

    /**
     * Verifies the number of calls.
     *
     * @param number the number of calls
     * @return the assertions over the fake
     */
    public FakeAppflowAssert times(int number) {
        return count(calls.size() == number, number == 0 ? "no" : "exactly " + number, number);
    }

    /**
     * Verifies the smallest number of calls.
     *
     * @param number the number of calls
     * @return the assertions over the fake
     */
    public FakeAppflowAssert atLeast(int number) {
        return count(calls.size() >= number, "at least " + number, number);
    }

    /**
     * Verifies the largest number of calls.
     *
     * @param number the number of calls
     * @return the assertions over the fake
     */
    public FakeAppflowAssert atMost(int number) {
        return count(calls.size() <= number, "at most " + number, number);
    }

    /**
     * Verifies that there was no call.
     *
     * @return the assertions over the fake
     */
    public FakeAppflowAssert never() {
        return times(0);
    }

    /**
     * Verifies that there was a call with all members of a request, with equal values.
     *
     * <p>Only members that the other request sets are compared. Maps are subsets: the call may have more entries. Lists are
     * equal: they have the same length, and their elements match in order. Credentials are not recorded, so that only their
     * presence is compared.
     *
     * @param partial a request of the same operation, with the members to compare
     * @return assertions over the matching calls
     * @throws IllegalArgumentException if it is a request of another operation
     */
    public ReceivedCallsAssert with(AppflowRequest partial) {
        verifies.run();
        Objects.requireNonNull(partial, "partial must not be null");
        checkType(partial);
        List<RecordedCall> matching = matching(partial);
        String wanted = criteria + criteriaOf(partial);
        if (matching.isEmpty()) {
            return failed(noMatch(partial, wanted));
        }
        markVerified(matching);
        return new ReceivedCallsAssert(fakeAssert, failures, operation, journal, matching, wanted, verifies);
    }

    /**
     * Verifies that no call's request has all members of a request, with equal values.
     *
     * @param partial a request of the same operation, with the members to compare, as in {@link #with}
     * @return the assertions over the fake
     * @throws IllegalArgumentException if it is a request of another operation
     */
    public FakeAppflowAssert neverWith(AppflowRequest partial) {
        verifies.run();
        Objects.requireNonNull(partial, "partial must not be null");
        checkType(partial);
        List<RecordedCall> matching = matching(partial);
        if (!matching.isEmpty()) {
            failures.handle(fakeAssert.error("Expected no " + name() + " call matching" + criteria + criteriaOf(partial)
                    + "\nbut " + matched(matching.size()) + ": " + Journal.numbers(matching) + tail()));
        }
        return fakeAssert;
    }

    /**
     * Verifies that there was a call with a request that satisfies assertions, as in {@code
     * withRequestSatisfying((CreateFlowRequest request) -> assertThat(request.tasks()).hasSize(3))}.
     *
     * @param <R> the type of the operation's requests; declare it at the lambda's parameter
     * @param assertions assertions over the request
     * @return assertions over the satisfying calls
     * @throws IllegalArgumentException if the assertions are for requests of another operation
     */
    public <R extends AppflowRequest> ReceivedCallsAssert withRequestSatisfying(ThrowingConsumer<R> assertions) {
        verifies.run();
        Objects.requireNonNull(assertions, "assertions must not be null");
        List<RecordedCall> satisfying = new ArrayList<>();
        List<String> unsatisfied = new ArrayList<>();
        for (RecordedCall call : calls) {
            String failure = failureOf(call, assertions);
            if (failure == null) {
                satisfying.add(call);
            } else {
                unsatisfied.add("\n  #" + call.number() + "  " + failure.replace("\n", "\n      "));
            }
        }
        String wanted = criteria + "\n    the given assertions";
        if (satisfying.isEmpty()) {
            return failed(fakeAssert.error("Expected a " + name() + " call matching" + wanted + "\nbut " + none()
                    + unsatisfied.stream().limit(MOST_FAILURES).collect(Collectors.joining()) + tail()));
        }
        markVerified(satisfying);
        return new ReceivedCallsAssert(fakeAssert, failures, operation, journal, satisfying, wanted, verifies);
    }

    private <R extends AppflowRequest> @Nullable String failureOf(RecordedCall call, ThrowingConsumer<R> assertions) {
        try {
            // The caller declared the type; a wrong one causes a ClassCastException.
            @SuppressWarnings("unchecked")
            R request = (R) call.request();
            assertions.accept(request);
            return null;
        } catch (AssertionError e) {
            String message = e.getMessage();
            return message == null ? "an assertion without message failed" : Secrets.message(message.strip());
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    "the assertions must be for a " + name() + "Request, as in received(" + operation.name() + ")", e);
        }
    }

    private FakeAppflowAssert count(boolean matches, String expected, int number) {
        verifies.run();
        if (number < 0) {
            throw new IllegalArgumentException("number must be 0 or more, but is " + number);
        }
        if (matches) {
            markVerified(calls);
            return fakeAssert;
        }
        String found;
        if (journal.isEmpty()) {
            found = "no calls were made";
        } else if (criteria.isEmpty()) {
            found = calls.isEmpty()
                    ? "there was none"
                    : (calls.size() == 1 ? "there was 1: " : "there were " + calls.size() + ": ")
                            + Journal.numbers(calls);
        } else {
            found = matched(calls.size()) + ": " + Journal.numbers(calls);
        }
        failures.handle(fakeAssert.error(
                "Expected " + expected + " " + name() + (number == 1 || number == 0 ? " call" : " calls")
                        + (criteria.isEmpty() ? "" : " matching" + criteria) + "\nbut " + found + tail()));
        return fakeAssert;
    }

    private AssertionError noMatch(AppflowRequest partial, String wanted) {
        String head = "Expected a " + name() + " call" + (wanted.isEmpty() ? "" : " matching" + wanted) + "\nbut ";
        if (calls.isEmpty()) {
            return fakeAssert.error(head + none() + tail());
        }
        ClosestCall closestCall = ClosestCall.of(partial, calls);
        RecordedCall closest = closestCall.call();
        Comparison nearest = closestCall.comparison();
        String which = calls.size() == 1
                ? "the only " + name() + " call, #" + closest.number() + ", did not match:"
                : none() + ". Closest was call #" + closest.number() + ":";
        return fakeAssert.error(
                head + which + nearest.table() + "\n      -> at " + Journal.site(closest) + tail(),
                nearest.expected(),
                nearest.actual());
    }

    private List<RecordedCall> matching(AppflowRequest partial) {
        return calls.stream()
                .filter(call -> Comparison.of(partial, call.request()).matches())
                .toList();
    }

    private String none() {
        if (journal.isEmpty()) {
            return "no calls were made";
        }
        return switch (calls.size()) {
            case 0 -> "there was no " + name() + " call";
            case 1 -> "the only " + name() + " call did not match";
            default -> "none of the " + calls.size() + " " + name() + " calls matched";
        };
    }

    private String matched(int number) {
        return number + (number == 1 ? " call" : " calls") + " matched";
    }

    private String tail() {
        FakeAppflow fake = fakeAssert.fake();
        return fake == null ? "" : "\n" + Journal.after(fake, journal);
    }

    private static String criteriaOf(AppflowRequest partial) {
        return Members.of(partial).stream()
                .map(leaf -> "\n    " + leaf.path() + " = " + leaf.shown())
                .collect(Collectors.joining());
    }

    private ReceivedCallsAssert failed(AssertionError error) {
        failures.handle(error);
        return new ReceivedCallsAssert(
                fakeAssert, failures.afterFailure(), operation, journal, List.of(), criteria, verifies);
    }

    private void markVerified(List<RecordedCall> seen) {
        FakeAppflow fake = fakeAssert.fake();
        if (fake != null) {
            VerifiedCalls.add(fake, seen);
        }
    }

    private void checkType(SdkPojo partial) {
        checkType(operation, partial, "received(" + operation.name() + ")");
    }

    static void checkType(Operation operation, SdkPojo partial, String where) {
        String type = partial.getClass().getSimpleName();
        if (!type.equals(operation.apiName() + "Request")) {
            throw new IllegalArgumentException(
                    "request must be a " + operation.apiName() + "Request, as in " + where + ", but was a " + type);
        }
    }

    private String name() {
        return operation.apiName();
    }
}
