package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import io.github.appflowtestkit.fake.internal.journal.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * Assertions over the calls of one operation; from {@link FakeAppflowAssert#received}.
 *
 * <p>{@link #with} and {@link #withRequestSatisfying} verify that there is such a call, and what follows in the chain
 * counts such calls only: {@code received(CREATE_FLOW).with(request).once()}. For the opposite there is {@link
 * #neverWith}.
 */
public final class ReceivedCallsAssert {

    private static final int MOST_OBJECTIONS = 10;

    private final FakeAppflowAssert origin;
    private final FailureHandler outlet;
    private final Operation operation;
    private final List<RecordedCall> journal;
    private final List<RecordedCall> calls;
    private final String criteria;

    private ReceivedCallsAssert(
            FakeAppflowAssert origin,
            FailureHandler outlet,
            Operation operation,
            List<RecordedCall> journal,
            List<RecordedCall> calls,
            String criteria) {
        this.origin = origin;
        this.outlet = outlet;
        this.operation = operation;
        this.journal = journal;
        this.calls = calls;
        this.criteria = criteria;
    }

    static ReceivedCallsAssert of(
            FakeAppflowAssert origin, FailureHandler outlet, Operation operation, List<RecordedCall> journal) {
        List<RecordedCall> calls =
                journal.stream().filter(call -> call.operation() == operation).toList();
        return new ReceivedCallsAssert(origin, outlet, operation, journal, calls, "");
    }

    /** Verifies that there was exactly one such call. */
    public FakeAppflowAssert once() {
        return times(1);
    }

    /** Verifies that there were exactly so many such calls. */
    public FakeAppflowAssert times(int number) {
        return count(calls.size() == number, number == 0 ? "no" : "exactly " + number, number);
    }

    /** Verifies that there were so many such calls or more. */
    public FakeAppflowAssert atLeast(int number) {
        return count(calls.size() >= number, "at least " + number, number);
    }

    /** Verifies that there were no more such calls than that. */
    public FakeAppflowAssert atMost(int number) {
        return count(calls.size() <= number, "at most " + number, number);
    }

    /** Verifies that there was no such call. */
    public FakeAppflowAssert never() {
        return times(0);
    }

    /**
     * Verifies that there was a call whose request has all the members that the given request has, with these values.
     *
     * <p>Members that the given request leaves out may be anything. Lists must have as many entries, which match in
     * order; maps must have the given entries. Credentials are not recorded: of them only the presence is compared.
     *
     * @return the same for the matching calls only
     * @throws IllegalArgumentException if it is the request of another operation
     */
    public ReceivedCallsAssert with(AppflowRequest partial) {
        checkType(partial);
        List<RecordedCall> matching = matching(partial);
        String wanted = criteria + criteriaOf(partial);
        if (matching.isEmpty()) {
            return failed(noMatch(partial, wanted));
        }
        verified(matching);
        return new ReceivedCallsAssert(origin, outlet, operation, journal, matching, wanted);
    }

    /**
     * Verifies that no call's request has all the members that the given request has, with these values.
     *
     * @throws IllegalArgumentException if it is the request of another operation
     */
    public FakeAppflowAssert neverWith(AppflowRequest partial) {
        checkType(partial);
        List<RecordedCall> matching = matching(partial);
        if (!matching.isEmpty()) {
            outlet.failed(origin.error("Expected no " + name() + " call matching" + criteria + criteriaOf(partial)
                    + "\nbut " + matched(matching.size()) + ": " + Journal.numbers(matching) + "\n"
                    + Journal.of(journal)));
        }
        return origin;
    }

    /**
     * Verifies that there was a call whose request satisfies assertions, as in {@code
     * withRequestSatisfying((CreateFlowRequest request) -> assertThat(request.tasks()).hasSize(3))}.
     *
     * @param <R> the operation's request; give the lambda's parameter its type
     * @return the same for these calls only
     * @throws IllegalArgumentException if the assertions are for the request of another operation
     */
    public <R extends AppflowRequest> ReceivedCallsAssert withRequestSatisfying(ThrowingConsumer<R> assertions) {
        List<RecordedCall> satisfying = new ArrayList<>();
        List<String> objections = new ArrayList<>();
        for (RecordedCall call : calls) {
            String objection = objection(call, assertions);
            if (objection == null) {
                satisfying.add(call);
            } else {
                objections.add("\n  #" + call.number() + "  " + objection.replace("\n", "\n      "));
            }
        }
        String wanted = criteria + "\n    the given assertions";
        if (satisfying.isEmpty()) {
            return failed(origin.error("Expected a " + name() + " call matching" + wanted + "\nbut " + none()
                    + objections.stream().limit(MOST_OBJECTIONS).collect(Collectors.joining()) + tail()));
        }
        verified(satisfying);
        return new ReceivedCallsAssert(origin, outlet, operation, journal, satisfying, wanted);
    }

    private <R extends AppflowRequest> @Nullable String objection(RecordedCall call, ThrowingConsumer<R> assertions) {
        try {
            // The caller has named the type; a wrong one shows as ClassCastException.
            @SuppressWarnings("unchecked")
            R request = (R) call.request();
            assertions.accept(request);
            return null;
        } catch (AssertionError e) {
            String message = e.getMessage();
            return message == null ? "an assertion without message failed" : message.strip();
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    "the assertions must take a " + name() + "Request, because " + name() + " calls were asked for", e);
        }
    }

    private FakeAppflowAssert count(boolean right, String expected, int number) {
        if (right) {
            verified(calls);
            return origin;
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
        outlet.failed(
                origin.error("Expected " + expected + " " + name() + (number == 1 || number == 0 ? " call" : " calls")
                        + (criteria.isEmpty() ? "" : " matching" + criteria) + "\nbut " + found + tail()));
        return origin;
    }

    private AssertionError noMatch(AppflowRequest partial, String wanted) {
        String head = "Expected a " + name() + " call" + (wanted.isEmpty() ? "" : " matching" + wanted) + "\nbut ";
        if (calls.isEmpty()) {
            return origin.error(head + none() + tail());
        }
        RecordedCall closest = calls.get(0);
        Comparison nearest = Comparison.of(partial, closest.request());
        for (RecordedCall call : calls) {
            Comparison comparison = Comparison.of(partial, call.request());
            if (comparison.nearness() > nearest.nearness()) {
                closest = call;
                nearest = comparison;
            }
        }
        String which = calls.size() == 1
                ? "the only " + name() + " call, #" + closest.number() + ", did not match:"
                : none() + ". Closest was call #" + closest.number() + ":";
        return origin.error(
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
        return journal.isEmpty() ? "" : "\n" + Journal.of(journal);
    }

    private static String criteriaOf(AppflowRequest partial) {
        return Members.of(partial).stream()
                .map(leaf -> "\n    " + leaf.path() + " = " + leaf.shown())
                .collect(Collectors.joining());
    }

    private ReceivedCallsAssert failed(AssertionError error) {
        outlet.failed(error);
        return new ReceivedCallsAssert(origin, outlet.afterFailure(), operation, journal, List.of(), criteria);
    }

    private void verified(List<RecordedCall> seen) {
        FakeAppflow fake = origin.fake();
        if (fake != null) {
            VerifiedCalls.add(fake, seen);
        }
    }

    private void checkType(SdkPojo partial) {
        String type = partial.getClass().getSimpleName();
        if (!type.equals(name() + "Request")) {
            throw new IllegalArgumentException("request must be a " + name() + "Request, because " + name()
                    + " calls were asked for, but was a " + type);
        }
    }

    private String name() {
        return operation.apiName();
    }
}
