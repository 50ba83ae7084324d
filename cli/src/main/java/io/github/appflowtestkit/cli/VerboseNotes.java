package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.run.CheckRun;
import io.github.appflowtestkit.reports.internal.text.Wording;
import java.time.Duration;

/** What {@code --verbose} adds on standard error. */
final class VerboseNotes {

    private final Console console;
    private final boolean enabled;
    private long since = System.nanoTime();

    VerboseNotes(Console console, boolean enabled) {
        this.console = console;
        this.enabled = enabled;
    }

    private void say(String line) {
        if (enabled) {
            console.say(line);
        }
    }

    /** Starts the next part of the command, and returns how long the last one took. */
    Duration nextPart() {
        long now = System.nanoTime();
        Duration took = Duration.ofNanos(now - since);
        since = now;
        return took;
    }

    void sayWhatWasChecked(CheckRun run) {
        run.filesByConfiguration()
                .forEach((configuration, files) ->
                        say((configuration.isEmpty() ? "no configuration" : "configuration " + configuration) + " for "
                                + Wording.count(files, "file")));
        run.leftOut().forEach(each -> say("left out " + each.path() + ": " + each.reason()));
    }

    void sayTimes(Duration search, Duration reading, Duration check, Duration writing) {
        say("found the files in " + search.toMillis() + " ms, read them in " + reading.toMillis()
                + " ms, checked them in " + check.minus(reading).toMillis() + " ms, wrote the reports in "
                + writing.toMillis() + " ms");
    }
}
