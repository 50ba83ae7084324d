package io.github.appflowtestkit.fake.internal.journal;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The statements about a fake that are not complete yet, such as a fault without {@code with}. Thread-safe.
 *
 * <p>Faults and assertions share nothing but the fake, hence a weak map by fake.
 */
public final class Unfinished {

    private static final Map<FakeAppflow, Unfinished> BY_FAKE = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<Statement> statements = new ArrayList<>();

    private Unfinished() {}

    /** Returns the statements about a fake. */
    public static Unfinished of(FakeAppflow fake) {
        return BY_FAKE.computeIfAbsent(fake, key -> new Unfinished());
    }

    /** A statement that does nothing before it is complete. */
    public final class Statement {

        private final String text;
        private final Thread thread = Thread.currentThread();

        private Statement(String text) {
            this.text = text;
        }

        /** The statement is complete. */
        public void finish() {
            take(this::equals);
        }
    }

    /**
     * Begins a statement.
     *
     * @param text the statement and what it lacks, such as {@code fail(LIST_FLOWS) does nothing without with(fault)}
     * @param between beginnings of the names of classes between the fake and the test
     */
    public Statement begin(String text, String... between) {
        String site = CallSite.find(between)
                .map(frame -> "  -> " + Journal.site(frame))
                .orElse("");
        Statement statement = new Statement(text + site);
        synchronized (statements) {
            statements.add(statement);
        }
        return statement;
    }

    /**
     * Checks that this thread has completed its former statements. It reports each of them once.
     *
     * @throws IllegalStateException if it has not
     */
    public void check() {
        List<String> left = takeOfThisThread();
        if (!left.isEmpty()) {
            throw new IllegalStateException("statements must be complete, but "
                    + (left.size() == 1 ? "1 is not" : left.size() + " are not") + lines(left)
                    + "\ncomplete the statement, or remove it");
        }
    }

    /** Removes and returns the statements of all threads. */
    public List<String> takeAll() {
        return take(statement -> true);
    }

    /** Removes and returns the statements of this thread. */
    public List<String> takeOfThisThread() {
        return take(statement -> statement.thread == Thread.currentThread());
    }

    private List<String> take(Predicate<Statement> chosen) {
        synchronized (statements) {
            List<String> taken = statements.stream()
                    .filter(chosen)
                    .map(statement -> statement.text)
                    .toList();
            statements.removeIf(chosen);
            return taken;
        }
    }

    private static String lines(List<String> texts) {
        return texts.stream().map(text -> "\n    " + text).collect(Collectors.joining());
    }
}
