package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.RecordedCall;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Remembers which calls were verified, for {@link FakeAppflowAssert#receivedNothingElse()}. Thread-safe.
 *
 * <p>Assertions in separate statements share nothing but the fake, hence a weak map by fake. Calls are compared by
 * identity, because numbers start again after a reset of the fake.
 */
final class VerifiedCalls {

    private static final Map<FakeAppflow, Set<RecordedCall>> BY_FAKE = Collections.synchronizedMap(new WeakHashMap<>());

    private VerifiedCalls() {}

    static void add(FakeAppflow fake, Collection<RecordedCall> calls) {
        of(fake).addAll(calls);
    }

    static List<RecordedCall> others(FakeAppflow fake, List<RecordedCall> calls) {
        Set<RecordedCall> verified = of(fake);
        return calls.stream().filter(call -> !verified.contains(call)).toList();
    }

    private static Set<RecordedCall> of(FakeAppflow fake) {
        return BY_FAKE.computeIfAbsent(
                fake, key -> Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>())));
    }
}
