package io.github.appflowtestkit.fake.internal.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.appflow.model.DataPullMode;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;

/** One step of the clock or many, looked at on the way or not: the same runs, the same reports. */
class AnyStepTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Something done to a flow.
     *
     * @param after how long after the act before it
     * @param stops where the clock stops on the way in the run that is compared
     */
    record Act(Duration after, List<Integer> stops, Deed deed) {}

    interface Deed {
        void on(RunLog log, Instant now);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void should_not_depend_on_the_steps(@ForAll("acts") List<Act> acts) {
        RunLog inOneStep = log();
        RunLog inManySteps = log();
        List<RunEvent> reports = new ArrayList<>();
        Instant now = START;
        for (Act act : acts) {
            Instant then = now.plus(act.after());
            for (int stop : act.stops().stream().sorted().toList()) {
                look(inManySteps, now.plus(act.after().multipliedBy(stop).dividedBy(100)), reports);
            }
            act.deed().on(inOneStep, then);
            act.deed().on(inManySteps, then);
            now = then;
        }
        Instant end = now.plus(Duration.ofHours(3));
        look(inManySteps, end, reports);

        assertThat(seen(inManySteps, end)).isEqualTo(seen(inOneStep, end));
        List<RunEvent> reportsAtTheEnd = new ArrayList<>();
        drain(inOneStep, end, reportsAtTheEnd);
        assertThat(reports.stream().sorted(RunEvent.ORDER))
                .containsExactlyElementsOf(
                        reportsAtTheEnd.stream().sorted(RunEvent.ORDER).toList());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void should_count_the_runs_that_are_going_on(@ForAll("acts") List<Act> acts) {
        RunLog log = log();
        Instant now = START;
        for (Act act : acts) {
            now = now.plus(act.after());
            act.deed().on(log, now);
            long going = all(log, now).stream()
                    .filter(run -> run.executionStatusAsString().equals("InProgress"))
                    .count();
            assertThat(log.running(now)).isEqualTo(going);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void should_report_every_start_and_every_end_in_time_order(@ForAll("acts") List<Act> acts) {
        RunLog log = log();
        List<RunEvent> reports = new ArrayList<>();
        Instant now = START;
        for (Act act : acts) {
            now = now.plus(act.after());
            drain(log, now, reports);
            act.deed().on(log, now);
            drain(log, now, reports);
        }
        assertThat(reports).extracting(RunEvent::time).isSorted();
        assertThat(reports.stream().filter(RunEvent.Started.class::isInstance).map(RunEvent::run))
                .doesNotHaveDuplicates()
                .hasSize((int) log.count(now));
        assertThat(reports.stream().filter(RunEvent.Ended.class::isInstance).map(RunEvent::run))
                .doesNotHaveDuplicates()
                .hasSize((int) (log.count(now) - log.running(now)));
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Duration> after = Arbitraries.oneOf(
                        Arbitraries.just(0L),
                        Arbitraries.of(600L, 3_600L, 7_200L),
                        Arbitraries.longs().between(0, 90_000))
                .map(Duration::ofSeconds);
        Arbitrary<List<Integer>> stops =
                Arbitraries.integers().between(0, 100).list().ofMaxSize(4);
        return Combinators.combine(after, stops, deeds())
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static Arbitrary<Deed> deeds() {
        Arbitrary<Deed> activate = schedules().map(schedule -> (log, now) -> log.activate(schedule, now));
        Arbitrary<Deed> progress =
                progressions().map(progression -> (log, now) -> log.progressFromNow(progression, now));
        Arbitrary<Deed> script = results().map(result -> (log, now) -> log.scriptNext(result, now));
        Arbitrary<Deed> always = results().map(result -> (log, now) -> log.endFromNow(result, now));
        Arbitrary<Deed> byRun = Arbitraries.longs()
                .between(1, 4)
                .map(n -> (log, now) -> log.endFromNow(
                        run -> run % n == 0 ? RunResult.successful() : RunResult.failed("run " + run), now));
        Arbitrary<Deed> finish = Combinators.combine(Arbitraries.integers().between(0, 5), results())
                .as((back, result) -> (log, now) -> log.finish(id(log, back, now), result, now));
        Arbitrary<Deed> cancel = Arbitraries.integers()
                .between(0, 5)
                .map(back -> (log, now) -> log.cancel(List.of(id(log, back, now)), now));
        return Arbitraries.oneOf(
                activate,
                activate,
                progress,
                script,
                always,
                byRun,
                finish,
                cancel,
                Arbitraries.of(RunLog::cancelAll, RunLog::looked, RunLog::looked, RunLog::deactivate, (log, now) -> {
                    if (!log.isActive(now)) {
                        log.start(now);
                    }
                }));
    }

    private static Arbitrary<Schedule> schedules() {
        Arbitrary<String> expressions =
                Arbitraries.of("rate(1hours)", "rate(20minutes)", "cron(0/30 8-17 ? * MON-FRI *)", "rate(1days)");
        Arbitrary<Optional<Integer>> thresholds =
                Arbitraries.integers().between(1, 4).optional();
        Arbitrary<Optional<Instant>> starts = Arbitraries.longs()
                .between(-50_000, 200_000)
                .map(START::plusSeconds)
                .optional(0.3);
        Arbitrary<Long> offsets = Arbitraries.of(0L, 60L, 36_000L);
        return Combinators.combine(expressions, thresholds, starts, offsets)
                .as((expression, threshold, start, offset) -> Schedule.of(ScheduledTriggerProperties.builder()
                        .scheduleExpression(expression)
                        .flowErrorDeactivationThreshold(threshold.orElse(null))
                        .scheduleStartTime(start.orElse(null))
                        .scheduleEndTime(
                                start.map(from -> from.plusSeconds(500_000)).orElse(null))
                        .scheduleOffset(offset)
                        .dataPullMode(offset == 0 ? DataPullMode.COMPLETE : DataPullMode.INCREMENTAL)
                        .build()));
    }

    private static Arbitrary<Progression> progressions() {
        return Arbitraries.of(
                Progression.atOnce(),
                Progression.after(Duration.ofMinutes(5)),
                Progression.after(Duration.ofHours(1)),
                Progression.after(Duration.ofHours(30)),
                Progression.afterDescribes(1),
                Progression.afterDescribes(2),
                Progression.byHand());
    }

    private static Arbitrary<RunResult> results() {
        return Arbitraries.of(
                RunResult.successful(3, 300), RunResult.failed("no route to host"), RunResult.failed("expired"));
    }

    private static RunLog log() {
        return RunLog.create(7, Progression.atOnce(), RunResult.successful());
    }

    private static String id(RunLog log, int back, Instant now) {
        long run = log.count(now) - 1 - back;
        return run < 0
                ? "nobody"
                : log.page(OptionalLong.of(run), 1, now).records().get(0).executionId();
    }

    private static void look(RunLog log, Instant now, List<RunEvent> reports) {
        drain(log, now, reports);
        assertThat(log.lastRun(now)).isNotNull();
        assertThat(log.running(now)).isLessThanOrEqualTo(log.count(now));
    }

    private static void drain(RunLog log, Instant now, List<RunEvent> reports) {
        for (Optional<RunEvent> next = log.nextEvent(now); next.isPresent(); next = log.nextEvent(now)) {
            reports.add(next.get());
            log.passEvent();
        }
    }

    private static String seen(RunLog log, Instant now) {
        return all(log, now) + " " + log.isActive(now) + " " + log.running(now) + " " + log.lastRun(now);
    }

    private static List<ExecutionRecord> all(RunLog log, Instant now) {
        return log.page(OptionalLong.empty(), Integer.MAX_VALUE, now).records();
    }
}
