package io.github.appflowtestkit.validator.rules.tasks;

import io.github.appflowtestkit.validator.rules.Rule;
import java.util.List;

/** The rules of this package. */
public final class TaskRules {

    private TaskRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(new ProjectionMissing());
    }
}
