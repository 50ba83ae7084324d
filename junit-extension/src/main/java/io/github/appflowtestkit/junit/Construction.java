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
 * Hands the fakes that a constructor was given over to the test that the instance is for.
 *
 * <p>A constructor sees only the context of its class, so that nothing but the thread tells which test it is for. Until
 * the test begins, all that happens to an instance happens in one thread; a thread that waits may run another test in
 * between, so that each thread has a pile of them.
 */
final class Construction {

    private final Map<Thread, Deque<Pending>> byThread = new ConcurrentHashMap<>();

    private record Pending(Session session, List<Object> instances) {}

    static Construction of(ExtensionContext context) {
        return Stores.ofRun(context)
                .getOrComputeIfAbsent(Construction.class, key -> new Construction(), Construction.class);
    }

    /** The instances of another test begin. */
    void push(Session session) {
        byThread.computeIfAbsent(Thread.currentThread(), thread -> new ArrayDeque<>())
                .push(new Pending(session, new ArrayList<>()));
    }

    /** The fakes of the test whose instances are being made. */
    Optional<Session> peek() {
        return top().map(Pending::session);
    }

    /** An instance was made for the test. */
    void bind(Object instance) {
        top().ifPresent(pending -> pending.instances().add(instance));
    }

    private Optional<Pending> top() {
        Deque<Pending> pile = byThread.get(Thread.currentThread());
        return pile == null ? Optional.empty() : Optional.ofNullable(pile.peek());
    }

    /** Takes the fakes that one of the instances was made with; what lies above them is of tests that never began. */
    Optional<Session> take(Collection<Object> instances) {
        Deque<Pending> pile = byThread.get(Thread.currentThread());
        if (pile == null || pile.stream().noneMatch(pending -> isFor(pending, instances))) {
            return Optional.empty();
        }
        @Nullable Pending taken = pile.poll();
        while (taken != null && !isFor(taken, instances)) {
            taken = pile.poll();
        }
        if (pile.isEmpty()) {
            byThread.remove(Thread.currentThread());
        }
        return Optional.ofNullable(taken).map(Pending::session);
    }

    private static boolean isFor(Pending pending, Collection<Object> instances) {
        return pending.instances().stream().anyMatch(made -> instances.stream().anyMatch(instance -> instance == made));
    }
}
