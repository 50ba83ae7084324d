package io.github.appflowtestkit.validator.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** The two day fields of a cron expression, of which one must be {@code ?}. */
final class CronDays {
    private static final CronField MONTH_DAY = new CronField("day-of-month", 1, 31);
    private static final CronField WEEK_DAY =
            new CronField("day-of-week", 1, 7, List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"));

    private final List<Predicate<LocalDate>> alternatives;

    private CronDays(List<Predicate<LocalDate>> alternatives) {
        this.alternatives = alternatives;
    }

    static CronDays parse(String dayOfMonth, String dayOfWeek) {
        if (dayOfMonth.equals("?") == dayOfWeek.equals("?")) {
            throw new IllegalArgumentException(
                    "exactly one of the cron fields day-of-month and day-of-week must be ?, but they were \""
                            + dayOfMonth + "\" and \"" + dayOfWeek + "\"");
        }
        List<Predicate<LocalDate>> alternatives = new ArrayList<>();
        boolean byMonth = dayOfWeek.equals("?");
        for (String item : (byMonth ? dayOfMonth : dayOfWeek).split(",", -1)) {
            alternatives.add(byMonth ? monthDay(item) : weekDay(item));
        }
        return new CronDays(List.copyOf(alternatives));
    }

    boolean match(LocalDate day) {
        return alternatives.stream().anyMatch(alternative -> alternative.test(day));
    }

    private static Predicate<LocalDate> monthDay(String item) {
        if (item.equals("L")) {
            return day -> day.getDayOfMonth() == day.lengthOfMonth();
        }
        if (item.equals("LW")) {
            return day -> day.getDayOfMonth() == nearestWeekday(day, day.lengthOfMonth());
        }
        if (item.endsWith("W")) {
            int wanted = MONTH_DAY.value(item.substring(0, item.length() - 1), item);
            return day -> wanted <= day.lengthOfMonth() && day.getDayOfMonth() == nearestWeekday(day, wanted);
        }
        BitSet days = MONTH_DAY.parse(item);
        return day -> days.get(day.getDayOfMonth());
    }

    private static Predicate<LocalDate> weekDay(String item) {
        if (item.equals("L")) {
            return day -> day.getDayOfWeek() == DayOfWeek.SATURDAY;
        }
        if (item.endsWith("L")) {
            DayOfWeek wanted = dayOfWeek(item.substring(0, item.length() - 1), item);
            return day -> day.equals(day.with(TemporalAdjusters.lastInMonth(wanted)));
        }
        int hash = item.indexOf('#');
        if (hash > 0) {
            DayOfWeek wanted = dayOfWeek(item.substring(0, hash), item);
            if (!item.substring(hash + 1).matches("[1-5]")) {
                throw new IllegalArgumentException(
                        "cron field day-of-week must have 1 to 5 after #, but is \"" + item + "\"");
            }
            int week = item.charAt(hash + 1) - '0';
            return day -> day.equals(day.with(TemporalAdjusters.dayOfWeekInMonth(week, wanted)));
        }
        BitSet days = WEEK_DAY.parse(item);
        return day -> days.get(day.getDayOfWeek().getValue() % 7 + 1);
    }

    /** The day of the month from Monday to Friday that is nearest to {@code wanted} without leaving the month. */
    private static int nearestWeekday(LocalDate month, int wanted) {
        DayOfWeek at = month.withDayOfMonth(wanted).getDayOfWeek();
        if (at == DayOfWeek.SATURDAY) {
            return wanted == 1 ? 3 : wanted - 1;
        }
        if (at == DayOfWeek.SUNDAY) {
            return wanted == month.lengthOfMonth() ? wanted - 2 : wanted + 1;
        }
        return wanted;
    }

    /** Sunday is 1 in cron. */
    private static DayOfWeek dayOfWeek(String text, String item) {
        return DayOfWeek.SATURDAY.plus(WEEK_DAY.value(text, item));
    }
}
