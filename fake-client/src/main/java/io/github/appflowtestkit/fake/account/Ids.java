package io.github.appflowtestkit.fake.account;

/** Ids that look like the service's and come from counters, so that the same run has the same ids. */
public final class Ids {

    private static final int REQUEST = 1;
    private static final int EXECUTION = 2;
    private static final int TOKEN = 3;
    private static final int EVENT = 4;

    private Ids() {}

    /** The id of the nth request. */
    public static String request(long number) {
        return render(REQUEST, number);
    }

    /** The id of the nth run. */
    public static String execution(long number) {
        return render(EXECUTION, number);
    }

    /** The client token that is filled in for the nth request without one. */
    public static String token(long number) {
        return render(TOKEN, number);
    }

    /** The id of the nth event. */
    public static String event(long number) {
        return render(EVENT, number);
    }

    private static String render(int kind, long number) {
        String digits = String.valueOf(number);
        return "0000000" + kind + "-0000-4000-8000-" + "0".repeat(Math.max(0, 12 - digits.length())) + digits;
    }
}
