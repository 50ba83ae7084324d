package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** The calls of one operation whose answers wait. Futures complete without any lock, because code of the test follows. */
final class Hold implements HeldCalls {

    private final Operation operation;
    private final InstantSource clock;
    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<Predicate<AppflowRequest>> condition = Optional.empty();
    private Optional<Duration> delay = Optional.empty();
    private boolean used;
    private boolean ended;

    /**
     * A call that waits.
     *
     * @param due when the clock releases it; empty if only the test does
     * @param release completes when the answer may go; cancelled if the client does not wait any more
     */
    private record Waiting(RecordedCall call, Optional<Instant> due, CompletableFuture<Void> release) {
        boolean isPending() {
            return !release.isDone();
        }
    }

    Hold(Operation operation, InstantSource clock) {
        this.operation = operation;
        this.clock = clock;
    }

    /** Uses the hold for a call, if it is for this call. */
    synchronized boolean use(Operation called, AppflowRequest request) {
        boolean isForCall = !ended
                && called == operation
                && condition.map(test -> test.test(request)).orElse(true);
        used |= isForCall;
        return isForCall;
    }

    synchronized boolean isUsed() {
        return used;
    }

    /** Lets a call wait; the result completes when its answer may go. */
    CompletableFuture<Void> add(RecordedCall call) {
        CompletableFuture<Void> release = new CompletableFuture<>();
        synchronized (this) {
            if (ended) {
                return CompletableFuture.completedFuture(null);
            }
            waiting.add(new Waiting(call, delay.map(clock.instant()::plus), release));
        }
        releaseDue();
        return release;
    }

    @Override
    public <R extends AppflowRequest> HeldCalls when(Class<R> requestType, Predicate<? super R> predicate) {
        return when(RequestTypes.satisfying(operation, requestType, predicate));
    }

    @Override
    public HeldCalls when(AppflowRequest partial) {
        return when(RequestTypes.matching(operation, partial));
    }

    private synchronized HeldCalls when(Predicate<AppflowRequest> test) {
        condition = Optional.of(test);
        return this;
    }

    @Override
    public synchronized HeldCalls releaseAfter(Duration virtual) {
        if (Objects.requireNonNull(virtual, "virtual must not be null").isNegative()) {
            throw new IllegalArgumentException("virtual must not be negative, but is " + virtual);
        }
        delay = Optional.of(virtual);
        return this;
    }

    @Override
    public List<RecordedCall> pending() {
        return waiting().map(Waiting::call).toList();
    }

    private synchronized Stream<Waiting> waiting() {
        waiting.removeIf(call -> !call.isPending());
        return List.copyOf(waiting).stream();
    }

    @Override
    public void release() {
        Waiting oldest = waiting()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "a " + operation.apiName() + " call must be pending, but there is none"));
        oldest.release().complete(null);
    }

    @Override
    public void releaseAll() {
        end().forEach(call -> call.release().complete(null));
    }

    /** The first instant at which the clock releases a call; empty if there is none. */
    Optional<Instant> nextDue() {
        return waiting().flatMap(call -> call.due().stream()).min(Instant::compareTo);
    }

    /** Releases the calls whose time has come. */
    void releaseDue() {
        Instant now = clock.instant();
        waiting()
                .filter(call -> call.due().filter(due -> !due.isAfter(now)).isPresent())
                .forEach(call -> call.release().complete(null));
    }

    /** Ends the hold because of something that happens to the fake. */
    void abandon(String happened) {
        end().forEach(call -> call.release()
                .completeExceptionally(new IllegalStateException(operation.apiName() + " call #"
                        + call.call().number() + " got no response: fake.hold(Operation." + operation.name()
                        + ") still held it when the fake was " + happened + "; release it before")));
    }

    private synchronized Stream<Waiting> end() {
        ended = true;
        return waiting();
    }

    /** Such as {@code StartFlow: held, 2 pending}. */
    @Override
    public synchronized String toString() {
        return operation.apiName() + ": held"
                + (condition.isPresent() ? ", for requests that satisfy a predicate" : "")
                + (used ? ", " + pending().size() + " pending" : ", not used");
    }
}
