package io.github.appflowtestkit.fake.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a call comes from.
 *
 * @param thread the calling thread
 * @param callSite where the calling code stands
 * @param notes what the door has to say about the call
 */
public record Origin(String thread, Optional<StackTraceElement> callSite, List<String> notes) {

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** What may stand between the code that calls a client and the client, beside this library itself. */
    private static final Set<String> BETWEEN =
            Set.of("java.", "jdk.", "software.amazon.awssdk.", "org.mockito.", "net.bytebuddy.", "reactor.", "rx.");

    /** The calling thread, and the nearest frame that belongs neither to this library nor to the SDK. */
    public static Origin here() {
        return new Origin(
                Thread.currentThread().getName(),
                WALKER.walk(frames -> nearest(frames).map(StackWalker.StackFrame::toStackTraceElement)),
                List.of());
    }

    /** A call over the network, of which only the thread that serves it is known. */
    public static Origin network() {
        return new Origin(Thread.currentThread().getName(), Optional.empty(), List.of());
    }

    /** The same, with these notes. */
    public Origin with(List<String> words) {
        return new Origin(thread, callSite, List.copyOf(words));
    }

    private static Optional<StackWalker.StackFrame> nearest(Stream<StackWalker.StackFrame> frames) {
        return frames.filter(frame -> !isBetween(frame)).findFirst();
    }

    private static boolean isBetween(StackWalker.StackFrame frame) {
        String name = frame.getClassName();
        return BETWEEN.stream().anyMatch(name::startsWith) || name.contains("$MockitoMock$") || isOurs(frame);
    }

    private static boolean isOurs(StackWalker.StackFrame frame) {
        var source = frame.getDeclaringClass().getProtectionDomain().getCodeSource();
        var ours = Origin.class.getProtectionDomain().getCodeSource();
        return source != null && ours != null && source.equals(ours);
    }
}
