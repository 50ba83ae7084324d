package io.github.appflowtestkit.fake.internal.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.model.DataPullMode;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;

class ScheduleTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:30.25Z");

    @Nested
    class Expression {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                rate(5minutes)     | PT5M
                rate(5 minutes)    | PT5M
                rate (5 minutes)   | PT5M
                rate( 1minute )    | PT1M
                rate(1minutes)     | PT1M
                RATE(3Hours)       | PT3H
                rate(1hour)        | PT1H
                rate(1day)         | PT24H
                rate(2 days)       | PT48H
                rate(1weeks)       | PT168H
                """)
        void should_read_every_spelling_of_a_rate(String expression, Duration step) {
            assertThat(starts(properties(expression), 2))
                    .containsExactly(NOW.plus(step), NOW.plus(step.multipliedBy(2)));
        }

        @Test
        void should_read_a_rate_in_months() {
            Instant lastOfMonth = Instant.parse("2026-01-31T12:00:00Z");
            Schedule schedule = Schedule.of(properties("rate(1months)"));
            Instant shortMonth = Instant.parse("2026-02-28T12:00:00Z");
            assertThat(schedule.next(lastOfMonth, lastOfMonth)).contains(shortMonth);
            assertThat(schedule.next(lastOfMonth, shortMonth.minusNanos(1))).contains(shortMonth);
            assertThat(schedule.next(lastOfMonth, shortMonth)).contains(Instant.parse("2026-03-31T12:00:00Z"));
            assertThat(schedule.next(lastOfMonth, Instant.parse("2027-01-31T11:59:59Z")))
                    .contains(Instant.parse("2027-01-31T12:00:00Z"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "5 minutes",
                    "rate(0minutes)",
                    "rate(5seconds)",
                    "rate(9999999999days)",
                    "cron(1 1 * *)",
                    "cron(0 0 31 2 ? *)",
                    "cron(0 0 1 1 ? 2020)"
                })
        void should_never_fire_when_it_cannot_be_read(String expression) {
            Schedule schedule = Schedule.of(properties(expression));
            assertThat(schedule.problem(NOW)).isPresent();
            assertThat(schedule.next(NOW, NOW)).isEmpty();
        }

        @Test
        void should_say_what_it_expects() {
            assertThat(Schedule.of(properties("every hour")).problem(NOW))
                    .contains(
                            "scheduleExpression must read like rate(5minutes) or cron(0 12 * * ? *), but is \"every hour\"");
        }

        @Test
        void should_stand_very_long_rates() {
            assertThat(Schedule.of(properties("rate(999999999weeks)")).next(NOW, NOW))
                    .isPresent();
            assertThat(Schedule.of(properties("rate(999999999months)")).next(NOW, NOW))
                    .isPresent();
            assertThat(Schedule.of(properties("rate(999999999months)"))
                            .next(NOW, Instant.parse("+990000000-01-01T00:00:00Z")))
                    .isEmpty();
        }
    }

    @Nested
    class Window {
        @Test
        void should_count_from_a_start_that_lies_ahead() {
            Instant start = Instant.parse("2026-01-01T06:00:00Z");
            assertThat(starts(
                            properties("rate(4hours)").toBuilder()
                                    .scheduleStartTime(start)
                                    .build(),
                            2))
                    .containsExactly(start, Instant.parse("2026-01-01T10:00:00Z"));
        }

        @Test
        void should_keep_to_the_steps_of_a_start_that_has_passed() {
            Instant start = Instant.parse("2025-12-31T22:00:00Z");
            assertThat(starts(
                            properties("rate(4hours)").toBuilder()
                                    .scheduleStartTime(start)
                                    .build(),
                            2))
                    .containsExactly(Instant.parse("2026-01-01T02:00:00Z"), Instant.parse("2026-01-01T06:00:00Z"));
        }

        @Test
        void should_not_fire_at_its_end_nor_after_it() {
            ScheduledTriggerProperties properties = properties("cron(0 * * * ? *)").toBuilder()
                    .scheduleStartTime(Instant.parse("2026-01-01T02:00:00Z"))
                    .scheduleEndTime(Instant.parse("2026-01-01T04:00:00Z"))
                    .build();
            assertThat(starts(properties, 5))
                    .containsExactly(Instant.parse("2026-01-01T02:00:00Z"), Instant.parse("2026-01-01T03:00:00Z"));
        }

        @Test
        void should_not_be_moved_by_a_time_zone() {
            assertThat(starts(
                            properties("cron(0 12 * * ? *)").toBuilder()
                                    .timezone("America/New_York")
                                    .build(),
                            1))
                    .containsExactly(Instant.parse("2026-01-01T12:00:00Z"));
        }
    }

    @Nested
    class Pull {
        private final Instant fire = Instant.parse("2026-03-31T00:00:00Z");

        @Test
        void should_pull_30_days_at_first() {
            assertThat(Schedule.of(incremental()).window(fire, null))
                    .isEqualTo(new PullWindow(Instant.parse("2026-03-01T00:00:00Z"), fire));
        }

        @Test
        void should_shift_both_ends_by_the_offset_but_not_the_first_start() {
            Schedule schedule =
                    Schedule.of(incremental().toBuilder().scheduleOffset(600L).build());
            assertThat(schedule.window(fire, null))
                    .isEqualTo(new PullWindow(
                            Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-03-30T23:50:00Z")));
            assertThat(schedule.window(fire, Instant.parse("2026-03-30T23:00:00Z")))
                    .isEqualTo(new PullWindow(
                            Instant.parse("2026-03-30T22:50:00Z"), Instant.parse("2026-03-30T23:50:00Z")));
        }

        @Test
        void should_start_where_the_first_execution_is_told_to() {
            Instant from = Instant.parse("2020-01-01T00:00:00Z");
            assertThat(Schedule.of(incremental().toBuilder()
                                    .firstExecutionFrom(from)
                                    .build())
                            .window(fire, null)
                            .start())
                    .isEqualTo(from);
        }

        private static ScheduledTriggerProperties incremental() {
            return properties("rate(1hours)").toBuilder()
                    .dataPullMode(DataPullMode.INCREMENTAL)
                    .build();
        }
    }

    static ScheduledTriggerProperties properties(String expression) {
        return ScheduledTriggerProperties.builder()
                .scheduleExpression(expression)
                .build();
    }

    private static List<Instant> starts(ScheduledTriggerProperties properties, int most) {
        Schedule schedule = Schedule.of(properties);
        List<Instant> starts = new ArrayList<>();
        Optional<Instant> next = schedule.next(NOW, NOW);
        while (next.isPresent() && starts.size() < most) {
            starts.add(next.get());
            next = schedule.next(NOW, next.get());
        }
        return starts;
    }
}
