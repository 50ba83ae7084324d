package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.Hints;
import io.github.appflowtestkit.fake.internal.journal.CallSite;
import java.util.List;
import java.util.Optional;

/**
 * Who makes a call.
 *
 * @param thread the name of the thread that brings the call
 * @param callSite the line of code that makes the call; empty if the call comes over the network
 * @param canWait whether the response may come later, without blocking the thread of the test
 * @param hints how errors name what the test can do
 * @param notes what the transport knows about the call, for a reader of the journal
 */
public record Caller(
        String thread, Optional<StackTraceElement> callSite, boolean canWait, Hints hints, List<String> notes) {

    /** Returns the code that has called a sync client on this thread. */
    public static Caller ofSyncClient() {
        return new Caller(Thread.currentThread().getName(), CallSite.find(), false, Hints.JAVA, List.of());
    }

    /** Returns the code that has called an async client on this thread. */
    public static Caller ofAsyncClient() {
        return new Caller(Thread.currentThread().getName(), CallSite.find(), true, Hints.JAVA, List.of());
    }

    /** Returns a caller over the network. */
    public static Caller overNetwork() {
        return new Caller(Thread.currentThread().getName(), Optional.empty(), true, Hints.HTTP, List.of());
    }

    /** Returns the same caller with notes. */
    public Caller withNotes(List<String> words) {
        return new Caller(thread, callSite, canWait, hints, List.copyOf(words));
    }
}
