package io.github.appflowtestkit.maven;

import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a check tells the user.
 *
 * @param lines what goes to the log
 * @param failure why the build fails; empty if it goes on
 */
record Outcome(List<Line> lines, Optional<String> failure) {

    private static final String UNCHANGED = "nothing changed since the last check, so its findings are repeated";

    Outcome {
        lines = List.copyOf(lines);
    }

    /**
     * An entry of the log.
     *
     * @param severity error, warning, or note for information
     * @param text one line, or several for a finding with a hint
     */
    record Line(Severity severity, String text) {}

    /** The same outcome, for a check that nothing has changed since. */
    Outcome unchanged() {
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line(Severity.NOTE, UNCHANGED));
        return new Outcome(all, failure);
    }

    void tell(Log log) throws MojoFailureException {
        for (Line line : lines) {
            switch (line.severity()) {
                case ERROR -> log.error(line.text());
                case WARNING -> log.warn(line.text());
                case NOTE -> log.info(line.text());
            }
        }
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
    }
}
