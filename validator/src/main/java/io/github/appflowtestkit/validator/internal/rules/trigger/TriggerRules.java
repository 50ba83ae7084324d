package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class TriggerRules {

    private TriggerRules() {}

    /** All rules of this package. */
    public static List<Rule> all() {
        return List.of(
                new ScheduleMissing(),
                new ScheduleIgnored(),
                new EventSourceUnsupported(),
                new ScheduleUnreadable(),
                new ScheduleSpelling(),
                new ScheduleCron(),
                new ScheduleTooOften(),
                new ScheduleEndsBeforeStart(),
                new ScheduleInPast(),
                new TimezoneIsLabel(),
                new IncrementalFieldMissing(),
                new FirstExecutionIgnored(),
                new LookoutSchedule(),
                new EventBridgeNeedsEvent(),
                new StartsAsDraft(),
                new IncrementalFieldIgnored());
    }
}
