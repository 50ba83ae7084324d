package io.github.appflowtestkit.validator.internal.rules.run;

import io.github.appflowtestkit.validator.internal.rules.RunRule;
import java.util.List;

/** The rules of this package. */
public final class RunRules {

    private RunRules() {}

    /** All of them. */
    public static List<RunRule> all() {
        return List.of(new FlowNameTwice());
    }
}
