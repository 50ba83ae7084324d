package io.github.appflowtestkit.validator.internal.rules.trigger;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The time zone does not shift the schedule, so it should match the offsets of its times. */
final class TimezoneIsLabel implements Rule {

    /** Loaded with the first time zone: listing all zones takes longer than checking many flows. */
    private static final class Zones {
        private static final Set<String> ALL = Set.copyOf(ZoneId.getAvailableZoneIds());
    }

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF2010",
                "TimezoneIsLabel",
                "Unknown time zone, or time zone that contradicts the schedule",
                Evidence.documented(Reference.api(
                        "ScheduledTriggerProperties",
                        "The time zone is a label only: it does not shift the times of the schedule")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        Optional<Schedule> schedule = flow.trigger().schedule();
        Optional<Node> timezone = schedule.flatMap(Schedule::timezone);
        if (timezone.isEmpty()) {
            return;
        }
        String zone = timezone.get().text();
        if (!Zones.ALL.contains(zone)) {
            findings.at(timezone.get())
                    .hint(
                            "write an IANA time zone such as \"Europe/Berlin\" or \"UTC\"; it is only a label and does not"
                                    + " shift the schedule")
                    .report(timezone.get().path() + " must be an IANA time zone, but is "
                            + timezone.get().shown());
            return;
        }
        Stream.of(schedule.get().start(), schedule.get().end(), schedule.get().firstExecutionFrom())
                .flatMap(Optional::stream)
                .filter(time -> contradicts(time, ZoneId.of(zone)))
                .findFirst()
                .ifPresent(time -> findings.at(timezone.get())
                        .hint("write the offset of " + zone + " at that time, which is "
                                + offset(time.instant(), ZoneId.of(zone))
                                + "; the time zone is only a label, and the offset applies")
                        .report(timezone.get().path() + " " + timezone.get().shown() + " contradicts the offset of "
                                + time.name() + " " + time.shown()));
    }

    private static boolean contradicts(Node time, ZoneId zone) {
        Instant instant = time.instant();
        // Numbers and times in UTC have no local offset.
        if (!time.shown().startsWith("\"")) {
            return false;
        }
        ZoneOffset offset = OffsetDateTime.parse(time.text()).getOffset();
        return !offset.equals(ZoneOffset.UTC) && !offset.equals(offset(instant, zone));
    }

    private static ZoneOffset offset(Instant instant, ZoneId zone) {
        return zone.getRules().getOffset(instant);
    }
}
