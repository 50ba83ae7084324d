package io.github.appflowtestkit.fake.internal.account;

import java.util.List;
import java.util.Optional;

/** Finds the code that made a call: the nearest frame that belongs neither to the fake nor to the SDK. */
final class CallSite {

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

    static Optional<StackTraceElement> find() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !isBetween(frame.getClassName()))
                        .findFirst()
                        .map(StackWalker.StackFrame::toStackTraceElement));
    }

    private static boolean isBetween(String className) {
        return BETWEEN.stream().anyMatch(className::startsWith) || className.contains("$MockitoMock$");
    }
}
