package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.HeldCalls;
import io.github.appflowtestkit.fake.Operation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** All holds of an account. Thread-safe. */
public final class Holds {

    private final InstantSource clock;
    private final List<Hold> holds = new CopyOnWriteArrayList<>();

    Holds(InstantSource clock) {
        this.clock = clock;
    }

    /** Holds the calls of an operation from now on. */
    public HeldCalls add(Operation operation) {
        Hold hold = new Hold(operation, clock);
        holds.add(hold);
        return hold;
    }

    /**
     * The hold for a call; empty if its answer may go at once.
     *
     * @throws IllegalStateException if the caller would block its thread
     */
    Optional<Hold> of(Operation operation, AppflowRequest request, Caller caller) {
        Optional<Hold> hold =
                holds.stream().filter(one -> one.use(operation, request)).findFirst();
        if (hold.isPresent() && !caller.canWait()) {
            throw new IllegalStateException(operation.apiName() + " is held by fake.hold(Operation." + operation.name()
                    + "), and a sync client would block its thread; use an async client, or call releaseAll() before");
        }
        return hold;
    }

    /** Returns the holds that no call has used. */
    public List<HeldCalls> unused() {
        return holds.stream()
                .filter(hold -> !hold.isUsed())
                .<HeldCalls>map(hold -> hold)
                .toList();
    }

    /** Returns the first instant at which the clock releases a call; empty if there is none. */
    public Optional<Instant> nextDue() {
        return holds.stream().flatMap(hold -> hold.nextDue().stream()).min(Instant::compareTo);
    }

    /** Releases the calls whose time has come. */
    public void releaseDue() {
        holds.forEach(Hold::releaseDue);
    }

    /**
     * Ends all holds; pending calls fail.
     *
     * @param happened what happens to the fake, such as {@code closed}
     */
    public void end(String happened) {
        List<Hold> ended = List.copyOf(holds);
        holds.removeAll(ended);
        ended.forEach(hold -> hold.abandon(happened));
    }
}
