package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.internal.runs.ActivePeriod;
import io.github.appflowtestkit.fake.internal.runs.UpcomingRuns;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The admin routes of the clock. */
final class ClockRoutes {

    private static final String ADVANCE = "advance";
    private static final String SET = "set";

    /** What schedules may start in one step: two years of runs every minute, which take some seconds. */
    private static final int MOST_RUNS = 1_000_000;

    private ClockRoutes() {}

    static Map<String, ?> time(AdminRequest request) {
        request.members();
        return shown(request.account());
    }

    static Map<String, ?> shown(ServedAccount account) {
        return JsonObject.of("now", account.fake().clock().now().toString());
    }

    static Map<String, ?> move(AdminRequest request) {
        JsonMembers members = request.members(ADVANCE, SET);
        request.checkManualClock("the clock of this server runs in real time and cannot be moved; ");
        Optional<Duration> advance = members.duration(ADVANCE);
        Optional<Instant> set = members.timestamp(SET);
        if (advance.isPresent() == set.isPresent()) {
            throw AdminError.invalid(
                    "",
                    "an object with either advance or set",
                    advance.isPresent() ? "one with both" : "one with neither");
        }
        ManualClock clock = request.account().fake().clock();
        Instant now = clock.now();
        set.ifPresent(timestamp -> checkTimestamp(now, timestamp));
        Instant to = advance.map(now::plus).or(() -> set).orElseThrow();
        longestStep(request.accounts(), now, to).ifPresent(longest -> {
            throw tooManyRuns(members, now, longest);
        });
        clock.set(to);
        return shown(request.account());
    }

    private static void checkTimestamp(Instant now, Instant timestamp) {
        Instant latest = now.plus(JsonMembers.LONGEST);
        if (timestamp.isBefore(now) || timestamp.isAfter(latest)) {
            throw AdminError.invalid(
                    "/set",
                    "from " + now + ", the time of the clock, to " + latest
                            + " (only POST /_testkit/reset turns the clock back)",
                    timestamp.toString());
        }
    }

    /** The longest step in which schedules do not start too many runs; empty if this one is short enough. */
    private static Optional<Duration> longestStep(ServedAccounts accounts, Instant now, Instant to) {
        List<ActivePeriod> schedules = accounts.all().stream()
                .flatMap(account -> account.controls().activeSchedules().stream())
                .toList();
        return UpcomingRuns.startAfter(schedules, now, to, MOST_RUNS)
                .map(start -> Duration.between(now, start.minusNanos(1)).truncatedTo(ChronoUnit.SECONDS));
    }

    private static AdminError tooManyRuns(JsonMembers members, Instant now, Duration longest) {
        String member = members.has(ADVANCE) ? ADVANCE : SET;
        Object most = member.equals(ADVANCE) ? longest : now.plus(longest);
        return AdminError.invalid(
                members.at(member),
                "at most " + most + ", because schedules start " + MOST_RUNS + " runs until then",
                JsonMembers.shown(members.required(member)));
    }
}
