package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.run.Input;
import io.github.appflowtestkit.reports.internal.text.Wording;

/** A line on a terminal that counts the checked files. It appears after one second. */
final class Progress {

    private static final long DELAY_NANOS = 1_000_000_000L;
    private static final long STEP_NANOS = 100_000_000L;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final Console console;
    private final boolean enabled;
    private final int total;
    private final long start;
    private long shownAt;
    private boolean shown;
    private int done;

    Progress(Console console, boolean enabled, int total) {
        this.console = console;
        this.enabled = enabled && console.errTerminal();
        this.total = total;
        this.start = System.nanoTime();
        this.shownAt = start + DELAY_NANOS - STEP_NANOS;
    }

    /** Before each file. */
    void next(Input input) {
        long now = System.nanoTime();
        if (enabled && now - start >= DELAY_NANOS && now - shownAt >= STEP_NANOS) {
            shownAt = now;
            shown = true;
            console.err().print(ERASE_LINE + "checked " + done + " of " + Wording.count(total, "file"));
            console.err().flush();
        }
        done++;
    }

    void end() {
        if (shown) {
            console.err().print(ERASE_LINE);
            console.err().flush();
        }
    }
}
