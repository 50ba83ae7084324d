package io.github.appflowtestkit.schema.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pattern of timestamps takes, Java can read as a point in time. */
final class TimestampPatternTest {

    private static final Pattern PATTERN = Pattern.compile(PortablePattern.whole(SchemaGenerator.TIMESTAMP));

    @Test
    void theLastOfFebruaryIsTakenInTheYearsThatHaveIt() {
        for (int year = 0; year <= 9999; year++) {
            compare(year, 2, 29);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024})
    void aDayIsTakenIfItExists(int year) {
        for (int month = 0; month <= 13; month++) {
            for (int day = 0; day <= 32; day++) {
                compare(year, month, day);
            }
        }
    }

    private static void compare(int year, int month, int day) {
        String text = String.format(Locale.ROOT, "%04d-%02d-%02dT08:00:00Z", year, month, day);
        assertThat(taken(text)).as(text).isEqualTo(exists(year, month, day));
    }

    @Test
    void offsetsAreThoseThatJavaReads() {
        for (int hour = 0; hour <= 24; hour++) {
            for (int minute = 0; minute <= 60; minute++) {
                String text = String.format(Locale.ROOT, "2026-03-01T08:00:00-%02d:%02d", hour, minute);
                assertThat(taken(text)).as(text).isEqualTo(parses(text));
            }
        }
    }

    private static boolean taken(String text) {
        return PATTERN.matcher(text).find();
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean parses(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
