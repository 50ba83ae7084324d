package io.github.appflowtestkit.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something measured several times.
 *
 * @param name what was measured
 * @param unit what the numbers count
 * @param target what it should be; empty where there is only something to know
 * @param measured the numbers, least first
 */
record Figure(String name, String unit, Optional<Target> target, List<Double> measured) {

    /** A bound for the median. */
    record Target(boolean atMost, double bound) {

        boolean isMetBy(double median) {
            return atMost ? median <= bound : median >= bound;
        }

        private String words() {
            return (atMost ? "at most " : "at least ") + shown(bound);
        }
    }

    static Figure of(String name, String unit, double... measured) {
        double[] sorted = Arrays.stream(measured).sorted().toArray();
        return new Figure(
                name, unit, Optional.empty(), Arrays.stream(sorted).boxed().toList());
    }

    Figure atMost(double bound) {
        return new Figure(name, unit, Optional.of(new Target(true, bound)), measured);
    }

    Figure atLeast(double bound) {
        return new Figure(name, unit, Optional.of(new Target(false, bound)), measured);
    }

    double median() {
        return measured.get(measured.size() / 2);
    }

    static String heading() {
        return line("figure", "target", "median", "min - max", "");
    }

    /** A line of the table. */
    String line() {
        String range =
                measured.size() == 1 ? "" : shown(measured.get(0)) + " - " + shown(measured.get(measured.size() - 1));
        return line(
                name,
                target.map(Target::words).orElse(""),
                shown(median()) + " " + unit,
                range,
                target.map(bound -> bound.isMetBy(median()) ? "met" : "MISSED").orElse(""));
    }

    private static String line(String name, String target, String median, String range, String verdict) {
        return String.format(Locale.ROOT, "%-62s %-15s %18s   %-19s %s", name, target, median, range, verdict)
                .stripTrailing();
    }

    private static String shown(double number) {
        if (number >= 100) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        return String.format(Locale.ROOT, number >= 10 ? "%.1f" : "%.2f", number);
    }
}
