package io.github.appflowtestkit.fake.internal.runs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Consecutive runs that differ in nothing but their time, as a state file keeps them: a schedule starts half a million a
 * year. Immutable.
 *
 * @param first the first run
 * @param count how many runs there are
 * @param step the time from one run to the next
 */
public record RunSeries(Run first, int count, Duration step) {

    /** As few series as runs allow, in the same order. */
    static List<RunSeries> of(List<Run> runs) {
        List<RunSeries> all = new ArrayList<>();
        int at = 0;
        while (at < runs.size()) {
            RunSeries series = beginning(runs.subList(at, runs.size()));
            all.add(series);
            at += series.count();
        }
        return all;
    }

    private static RunSeries beginning(List<Run> runs) {
        Run first = runs.get(0);
        Duration step = runs.size() == 1
                ? Duration.ZERO
                : Duration.between(first.start(), runs.get(1).start());
        RunSeries longest = new RunSeries(first, runs.size(), step);
        int count = 1;
        while (count < runs.size() && runs.get(count).equals(longest.run(count))) {
            count++;
        }
        return new RunSeries(first, count, step);
    }

    /** The runs, in the order of their numbers. */
    Stream<Run> runs() {
        return IntStream.range(0, count).mapToObj(this::run);
    }

    private Run run(int index) {
        return first.later(index, step.multipliedBy(index));
    }
}
