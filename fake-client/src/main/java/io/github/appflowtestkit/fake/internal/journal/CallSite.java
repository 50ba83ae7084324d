package io.github.appflowtestkit.fake.internal.journal;

import java.util.List;
import java.util.Optional;

/** Finds the code that made a call: the nearest frame that belongs neither to the fake nor to the SDK. */
public final class CallSite {

    /** What may be between the code that calls a client and the account. */
    private static final List<String> BETWEEN = List.of(
            "io.github.appflowtestkit.fake.internal.",
            "software.amazon.awssdk.",
            "java.",
            "jdk.",
            "org.mockito.",
            "net.bytebuddy.",
            "reactor.",
            "rx.");

    private CallSite() {}

    /**
     * Finds the frame on this thread.
     *
     * @param more beginnings of the names of other classes that may be between
     */
    public static Optional<StackTraceElement> find(String... more) {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !isBetween(frame.getClassName(), more))
                        .findFirst()
                        .map(StackWalker.StackFrame::toStackTraceElement));
    }

    private static boolean isBetween(String className, String... more) {
        return startsWithOneOf(BETWEEN, className)
                || startsWithOneOf(List.of(more), className)
                || className.contains("$MockitoMock$");
    }

    /** Without a stream, because it looks at all frames of every call. */
    private static boolean startsWithOneOf(List<String> beginnings, String className) {
        for (String beginning : beginnings) {
            if (className.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
