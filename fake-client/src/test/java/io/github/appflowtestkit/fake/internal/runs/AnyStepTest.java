package io.github.appflowtestkit.fake.internal.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.internal.wire.RecordJson;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** One step of the clock or many give the same runs and the same reports. */
class AnyStepTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Something done to one of two flows.
     *
     * @param after how long after the act before it
     * @param stops where the clock stops on the way in the simulation that is compared, in percent
     */
    record Act(Duration after, List<Integer> stops, boolean toFirst, Deed deed) {}

    interface Deed {
        void on(RunLog log);
    }

    /** Two flows, and what has happened to them. */
    static final class TwoFlows {
        final List<RunEvent> events = new ArrayList<>();
        final RunSimulation simulation = new RunSimulation(events::add);

        TwoFlows() {
            simulation.advance(START);
            Script script = Script.of(Progression.atOnce(), RunResult.successful());
            simulation.add("first", 7, script);
            simulation.add("second", 8, script);
        }

        RunLog log(String flow) {
            return simulation.find(flow).orElseThrow();
        }

        void does(Act act, Instant at) {
            simulation.advance(at);
            act.deed().on(log(act.toFirst() ? "first" : "second"));
        }

        List<ExecutionRecord> all(String flow) {
            return log(flow).page(OptionalLong.empty(), Integer.MAX_VALUE).records();
        }

        String seen() {
            return Stream.of("first", "second")
                    .map(flow -> all(flow) + " " + log(flow).isActive() + " "
                            + log(flow).running() + " " + log(flow).lastRun())
                    .toList()
                    .toString();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void should_not_depend_on_the_steps(@ForAll("acts") List<Act> acts) {
        TwoFlows inOneStep = new TwoFlows();
        TwoFlows inManySteps = new TwoFlows();
        Instant now = START;
        for (Act act : acts) {
            for (int stop : act.stops().stream().sorted().toList()) {
                inManySteps.simulation.advance(
                        now.plus(act.after().multipliedBy(stop).dividedBy(100)));
            }
            now = now.plus(act.after());
            inOneStep.does(act, now);
            inManySteps.does(act, now);
        }
        Instant end = now.plus(Duration.ofHours(3));
        inOneStep.simulation.advance(end);
        inManySteps.simulation.advance(end.minusSeconds(3_600));
        inManySteps.simulation.advance(end);

        assertThat(inManySteps.seen()).isEqualTo(inOneStep.seen());
        assertThat(inManySteps.events).isEqualTo(inOneStep.events);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void should_go_on_from_any_copy(@ForAll("acts") List<Act> acts) {
        TwoFlows flows = new TwoFlows();
        Instant now = START;
        RunSimulation copy = flows.simulation.copy();
        for (Act act : acts) {
            now = now.plus(act.after());
            flows.does(act, now);
            flows.simulation.advance(now);
            copy = flows.simulation.copy();
        }
        Instant end = now.plus(Duration.ofDays(3));
        flows.simulation.advance(end);
        copy.advance(end);

        assertThat(all(copy)).isEqualTo(all(flows.simulation));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void should_go_on_alike_from_the_changes_that_were_kept(@ForAll("acts") List<Act> acts) {
        TwoFlows flows = new TwoFlows();
        Map<String, RunLogState> last = new HashMap<>();
        Map<String, List<Run>> runs = new HashMap<>();
        Instant now = START;
        RunSimulation restored = new RunSimulation(event -> {});
        for (Act act : acts) {
            now = now.plus(act.after());
            flows.does(act, now);
            restored = new RunSimulation(event -> {});
            restored.advance(flows.simulation.now());
            for (RunLog log : flows.simulation.logs()) {
                // a function is not kept
                Script script = log.script();
                log.script(new Script(script.progression(), script.next(), script.always(), Optional.empty()));
                RunLogState state = log.state();
                KeptRuns changes = KeptRuns.changes(log, last.put(state.flow(), state));
                KeptRuns read =
                        RecordJson.read(RestJson.tree(RestJson.json(RecordJson.write(changes))), KeptRuns.class);
                List<Run> all = runs.computeIfAbsent(state.flow(), flow -> new ArrayList<>());
                read.addTo(all);
                read.restore(state.flow(), restored, all);
            }
        }
        Instant end = now.plus(Duration.ofDays(3));
        flows.simulation.advance(end);
        restored.advance(end);

        assertThat(all(restored)).isEqualTo(all(flows.simulation));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void should_count_the_runs_that_are_in_progress(@ForAll("acts") List<Act> acts) {
        TwoFlows flows = new TwoFlows();
        Instant now = START;
        for (Act act : acts) {
            now = now.plus(act.after());
            flows.does(act, now);
            assertThat(flows.simulation.running())
                    .isEqualTo(Stream.of("first", "second")
                            .flatMap(flow -> flows.all(flow).stream())
                            .filter(run -> run.executionStatusAsString().equals("InProgress"))
                            .count());
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void should_report_every_start_and_every_end_in_time_order(@ForAll("acts") List<Act> acts) {
        TwoFlows flows = new TwoFlows();
        Instant now = START;
        for (Act act : acts) {
            now = now.plus(act.after());
            flows.does(act, now);
        }
        int started = flows.log("first").count() + flows.log("second").count();
        assertThat(flows.events).extracting(RunEvent::time).isSorted();
        assertThat(flows.events.stream()
                        .filter(RunEvent.Started.class::isInstance)
                        .map(event -> ((RunEvent.Started) event).executionId()))
                .doesNotHaveDuplicates()
                .hasSize(started);
        assertThat(flows.events.stream()
                        .filter(RunEvent.Ended.class::isInstance)
                        .map(event -> ((RunEvent.Ended) event).executionId()))
                .doesNotHaveDuplicates()
                .hasSize((int) (started - flows.simulation.running()));
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
        return Combinators.combine(after, stops, Arbitraries.of(true, true, false), deeds())
                .as(Act::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static Arbitrary<Deed> deeds() {
        Arbitrary<Deed> activate = schedules().map(schedule -> log -> log.activate(schedule));
        Arbitrary<Deed> progress =
                progressions().map(progression -> log -> log.script(log.script().progressing(progression)));
        Arbitrary<Deed> script =
                results().map(result -> log -> log.script(log.script().andNext(result)));
        Arbitrary<Deed> always =
                results().map(result -> log -> log.script(log.script().ending(result)));
        Arbitrary<Deed> byRun = Arbitraries.longs()
                .between(1, 4)
                .map(n -> log -> log.script(log.script()
                        .ending(run -> run % n == 0 ? RunResult.successful() : RunResult.failed("run " + run))));
        Arbitrary<Deed> finish = Combinators.combine(Arbitraries.integers().between(0, 5), results())
                .as((back, result) -> log -> log.finish(id(log, back), result));
        Arbitrary<Deed> cancel =
                Arbitraries.integers().between(0, 5).map(back -> log -> log.cancel(List.of(id(log, back))));
        return Arbitraries.oneOf(
                activate,
                activate,
                progress,
                script,
                always,
                byRun,
                finish,
                cancel,
                Arbitraries.of(RunLog::cancelAll, RunLog::poll, RunLog::poll, RunLog::deactivate, log -> {
                    if (!log.isActive()) {
                        log.start();
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

    private static String id(RunLog log, int back) {
        int run = log.count() - 1 - back;
        return run < 0
                ? "nobody"
                : log.page(OptionalLong.of(run), 1).records().get(0).executionId();
    }

    private static Map<RunLogState, List<Run>> all(RunSimulation simulation) {
        return simulation.logs().stream().collect(Collectors.toMap(RunLog::state, log -> List.copyOf(log.runs())));
    }
}
