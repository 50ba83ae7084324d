package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says schedules in words where these are shorter than the expression; all others stay as they are. */
final class ScheduleWords {

    private static final int MOST_TIMES = 4;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Pattern STEPS = Pattern.compile("[0*]/([0-9]{1,2})");

    private static final Map<String, String> DAYS = Map.ofEntries(
            Map.entry("1", "Sunday"),
            Map.entry("SUN", "Sunday"),
            Map.entry("2", "Monday"),
            Map.entry("MON", "Monday"),
            Map.entry("3", "Tuesday"),
            Map.entry("TUE", "Tuesday"),
            Map.entry("4", "Wednesday"),
            Map.entry("WED", "Wednesday"),
            Map.entry("5", "Thursday"),
            Map.entry("THU", "Thursday"),
            Map.entry("6", "Friday"),
            Map.entry("FRI", "Friday"),
            Map.entry("7", "Saturday"),
            Map.entry("SAT", "Saturday"));

    private ScheduleWords() {}

    static String of(ScheduleExpression expression) {
        if (expression instanceof ScheduleExpression.Rate rate) {
            String units = rate.unit().name().toLowerCase(Locale.ROOT);
            return rate.amount() == 1
                    ? "every " + units.substring(0, units.length() - 1)
                    : "every " + rate.amount() + " " + units;
        }
        return expression instanceof ScheduleExpression.Cron cron
                ? of(cron.fields()).orElse(cron.canonical())
                : expression.canonical();
    }

    /** The words for minutes, hours, day of month, month, day of week and year. */
    private static Optional<String> of(List<String> cron) {
        String hours = cron.get(1);
        if (!cron.get(3).equals("*") || !cron.get(5).equals("*")) {
            return Optional.empty();
        }
        Optional<String> days = days(cron.get(2), cron.get(4));
        boolean isDaily = days.filter("every day"::equals).isPresent();
        Optional<Integer> minutes = steps(cron.get(0), 60);
        if (isDaily && hours.equals("*") && minutes.isPresent()) {
            return Optional.of("every " + minutes.get() + " minutes");
        }
        if (!NUMBER.matcher(cron.get(0)).matches()) {
            return Optional.empty();
        }
        int minute = Integer.parseInt(cron.get(0));
        if (isDaily && hours.equals("*")) {
            return Optional.of("every hour at minute " + minute);
        }
        Optional<Integer> step = steps(hours, 24);
        if (isDaily && step.isPresent()) {
            return Optional.of("every " + step.get() + " hours from " + time(0, minute) + " UTC");
        }
        return days.flatMap(on -> times(hours, minute).map(at -> "at " + at + " UTC " + on));
    }

    /** The number of such a step if it fits the whole evenly. */
    private static Optional<Integer> steps(String field, int whole) {
        Matcher steps = STEPS.matcher(field);
        return Optional.of(steps)
                .filter(Matcher::matches)
                .map(each -> Integer.parseInt(each.group(1)))
                .filter(number -> number > 1 && whole % number == 0);
    }

    private static Optional<String> times(String hours, int minute) {
        List<String> times = new ArrayList<>();
        for (String hour : hours.split(",", -1)) {
            if (!NUMBER.matcher(hour).matches() || times.size() == MOST_TIMES) {
                return Optional.empty();
            }
            times.add(time(Integer.parseInt(hour), minute));
        }
        return Optional.of(String.join(", ", times));
    }

    private static String time(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }

    private static Optional<String> days(String ofMonth, String ofWeek) {
        if (isAny(ofMonth) && isAny(ofWeek)) {
            return Optional.of("every day");
        }
        if (isAny(ofMonth)) {
            return daysOfWeek(ofWeek);
        }
        if (ofMonth.equals("L")) {
            return Optional.of("on the last day of each month");
        }
        return NUMBER.matcher(ofMonth).matches()
                ? Optional.of("on day " + Integer.parseInt(ofMonth) + " of each month")
                : Optional.empty();
    }

    private static boolean isAny(String field) {
        return field.equals("*") || field.equals("?");
    }

    private static Optional<String> daysOfWeek(String field) {
        if (field.equals("MON-FRI") || field.equals("2-6")) {
            return Optional.of("on weekdays");
        }
        List<String> days = new ArrayList<>();
        for (String day : field.split(",", -1)) {
            String name = DAYS.get(day);
            if (name == null) {
                return Optional.empty();
            }
            days.add(name);
        }
        return Optional.of("on " + String.join(", ", days));
    }
}
