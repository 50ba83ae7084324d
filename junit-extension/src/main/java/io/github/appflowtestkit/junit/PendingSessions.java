package io.github.appflowtestkit.junit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps the session of a test from the construction of its instances until the test begins.
 *
 * <p>A constructor sees only the context of its class, so that only the thread tells which test it is for: JUnit
 * constructs the instances of a test and starts it in one thread. Such a thread may run another test while it waits,
 * hence a stack for each thread.
 */
final class PendingSessions {

    private final Map<Thread, Deque<Pending>> byThread = new ConcurrentHashMap<>();

    private record Pending(Session session, List<Object> instances) {}

    static PendingSessions of(ExtensionContext context) {
        return Stores.ofRun(context)
                .getOrComputeIfAbsent(PendingSessions.class, key -> new PendingSessions(), PendingSessions.class);
    }

    /** Construction of the instances of another test begins. */
    void push(Session session) {
        byThread.computeIfAbsent(Thread.currentThread(), thread -> new ArrayDeque<>())
                .push(new Pending(session, new ArrayList<>()));
    }

    /** The session of the test that is under construction. */
    Optional<Session> peek() {
        return top().map(Pending::session);
    }

    /** An instance for that test is constructed. */
    void addInstance(Object instance) {
        top().ifPresent(pending -> pending.instances().add(instance));
    }

    private Optional<Pending> top() {
        Deque<Pending> stack = byThread.get(Thread.currentThread());
        return stack == null ? Optional.empty() : Optional.ofNullable(stack.peek());
    }

    /** Removes the session that one of the instances belongs to; sessions above it are of tests that never began. */
    Optional<Session> take(Collection<Object> instances) {
        Deque<Pending> stack = byThread.get(Thread.currentThread());
        if (stack == null || stack.stream().noneMatch(pending -> hasAny(pending, instances))) {
            return Optional.empty();
        }
        @Nullable Pending taken = stack.poll();
        while (taken != null && !hasAny(taken, instances)) {
            taken = stack.poll();
        }
        if (stack.isEmpty()) {
            byThread.remove(Thread.currentThread());
        }
        return Optional.ofNullable(taken).map(Pending::session);
    }

    private static boolean hasAny(Pending pending, Collection<Object> instances) {
        return pending.instances().stream().anyMatch(own -> instances.stream().anyMatch(instance -> instance == own));
    }
}
