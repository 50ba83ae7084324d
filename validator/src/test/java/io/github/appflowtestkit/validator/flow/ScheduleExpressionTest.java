package io.github.appflowtestkit.validator.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.flow.ScheduleExpression.Cron;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Rate;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Unit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {

    @ParameterizedTest
    @CsvSource({
        "rate(5minutes), 5, MINUTES, rate(5minutes)",
        "rate(5 minutes), 5, MINUTES, rate(5minutes)",
        "rate (5 minutes), 5, MINUTES, rate(5minutes)",
        "rate(1minutes), 1, MINUTES, rate(1minutes)",
        "rate(1minute), 1, MINUTES, rate(1minutes)",
        "rate(3hours), 3, HOURS, rate(3hours)",
        "rate(1day), 1, DAYS, rate(1days)",
        "rate(1 days), 1, DAYS, rate(1days)",
        "RATE(2WEEKS), 2, WEEKS, rate(2weeks)",
        "rate(1months), 1, MONTHS, rate(1months)",
        "rate(007minutes), 7, MINUTES, rate(7minutes)"
    })
    void reads_rates_in_all_spellings(String text, long amount, Unit unit, String canonical) {
        assertThat(ScheduleExpression.parse(text)).contains(new Rate(amount, unit));
        assertThat(new Rate(amount, unit).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "rate",
                "rate()",
                "rate(minutes)",
                "rate(5)",
                "rate(0minutes)",
                "rate(-1hours)",
                "rate(1.5hours)",
                "rate(5 fortnights)",
                "rate(5minutes) ?",
                "rate(99999999999999999999days)",
                "cron()",
                "cron(0 8 * * *)",
                "cron(0 8 * * ? * *)",
                "cron(60 8 * * ? *)",
                "cron(0 8 * * * *)",
                "cron(0 8 ? * ? *)",
                "cron(0 8 31 2 ? *)"
            })
    void answers_empty_for_all_else(String text) {
        assertThat(ScheduleExpression.parse(text)).isEmpty();
    }

    @Test
    void reads_cron_expressions_of_six_fields() {
        assertThat(ScheduleExpression.parse("cron(0  1 ? * MON-SUN *)"))
                .contains(new Cron(List.of("0", "1", "?", "*", "MON-SUN", "*")));
        assertThat(new Cron(List.of("0", "1", "?", "*", "MON-SUN", "*")).canonical())
                .isEqualTo("cron(0 1 ? * MON-SUN *)");
    }

    @Test
    void knows_the_time_between_two_runs() {
        assertThat(new Rate(90, Unit.MINUTES).period()).isEqualTo(Duration.ofMinutes(90));
        assertThat(new Rate(2, Unit.WEEKS).period()).isEqualTo(Duration.ofDays(14));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 59, 999_999_999})
    void reads_what_it_writes(long amount) {
        for (Unit unit : Unit.values()) {
            Rate rate = new Rate(amount, unit);
            assertThat(ScheduleExpression.parse(rate.canonical())).contains(rate);
        }
    }
}
