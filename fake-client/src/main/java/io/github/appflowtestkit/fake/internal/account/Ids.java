package io.github.appflowtestkit.fake.internal.account;

/** Ids in the form of the service's, made from counters, so that every run of a test has the same ids. */
final class Ids {

    private static final int REQUEST = 1;
    private static final int TOKEN = 3;
    private static final int EVENT = 4;

    private Ids() {}

    /** Returns the id of the nth request. */
    static String request(long number) {
        return render(REQUEST, number);
    }

    /** Returns the client token for the nth request without one. */
    static String token(long number) {
        return render(TOKEN, number);
    }

    /** Returns the id of the nth event. */
    static String event(long number) {
        return render(EVENT, number);
    }

    private static String render(int kind, long number) {
        String digits = String.valueOf(number);
        return "0000000" + kind + "-0000-4000-8000-" + "0".repeat(Math.max(0, 12 - digits.length())) + digits;
    }
}
