package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Moves the clock, which all accounts and Regions share. */
final class MoveClock implements ControlRoute {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/clock";
    }

    @Override
    public String summary() {
        return "moves the clock, by advance or set";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        Members members = request.members("advance", "set");
        Optional<Duration> advance = members.duration("advance");
        Optional<Instant> set = members.instant("set");
        ManualClock clock = request.place().fake().clock();
        if (advance.isPresent() == set.isPresent()) {
            throw ControlError.unfit(
                    "",
                    "an object with either advance or set",
                    advance.isPresent() ? "one with both" : "one with neither");
        }
        advance.ifPresent(clock::advance);
        set.ifPresent(instant -> {
            if (instant.isBefore(clock.now())) {
                throw ControlError.unfit(
                        "/set",
                        "at or after " + clock.now() + ", where the clock stands (POST /_testkit/reset turns it back)",
                        instant.toString());
            }
            clock.set(instant);
        });
        return Clocks.shown(request.place());
    }
}
