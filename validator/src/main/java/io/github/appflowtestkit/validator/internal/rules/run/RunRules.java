package io.github.appflowtestkit.validator.internal.rules.run;

import io.github.appflowtestkit.validator.internal.rules.RunRule;
import java.util.List;

/** Lists the rules of this package. */
public final class RunRules {

    private RunRules() {}

    /** All rules of this package. */
    public static List<RunRule> all() {
        return List.of(
                new FlowNameTwice(),
                new ProfileUndefined(),
                new ProfileOfOtherConnector(),
                new ProfileNeverUsed(),
                new ProfileNameTwice());
    }
}
