package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.util.List;
import java.util.Optional;

/** A {@link Script} as a state file keeps it: without a function. Immutable. */
public record KeptScript(Optional<Progression> progression, List<RunResult> next, Optional<RunResult> always) {

    static KeptScript of(Script script) {
        return new KeptScript(script.progression(), script.next(), script.always());
    }

    Script script() {
        return new Script(progression, next, always, Optional.empty());
    }
}
