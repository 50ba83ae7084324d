package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Lists the rules of this package. */
public final class TriggerRules {

    private TriggerRules() {}

    /** The rules of this package that the service enforces. */
    public static List<Rule> ofService() {
        return List.of(new ScheduleMissing());
    }

    /** All rules of this package. */
    public static List<Rule> all() {
        return Stream.concat(
                        ofService().stream(),
                        Stream.of(
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
                                new IncrementalFieldIgnored()))
                .toList();
    }
}
