package io.github.appflowtestkit.fake.internal.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.DataPullMode;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.ScheduledTriggerProperties;

class RunLogTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final RunResult FAILED = RunResult.failed("no route to host");

    private final OneFlow log = new OneFlow(Progression.atOnce());

    @Nested
    class Scheduled {
        @Test
        void should_run_at_every_fire_and_show_the_newest_first() {
            log.at(START).activate(hourly());
            assertThat(log.at(START).count()).isZero();
            assertThat(log.simulation.nextEvent()).contains(hour(1));
            assertThat(starts(hour(3))).containsExactly(hour(3), hour(2), hour(1));
            assertThat(log.at(hour(3))
                            .page(OptionalLong.empty(), 1)
                            .records()
                            .get(0)
                            .executionStatus())
                    .isEqualTo(ExecutionStatus.SUCCESSFUL);
        }

        @Test
        void should_page_on_where_it_stopped_while_new_runs_come() {
            log.at(START).activate(hourly());
            RunPage first = log.at(hour(5)).page(OptionalLong.empty(), 2);
            assertThat(first.records()).extracting(ExecutionRecord::startedAt).containsExactly(hour(5), hour(4));
            RunPage second = log.at(hour(6)).page(first.next(), 2);
            assertThat(second.records()).extracting(ExecutionRecord::startedAt).containsExactly(hour(3), hour(2));
            RunPage third = log.at(hour(6)).page(second.next(), 2);
            assertThat(third.records()).extracting(ExecutionRecord::startedAt).containsExactly(hour(1));
            assertThat(third.next()).isEmpty();
        }

        @Test
        void should_stop_and_count_anew_from_the_next_activation() {
            log.at(START).activate(hourly());
            log.at(hour(2)).deactivate();
            log.at(hour(5).plusSeconds(60)).activate(hourly());
            assertThat(starts(hour(7))).containsExactly(hour(6).plusSeconds(60), hour(2), hour(1));
        }

        @Test
        void should_go_on_undisturbed_when_activated_with_the_same_schedule() {
            log.at(START).activate(hourly());
            log.at(START.plusSeconds(1_800)).activate(hourly());
            assertThat(starts(hour(1))).containsExactly(hour(1));
        }

        @Test
        void should_change_over_to_another_schedule() {
            log.at(START).activate(hourly());
            log.at(hour(1)).activate(Schedule.of(ScheduleTest.properties("rate(30minutes)")));
            assertThat(starts(hour(2))).containsExactly(hour(2), hour(2).minusSeconds(1_800), hour(1));
        }

        @Test
        void should_pull_from_the_last_run_that_did_not_fail() {
            log.at(START)
                    .activate(Schedule.of(hourlyProperties()
                            .dataPullMode(DataPullMode.INCREMENTAL)
                            .scheduleOffset(60L)
                            .build()));
            log.script(START, script -> script.andNext(RunResult.successful()));
            log.script(START, script -> script.andNext(FAILED));
            List<ExecutionRecord> runs =
                    log.at(hour(4)).page(OptionalLong.empty(), 9).records();
            assertThat(runs)
                    .extracting(run -> run.dataPullStartTime() + " " + run.dataPullEndTime())
                    .containsExactly(
                            "2026-01-01T02:59:00Z 2026-01-01T03:59:00Z",
                            "2026-01-01T00:59:00Z 2026-01-01T02:59:00Z",
                            "2026-01-01T00:59:00Z 2026-01-01T01:59:00Z",
                            "2025-12-02T01:00:00Z 2026-01-01T00:59:00Z");
        }

        @Test
        void should_have_no_window_when_everything_is_pulled() {
            log.at(START).activate(hourly());
            assertThat(log.at(hour(1))
                            .page(OptionalLong.empty(), 1)
                            .records()
                            .get(0)
                            .dataPullEndTime())
                    .isNull();
        }
    }

    @Nested
    class Threshold {
        private final Schedule schedule =
                Schedule.of(hourlyProperties().flowErrorDeactivationThreshold(3).build());

        @Test
        void should_deactivate_when_so_many_runs_in_a_row_have_failed() {
            log.at(START).activate(schedule);
            for (RunResult result : List.of(FAILED, FAILED, RunResult.successful(), FAILED, FAILED, FAILED)) {
                log.script(START, script -> script.andNext(result));
            }
            assertThat(log.at(hour(5)).isActive()).isTrue();
            assertThat(log.at(hour(1_000)).count()).isEqualTo(6);
            assertThat(log.at(hour(1_000)).isActive()).isFalse();
            assertThat(events(hour(1_000))).endsWith("ended 5 ERROR 06:00", "deactivated after 3 06:00");
        }

        @Test
        void should_deactivate_when_the_last_of_them_ends() {
            log.script(START, script -> script.progressing(Progression.after(Duration.ofMinutes(90))));
            log.script(START, script -> script.ending(FAILED));
            log.at(START).activate(schedule);
            assertThat(log.at(hour(4).plusSeconds(1_799)).isActive()).isTrue();
            assertThat(log.at(hour(4).plusSeconds(1_800)).isActive()).isFalse();
            assertThat(log.at(hour(4).plusSeconds(1_800)).running()).isEqualTo(1);
            assertThat(log.at(hour(9)).count()).isEqualTo(4);
        }

        @Test
        void should_count_runs_that_were_failed_by_hand() {
            log.script(START, script -> script.progressing(Progression.byHand()));
            log.at(START).activate(schedule);
            List<String> ids = ids(hour(3));
            ids.forEach(id -> assertThat(log.at(hour(3)).finish(id, FAILED)).isTrue());
            assertThat(log.at(hour(3)).isActive()).isFalse();
        }

        @Test
        void should_count_from_the_activation() {
            log.script(START, script -> script.ending(FAILED));
            log.at(START).activate(schedule);
            log.at(hour(2)).deactivate();
            log.at(hour(2)).activate(schedule);
            assertThat(log.at(hour(99)).count()).isEqualTo(5);
        }

        @Test
        void should_ask_once_for_the_result_of_each_run() {
            List<Long> asked = new ArrayList<>();
            log.script(
                    START,
                    script -> script.ending(run -> {
                        asked.add(run);
                        return FAILED;
                    }));
            log.at(START).activate(schedule);
            assertThat(log.at(hour(8_760)).count()).isEqualTo(3);
            assertThat(asked).containsExactly(0L, 1L, 2L);
        }
    }

    @Nested
    class OnDemand {
        @Test
        void should_end_at_once_with_what_was_scripted() {
            log.script(START, script -> script.andNext(new RunResult(10, 2_000, 1_500, 1, Optional.of("one bad row"))));
            String id = log.at(START).start();
            ExecutionRecord run = log.record(id, START);
            assertThat(run.executionStatus()).isEqualTo(ExecutionStatus.ERROR);
            assertThat(run.executionResult().recordsProcessed()).isEqualTo(10);
            assertThat(run.executionResult().bytesProcessed()).isEqualTo(2_000);
            assertThat(run.executionResult().bytesWritten()).isEqualTo(1_500);
            assertThat(run.executionResult().errorInfo().putFailuresCount()).isEqualTo(1);
            assertThat(run.executionResult().errorInfo().executionMessage()).isEqualTo("one bad row");
            assertThat(log.at(START).lastRun().orElseThrow().mostRecentExecutionMessage())
                    .isEqualTo("one bad row");
        }

        @Test
        void should_end_after_its_duration() {
            OneFlow slow = new OneFlow(Progression.after(Duration.ofMinutes(1)));
            String id = slow.at(START).start();
            assertThat(slow.record(id, START.plusSeconds(59)).executionStatus()).isEqualTo(ExecutionStatus.IN_PROGRESS);
            ExecutionRecord ended = slow.record(id, START.plusSeconds(3_600));
            assertThat(ended.executionStatus()).isEqualTo(ExecutionStatus.SUCCESSFUL);
            assertThat(ended.lastUpdatedAt()).isEqualTo(START.plusSeconds(60));
        }

        @Test
        void should_be_seen_in_progress_as_often_as_told() {
            OneFlow shy = new OneFlow(Progression.afterDescribes(2));
            shy.at(START).poll();
            String id = shy.at(START).start();
            List<ExecutionStatus> seen = new ArrayList<>();
            for (int look = 0; look < 4; look++) {
                seen.add(shy.record(id, START).executionStatus());
                shy.at(START).poll();
            }
            assertThat(seen)
                    .containsExactly(
                            ExecutionStatus.IN_PROGRESS,
                            ExecutionStatus.IN_PROGRESS,
                            ExecutionStatus.SUCCESSFUL,
                            ExecutionStatus.SUCCESSFUL);
        }

        @Test
        void should_go_on_until_somebody_ends_it() {
            OneFlow manual = new OneFlow(Progression.byHand());
            String id = manual.at(START).start();
            assertThat(manual.at(hour(47)).running()).isEqualTo(1);
            assertThat(manual.at(hour(47)).finish(id, RunResult.successful(5, 50)))
                    .isTrue();
            assertThat(manual.at(hour(47)).finish(id, FAILED)).isFalse();
            assertThat(manual.at(hour(47)).finish("nobody", FAILED)).isFalse();
            assertThat(manual.at(hour(47)).lastRun().orElseThrow().mostRecentExecutionMessage())
                    .isEqualTo("Successfully ran the flow");
            assertThat(manual.at(hour(47)).running()).isZero();
        }

        @Test
        void should_not_mix_with_a_schedule_that_fires() {
            log.at(START).activate(hourly());
            assertThatIllegalStateException().isThrownBy(() -> log.at(START).start());
        }

        @Test
        void should_not_change_what_has_ended() {
            String first = log.at(START).start();
            log.script(START, script -> script.ending(FAILED));
            log.script(START, script -> script.progressing(Progression.byHand()));
            assertThat(log.record(first, hour(1)).executionStatus()).isEqualTo(ExecutionStatus.SUCCESSFUL);
        }
    }

    @Nested
    class Cancel {
        private final OneFlow slow = new OneFlow(Progression.after(Duration.ofHours(1)));

        @Test
        void should_show_that_it_is_being_cancelled_until_seen_or_a_second_has_passed() {
            String seen = slow.at(START).start();
            assertThat(slow.at(START).cancel(List.of(seen))).isEmpty();
            assertThat(status(seen, START)).isEqualTo(ExecutionStatus.CANCEL_STARTED);
            slow.at(START).poll();
            assertThat(status(seen, START)).isEqualTo(ExecutionStatus.CANCELED);

            String unseen = slow.at(START).start();
            assertThat(slow.at(START).cancel(List.of(unseen))).isEmpty();
            assertThat(status(unseen, START.plusMillis(999))).isEqualTo(ExecutionStatus.CANCEL_STARTED);
            assertThat(status(unseen, START.plusMillis(1000))).isEqualTo(ExecutionStatus.CANCELED);
        }

        @Test
        void should_name_the_ids_that_are_not_going_on() {
            String ended = slow.at(START).start();
            String going = slow.at(hour(1)).start();
            assertThat(slow.at(hour(1)).cancel(List.of("nobody", ended, going, going)))
                    .containsExactly("nobody", ended, going);
        }

        @Test
        void should_cancel_all_that_are_going_on() {
            slow.at(START).start();
            slow.at(hour(1)).start();
            slow.at(hour(1)).start();
            slow.at(hour(1)).cancelAll();
            assertThat(slow.at(hour(1)).running()).isZero();
            assertThat(slow.at(hour(2)).page(OptionalLong.empty(), 9).records())
                    .extracting(ExecutionRecord::executionStatus)
                    .containsExactly(ExecutionStatus.CANCELED, ExecutionStatus.CANCELED, ExecutionStatus.SUCCESSFUL);
        }

        private ExecutionStatus status(String id, Instant now) {
            return slow.record(id, now).executionStatus();
        }
    }

    @Nested
    class Events {
        @Test
        void should_come_in_time_order() {
            log.script(START, script -> script.progressing(Progression.after(Duration.ofMinutes(90))));
            log.at(START).activate(hourly());
            assertThat(events(hour(4)))
                    .containsExactly(
                            "started 0 01:00",
                            "started 1 02:00",
                            "ended 0 SUCCESSFUL 02:30",
                            "started 2 03:00",
                            "ended 1 SUCCESSFUL 03:30",
                            "started 3 04:00");
            assertThat(log.simulation.nextEvent()).contains(hour(4).plusSeconds(1_800));
        }

        @Test
        void should_tell_of_runs_that_are_cancelled() {
            log.script(START, script -> script.progressing(Progression.byHand()));
            log.at(START).start();
            assertThat(events(START)).containsExactly("started 0 00:00");
            assertThat(log.simulation.nextEvent()).hasValue(hour(48));
            log.at(hour(1)).cancelAll();
            assertThat(log.simulation.nextEvent()).isEmpty();
            assertThat(events(hour(1))).containsExactly("ended 0 CANCELED 01:00");
        }
    }

    @Test
    void should_let_what_ends_end_before_what_starts_at_the_same_time() {
        log.script(
                START,
                script -> script.progressing(Progression.after(Duration.ofHours(1)))
                        .ending(FAILED));
        log.at(START)
                .activate(Schedule.of(
                        hourlyProperties().flowErrorDeactivationThreshold(1).build()));
        assertThat(events(hour(9)))
                .containsExactly(
                        "started 0 01:00",
                        "ended 0 ERROR 02:00",
                        "started 1 02:00",
                        "deactivated after 1 02:00",
                        "ended 1 ERROR 03:00");
    }

    @Test
    void should_not_go_on_with_a_flow_that_was_removed() {
        log.script(START, script -> script.progressing(Progression.after(Duration.ofMinutes(90))));
        log.at(START).activate(hourly());
        log.at(hour(1));
        log.simulation.remove("orders");
        assertThat(log.simulation.nextEvent()).isEmpty();
        assertThat(events(hour(9))).containsExactly("started 0 01:00");
    }

    @Test
    void should_refuse_a_script_without_a_result() {
        log.script(START, script -> script.ending(Map.of(0L, RunResult.successful())::get));
        log.at(START).start();
        assertThatNullPointerException()
                .isThrownBy(() -> log.at(START).start())
                .withMessage("no result was scripted for run 1");
        assertThat(log.at(START).count()).isEqualTo(1);
    }

    @Test
    void should_go_its_own_way_after_a_copy() {
        log.at(START).activate(hourly());
        OneFlow copy = log.copy();
        log.at(hour(1)).deactivate();
        copy.script(hour(1), script -> script.andNext(FAILED));
        assertThat(log.at(hour(5)).count()).isEqualTo(1);
        assertThat(copy.at(hour(5)).count()).isEqualTo(5);
        assertThat(copy.records(hour(5)).subList(4, 5)).isEqualTo(log.records(hour(5)));
    }

    private List<Instant> starts(Instant now) {
        return log.records(now).stream().map(ExecutionRecord::startedAt).toList();
    }

    private List<String> ids(Instant now) {
        return log.records(now).stream().map(ExecutionRecord::executionId).toList();
    }

    /** What has happened by now, and was not returned before. */
    private List<String> events(Instant now) {
        log.simulation.advance(now);
        List<String> events = log.events.stream().map(RunLogTest::shown).toList();
        log.events.clear();
        return events;
    }

    private static String shown(RunEvent event) {
        String time = event.time().toString().substring(11, 16);
        if (event instanceof RunEvent.Ended ended) {
            return "ended " + ended.run().number() + " " + ended.run().status().name() + " " + time;
        }
        if (event instanceof RunEvent.Started started) {
            return "started " + started.run().number() + " " + time;
        }
        return "deactivated after " + ((RunEvent.Deactivated) event).failures() + " " + time;
    }

    private static Schedule hourly() {
        return Schedule.of(hourlyProperties().build());
    }

    private static ScheduledTriggerProperties.Builder hourlyProperties() {
        return ScheduledTriggerProperties.builder().scheduleExpression("rate(1hours)");
    }

    private static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
