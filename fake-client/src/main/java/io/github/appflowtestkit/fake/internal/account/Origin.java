package io.github.appflowtestkit.fake.internal.account;

import java.util.List;

/** Where a call comes from. */
public final class Origin {

    private final String thread;
    private final CallSite callSite;
    private final List<String> notes;

    private Origin(String thread, CallSite callSite, List<String> notes) {
        this.thread = thread;
        this.callSite = callSite;
        this.notes = notes;
    }

    /** The calling thread, and the code that called a client of this library. */
    public static Origin here() {
        return of(CallSite.near());
    }

    /** The calling thread, and the code that called the SDK's own client. */
    public static Origin beyondSdk() {
        return of(CallSite.far());
    }

    /** A call over the network, of which only the thread that serves it is known. */
    public static Origin network() {
        return of(CallSite.none());
    }

    private static Origin of(CallSite callSite) {
        return new Origin(Thread.currentThread().getName(), callSite, List.of());
    }

    /** The same, with what the door has to say about the call. */
    public Origin with(List<String> words) {
        return new Origin(thread, callSite, List.copyOf(words));
    }

    String thread() {
        return thread;
    }

    CallSite callSite() {
        return callSite;
    }

    List<String> notes() {
        return notes;
    }
}
