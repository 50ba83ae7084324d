package io.github.appflowtestkit.fake.internal.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the code stands that made a call: the nearest frame that belongs neither to this library nor to the SDK. */
final class CallSite {

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** What may stand between the code that calls a client and the client, beside this library itself. */
    private static final List<String> BETWEEN =
            List.of("software.amazon.awssdk.", "java.", "jdk.", "org.mockito.", "net.bytebuddy.", "reactor.", "rx.");

    private static final String OUR_PREFIX = "io.github.appflowtestkit.";

    /** Whether a class comes from where this one does; the JVM is slow to say where a class comes from. */
    private static final ClassValue<Boolean> OURS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            var source = type.getProtectionDomain().getCodeSource();
            var ours = CallSite.class.getProtectionDomain().getCodeSource();
            return source != null && ours != null && source.equals(ours);
        }
    };

    private final @Nullable Trace trace;
    private final Optional<StackTraceElement> frame;

    private CallSite(@Nullable Trace trace, Optional<StackTraceElement> frame) {
        this.trace = trace;
        this.frame = frame;
    }

    /** There is none that could be known. */
    static CallSite none() {
        return new CallSite(null, Optional.empty());
    }

    /** That of code which stands a few frames away. */
    static CallSite near() {
        return new CallSite(
                null, WALKER.walk(frames -> nearest(frames).map(StackWalker.StackFrame::toStackTraceElement)));
    }

    /**
     * That of code which stands many frames away, such as beyond the SDK's own client. To look at all its frames takes
     * longer than the SDK's work for a call; to note them for later does not.
     */
    static CallSite far() {
        return new CallSite(new Trace(), Optional.empty());
    }

    /** The frame; a far one is looked for at each call. */
    Optional<StackTraceElement> frame() {
        return trace == null
                ? frame
                : Stream.of(trace.getStackTrace())
                        .filter(Predicate.not(CallSite::isBetween))
                        .findFirst();
    }

    private static Optional<StackWalker.StackFrame> nearest(Stream<StackWalker.StackFrame> frames) {
        return frames.filter(frame -> !isForeign(frame.getClassName()) && !OURS.get(frame.getDeclaringClass()))
                .findFirst();
    }

    private static boolean isBetween(StackTraceElement frame) {
        String name = frame.getClassName();
        return isForeign(name) || (name.startsWith(OUR_PREFIX) && isOurs(name));
    }

    private static boolean isForeign(String name) {
        for (String prefix : BETWEEN) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return name.contains("$MockitoMock$");
    }

    /** Tests of this library are in its packages, too, so the name alone does not tell. */
    private static boolean isOurs(String name) {
        try {
            return OURS.get(Class.forName(name, false, CallSite.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** The frames of a thread at a moment, in the form in which the JVM notes them fastest. */
    private static final class Trace extends Throwable {

        private static final long serialVersionUID = 1L;

        Trace() {
            super(null, null, false, true);
        }
    }
}
