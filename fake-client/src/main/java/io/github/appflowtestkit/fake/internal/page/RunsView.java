package io.github.appflowtestkit.fake.internal.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The runs of the flows on the page.
 *
 * @param lines one line of the timeline for each flow that runs or has run
 * @param from the time at its left end
 * @param to the time at its right end
 * @param now where the fake's time is on it, such as {@code 87.5%}
 * @param running the runs in progress
 * @param newest the newest runs
 * @param total how many runs the timeline shows
 */
record RunsView(
        List<Line> lines, Instant from, Instant to, String now, List<RunRow> running, List<RunRow> newest, int total) {

    /** The newest runs of a flow that the timeline shows. */
    private static final int RUNS_OF_FLOW = 100;

    /** The newest runs of all flows that the table shows. */
    private static final int RUNS = 100;

    /** The runs of a flow. */
    record Line(PageAccount account, String flow, List<Mark> marks) {}

    /**
     * A run on the timeline.
     *
     * @param x where it is, such as {@code 37.5%}
     * @param look how it looks: that of a run, or {@code next} for one that is still to come
     * @param words what it is
     */
    record Mark(String x, String look, String words) {}

    private record Runs(PageView.Located flow, List<RunRow> rows, Optional<Instant> next) {}

    static RunsView of(List<PageView.Located> flows, Instant now) {
        List<Runs> all = flows.stream()
                .map(RunsView::runs)
                .filter(each -> !each.rows().isEmpty() || each.next().isPresent())
                .toList();
        List<RunRow> rows = all.stream()
                .flatMap(each -> each.rows().stream())
                .sorted(Comparator.comparing(RunRow::started).reversed())
                .toList();
        Scale scale = Scale.of(
                rows.isEmpty() ? now : rows.get(rows.size() - 1).started(),
                now,
                all.stream().flatMap(each -> each.next().stream()).toList());
        return new RunsView(
                all.stream()
                        .map(each -> line(each, scale))
                        .filter(each -> !each.marks().isEmpty())
                        .toList(),
                scale.from(),
                scale.to(),
                scale.place(now),
                rows.stream().filter(RunRow::isRunning).toList(),
                rows.stream().limit(RUNS).toList(),
                rows.size());
    }

    private static Runs runs(PageView.Located flow) {
        return new Runs(
                flow,
                flow.account().controls().newestRuns(flow.flow().name(), RUNS_OF_FLOW).stream()
                        .map(run -> RunRow.of(flow, run))
                        .toList(),
                flow.account().controls().nextRun(flow.flow().name()));
    }

    private static Line line(Runs runs, Scale scale) {
        List<Mark> marks = new ArrayList<>();
        for (RunRow run : runs.rows()) {
            marks.add(new Mark(scale.place(run.started()), run.look(), run.status() + " at " + run.started()));
        }
        runs.next()
                .filter(next -> !next.isAfter(scale.to()))
                .ifPresent(next -> marks.add(new Mark(scale.place(next), "next", "Next run at " + next)));
        return new Line(runs.flow().account(), PageText.of(runs.flow().flow().name()), List.copyOf(marks));
    }

    /**
     * The time between the first run and now, and as much of the future as fits.
     *
     * @param from the left end
     * @param to the right end
     */
    private record Scale(Instant from, Instant to) {

        static Scale of(Instant first, Instant now, List<Instant> next) {
            Duration past = Duration.between(first, now);
            Duration least = past.compareTo(Duration.ofHours(1)) < 0 ? Duration.ofHours(1) : past;
            // what is far away would press all that has happened into a corner
            Instant most = now.plus(least);
            Instant to = next.stream()
                    .filter(each -> !each.isAfter(most))
                    .max(Instant::compareTo)
                    .orElse(now);
            return new Scale(past.isZero() ? now.minus(least) : first, to);
        }

        String place(Instant time) {
            double whole = Math.max(1, Duration.between(from, to).toMillis());
            double part = Duration.between(from, time).toMillis() / whole;
            // room for the marks at both ends
            return String.format(Locale.ROOT, "%.2f%%", 2 + 96 * part);
        }
    }
}
