package io.github.appflowtestkit.validator.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTimesTest {
    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 10 * * ? *            | 2026-01-01T00:00:00Z | 2026-01-01T10:00:00Z 2026-01-02T10:00:00Z
            15 12 * * ? *           | 2026-01-01T12:15:00Z | 2026-01-02T12:15:00Z 2026-01-03T12:15:00Z
            0 18 ? * MON-FRI *      | 2026-01-02T18:00:00Z | 2026-01-05T18:00:00Z 2026-01-06T18:00:00Z
            0 8 1 * ? *             | 2026-01-31T08:00:00Z | 2026-02-01T08:00:00Z 2026-03-01T08:00:00Z
            0/15 * * * ? *          | 2026-01-01T00:50:00Z | 2026-01-01T01:00:00Z 2026-01-01T01:15:00Z
            0/5 8-17 ? * MON-FRI *  | 2026-01-02T17:50:00Z | 2026-01-02T17:55:00Z 2026-01-05T08:00:00Z
            0 1 ? * MON-SUN *       | 2026-01-03T02:00:00Z | 2026-01-04T01:00:00Z 2026-01-05T01:00:00Z
            0 0 ? * FRI-MON *       | 2026-01-05T00:00:00Z | 2026-01-09T00:00:00Z 2026-01-10T00:00:00Z
            0 0 ? * 3#2 *           | 2026-01-01T00:00:00Z | 2026-01-13T00:00:00Z 2026-02-10T00:00:00Z
            0 0 ? * 6#5 *           | 2026-01-01T00:00:00Z | 2026-01-30T00:00:00Z 2026-05-29T00:00:00Z
            0 0 L * ? *             | 2026-01-01T00:00:00Z | 2026-01-31T00:00:00Z 2026-02-28T00:00:00Z
            0 0 L 2 ? *             | 2027-03-01T00:00:00Z | 2028-02-29T00:00:00Z 2029-02-28T00:00:00Z
            0 0 LW * ? *            | 2026-01-01T00:00:00Z | 2026-01-30T00:00:00Z 2026-02-27T00:00:00Z
            0 0 3W * ? *            | 2026-01-01T00:00:00Z | 2026-01-02T00:00:00Z 2026-02-03T00:00:00Z
            0 0 1W * ? *            | 2026-01-15T00:00:00Z | 2026-02-02T00:00:00Z 2026-03-02T00:00:00Z
            0 0 31W * ? *           | 2026-01-31T00:00:00Z | 2026-03-31T00:00:00Z 2026-05-29T00:00:00Z
            0 0 ? * 6L *            | 2026-01-01T00:00:00Z | 2026-01-30T00:00:00Z 2026-02-27T00:00:00Z
            0 0 ? * FRIL *          | 2026-01-30T00:00:00Z | 2026-02-27T00:00:00Z 2026-03-27T00:00:00Z
            0 0 ? * L *             | 2026-01-01T00:00:00Z | 2026-01-03T00:00:00Z 2026-01-10T00:00:00Z
            0 0 29 2 ? *            | 2026-01-01T00:00:00Z | 2028-02-29T00:00:00Z 2032-02-29T00:00:00Z
            30 23 31 dec ? 2026/10  | 2026-01-01T00:00:00Z | 2026-12-31T23:30:00Z 2036-12-31T23:30:00Z
            10,20-22 22-1 5 JAN,JUN ? * | 2026-01-05T01:10:00Z | 2026-01-05T01:20:00Z 2026-01-05T01:21:00Z
            0 0 10-20/5 * ? *       | 2026-01-15T00:00:00Z | 2026-01-20T00:00:00Z 2026-02-10T00:00:00Z
            """)
    void should_fire_as_eventbridge_documents(String cron, Instant after, String expected) {
        CronTimes expression = new CronTimes(fields(cron));
        Instant first = next(expression, after).orElseThrow();
        assertThat(first + " " + next(expression, first).orElseThrow()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0/7 3,5 ? * 2#1 *", "*/20 * L * ? *", "59 23 31 12 ? *", "1 1 * * ? *", "0 0 15W 1-11/2 ? *"})
    void should_find_the_same_time_from_anywhere_before_it(String cron) {
        CronTimes expression = new CronTimes(fields(cron));
        Instant last = Instant.parse("2023-11-30T23:59:59.5Z");
        Instant end = last.plus(1_000, ChronoUnit.DAYS);
        Optional<Instant> next = next(expression, last);
        while (next.isPresent() && next.get().isBefore(end)) {
            Instant found = next.get();
            assertThat(found).isAfter(last);
            assertThat(next(expression, found.minusNanos(1))).contains(found);
            assertThat(next(expression, last.plus(Duration.between(last, found).dividedBy(2))))
                    .contains(found);
            last = found;
            next = next(expression, found);
        }
        assertThat(next).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0/5 * * * ? *      | PT5M
            0,50 * * * ? *     | PT10M
            0 * * * ? *        | PT1H
            0 2 * * ? *        | PT24H
            0 2,23 * * ? *     | PT3H
            30 6 ? * FRI *     | PT168H
            0 0 ? * MON,WED *  | PT48H
            0 0,20 ? * MON,WED * | PT20H
            0 0 1 * ? *        | PT672H
            0 0 31 1,3 ? *     | PT1416H
            0 23,1 1 1 ? 2030  | PT22H
            0 0 1 1 ? 2030     |
            """)
    void should_know_the_shortest_gap(String cron, Duration gap) {
        assertThat(new CronTimes(fields(cron)).shortestGap()).isEqualTo(Optional.ofNullable(gap));
    }

    @Test
    void should_begin_with_its_first_year_and_end_with_its_last() {
        CronTimes expression = new CronTimes(fields("0 0 1 1 ? *"));
        assertThat(next(expression, Instant.parse("1960-06-01T00:00:00Z")))
                .contains(Instant.parse("1970-01-01T00:00:00Z"));
        assertThat(next(expression, Instant.parse("2198-06-01T00:00:00Z")))
                .contains(Instant.parse("2199-01-01T00:00:00Z"));
        assertThat(next(expression, Instant.parse("2199-01-01T00:00:00Z"))).isEmpty();
        assertThat(next(expression, Instant.parse("2300-01-01T00:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 12 * * ?        | cron must have 6 fields (minutes hours day-of-month month day-of-week year), but has 5
            60 12 * * ? *     | cron field minutes must hold numbers 0 to 59, alone or with , - * /, but is "60"
            0 noon * * ? *    | cron field hours must hold numbers 0 to 23, alone or with , - * /, but is "NOON"
            0 0 * JANUARY ? * | cron field month must hold numbers 1 to 12 or JAN to DEC, alone or with , - * /, but is "JANUARY"
            0/0 0 * * ? *     | cron field minutes must hold numbers 0 to 59, alone or with , - * /, but is "0/0"
            0 0 * * * *       | exactly one of the cron fields day-of-month and day-of-week must be ?, but they were "*" and "*"
            0 0 ? * ? *       | exactly one of the cron fields day-of-month and day-of-week must be ?, but they were "?" and "?"
            0 0 ? * 3#6 *     | cron field day-of-week must have 1 to 5 after #, but is "3#6"
            0 0 0W * ? *      | cron field day-of-month must hold numbers 1 to 31, alone or with , - * /, but is "0W"
            0 0 30 2 ? *      | the cron fields day-of-month, month, day-of-week and year must name a day that exists, but are "30 2 ? *"
            0 0 29 2 ? 2027   | the cron fields day-of-month, month, day-of-week and year must name a day that exists, but are "29 2 ? 2027"
            0, 0 * * ? *      | cron field minutes must hold numbers 0 to 59, alone or with , - * /, but is ""
            """)
    void should_say_what_cannot_be_read(String cron, String reason) {
        assertThatThrownBy(() -> new CronTimes(fields(cron)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    private static List<String> fields(String cron) {
        return List.of(cron.split(" +"));
    }

    private static Optional<Instant> next(CronTimes expression, Instant after) {
        return expression.next(after);
    }
}
