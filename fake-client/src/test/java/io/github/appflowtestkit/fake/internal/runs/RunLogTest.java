package io.github.appflowtestkit.fake.internal.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    private final RunLog log = log(Progression.atOnce());

    @Nested
    class Scheduled {
        @Test
        void should_run_at_every_fire_and_show_the_newest_first() {
            log.activate(hourly(), START);
            assertThat(log.count(START)).isZero();
            assertThat(log.nextFire(START)).contains(hour(1));
            assertThat(starts(hour(3))).containsExactly(hour(3), hour(2), hour(1));
            assertThat(log.page(OptionalLong.empty(), 1, hour(3))
                            .records()
                            .get(0)
                            .executionStatus())
                    .isEqualTo(ExecutionStatus.SUCCESSFUL);
        }

        @Test
        void should_page_on_where_it_stopped_while_new_runs_come() {
            log.activate(hourly(), START);
            RunPage first = log.page(OptionalLong.empty(), 2, hour(5));
            assertThat(first.records()).extracting(ExecutionRecord::startedAt).containsExactly(hour(5), hour(4));
            RunPage second = log.page(first.next(), 2, hour(6));
            assertThat(second.records()).extracting(ExecutionRecord::startedAt).containsExactly(hour(3), hour(2));
            RunPage third = log.page(second.next(), 2, hour(6));
            assertThat(third.records()).extracting(ExecutionRecord::startedAt).containsExactly(hour(1));
            assertThat(third.next()).isEmpty();
        }

        @Test
        void should_stop_and_count_anew_from_the_next_activation() {
            log.activate(hourly(), START);
            log.deactivate(hour(2));
            log.activate(hourly(), hour(5).plusSeconds(60));
            assertThat(starts(hour(7))).containsExactly(hour(6).plusSeconds(60), hour(2), hour(1));
        }

        @Test
        void should_go_on_undisturbed_when_activated_with_the_same_schedule() {
            log.activate(hourly(), START);
            log.activate(hourly(), START.plusSeconds(1_800));
            assertThat(starts(hour(1))).containsExactly(hour(1));
        }

        @Test
        void should_change_over_to_another_schedule() {
            log.activate(hourly(), START);
            log.activate(Schedule.of(ScheduleTest.properties("rate(30minutes)")), hour(1));
            assertThat(starts(hour(2))).containsExactly(hour(2), hour(2).minusSeconds(1_800), hour(1));
        }

        @Test
        void should_pull_from_the_last_run_that_did_not_fail() {
            log.activate(
                    Schedule.of(hourlyProperties()
                            .dataPullMode(DataPullMode.INCREMENTAL)
                            .scheduleOffset(60L)
                            .build()),
                    START);
            log.scriptNext(RunResult.successful(), START);
            log.scriptNext(FAILED, START);
            List<ExecutionRecord> runs =
                    log.page(OptionalLong.empty(), 9, hour(4)).records();
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
            log.activate(hourly(), START);
            assertThat(log.page(OptionalLong.empty(), 1, hour(1))
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
            log.activate(schedule, START);
            for (RunResult result : List.of(FAILED, FAILED, RunResult.successful(), FAILED, FAILED, FAILED)) {
                log.scriptNext(result, START);
            }
            assertThat(log.isActive(hour(5))).isTrue();
            assertThat(log.count(hour(1_000))).isEqualTo(6);
            assertThat(log.isActive(hour(1_000))).isFalse();
            assertThat(events(hour(1_000))).endsWith("ended 5 ERROR 06:00", "deactivated after 3 06:00");
        }

        @Test
        void should_deactivate_when_the_last_of_them_ends() {
            log.progressFromNow(Progression.after(Duration.ofMinutes(90)), START);
            log.endFromNow(FAILED, START);
            log.activate(schedule, START);
            assertThat(log.isActive(hour(4).plusSeconds(1_799))).isTrue();
            assertThat(log.isActive(hour(4).plusSeconds(1_800))).isFalse();
            assertThat(log.count(hour(9))).isEqualTo(4);
            assertThat(log.running(hour(4).plusSeconds(1_800))).isEqualTo(1);
        }

        @Test
        void should_count_runs_that_were_failed_by_hand() {
            log.progressFromNow(Progression.byHand(), START);
            log.activate(schedule, START);
            List<String> ids = ids(hour(3));
            ids.forEach(id -> assertThat(log.finish(id, FAILED, hour(3))).isTrue());
            assertThat(log.isActive(hour(3))).isFalse();
        }

        @Test
        void should_count_from_the_activation() {
            log.endFromNow(FAILED, START);
            log.activate(schedule, START);
            log.deactivate(hour(2));
            log.activate(schedule, hour(2));
            assertThat(log.count(hour(99))).isEqualTo(5);
        }

        @Test
        void should_not_ask_for_results_before_it_has_to() {
            List<Long> asked = new ArrayList<>();
            log.endFromNow(
                    run -> {
                        asked.add(run);
                        return FAILED;
                    },
                    START);
            log.activate(schedule, START);
            assertThat(log.count(hour(8_760))).isEqualTo(3);
            assertThat(asked).containsExactly(0L, 1L, 2L);
        }
    }

    @Nested
    class OnDemand {
        @Test
        void should_end_at_once_with_what_was_scripted() {
            log.scriptNext(new RunResult(10, 2_000, 1_500, 1, Optional.of("one bad row")), START);
            String id = log.start(START);
            ExecutionRecord run = log.find(id, START).orElseThrow();
            assertThat(run.executionStatus()).isEqualTo(ExecutionStatus.ERROR);
            assertThat(run.executionResult().recordsProcessed()).isEqualTo(10);
            assertThat(run.executionResult().bytesProcessed()).isEqualTo(2_000);
            assertThat(run.executionResult().bytesWritten()).isEqualTo(1_500);
            assertThat(run.executionResult().errorInfo().putFailuresCount()).isEqualTo(1);
            assertThat(run.executionResult().errorInfo().executionMessage()).isEqualTo("one bad row");
            assertThat(log.lastRun(START).orElseThrow().mostRecentExecutionMessage())
                    .isEqualTo("one bad row");
        }

        @Test
        void should_end_after_its_duration() {
            RunLog slow = log(Progression.after(Duration.ofMinutes(1)));
            String id = slow.start(START);
            assertThat(slow.find(id, START.plusSeconds(59)).orElseThrow().executionStatus())
                    .isEqualTo(ExecutionStatus.IN_PROGRESS);
            ExecutionRecord ended = slow.find(id, START.plusSeconds(3_600)).orElseThrow();
            assertThat(ended.executionStatus()).isEqualTo(ExecutionStatus.SUCCESSFUL);
            assertThat(ended.lastUpdatedAt()).isEqualTo(START.plusSeconds(60));
        }

        @Test
        void should_be_seen_in_progress_as_often_as_told() {
            RunLog shy = log(Progression.afterDescribes(2));
            shy.looked(START);
            String id = shy.start(START);
            List<ExecutionStatus> seen = new ArrayList<>();
            for (int look = 0; look < 4; look++) {
                seen.add(shy.find(id, START).orElseThrow().executionStatus());
                shy.looked(START);
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
            RunLog manual = log(Progression.byHand());
            String id = manual.start(START);
            assertThat(manual.running(hour(9_999))).isEqualTo(1);
            assertThat(manual.finish(id, RunResult.successful(5, 50), hour(9_999)))
                    .isTrue();
            assertThat(manual.finish(id, FAILED, hour(9_999))).isFalse();
            assertThat(manual.finish("nobody", FAILED, hour(9_999))).isFalse();
            assertThat(manual.lastRun(hour(9_999)).orElseThrow().mostRecentExecutionMessage())
                    .isEqualTo("Successfully ran the flow");
            assertThat(manual.running(hour(9_999))).isZero();
        }

        @Test
        void should_not_mix_with_a_schedule_that_fires() {
            log.activate(hourly(), START);
            assertThatIllegalStateException().isThrownBy(() -> log.start(START));
        }

        @Test
        void should_not_change_what_has_ended() {
            String first = log.start(START);
            log.endFromNow(FAILED, START);
            log.progressFromNow(Progression.byHand(), START);
            assertThat(log.find(first, hour(1)).orElseThrow().executionStatus()).isEqualTo(ExecutionStatus.SUCCESSFUL);
        }

        @Test
        void should_forget_what_was_scripted_for_runs_to_come() {
            log.scriptNext(FAILED, START);
            log.forgetScript(START);
            String id = log.start(START);
            assertThat(log.find(id, START).orElseThrow().executionStatus()).isEqualTo(ExecutionStatus.SUCCESSFUL);
        }
    }

    @Nested
    class Cancel {
        private final RunLog slow = log(Progression.after(Duration.ofHours(1)));

        @Test
        void should_show_that_it_is_being_cancelled_until_seen_or_the_clock_moves() {
            String seen = slow.start(START);
            assertThat(slow.cancel(List.of(seen), START)).isEmpty();
            assertThat(status(seen, START)).isEqualTo(ExecutionStatus.CANCEL_STARTED);
            slow.looked(START);
            assertThat(status(seen, START)).isEqualTo(ExecutionStatus.CANCELED);

            String unseen = slow.start(START);
            assertThat(slow.cancel(List.of(unseen), START)).isEmpty();
            assertThat(status(unseen, START.plusMillis(1))).isEqualTo(ExecutionStatus.CANCELED);
        }

        @Test
        void should_name_the_ids_that_are_not_going_on() {
            String ended = slow.start(START);
            String going = slow.start(hour(1));
            assertThat(slow.cancel(List.of("nobody", ended, going, going), hour(1)))
                    .containsExactly("nobody", ended, going);
        }

        @Test
        void should_cancel_all_that_are_going_on() {
            slow.start(START);
            slow.start(hour(1));
            slow.start(hour(1));
            slow.cancelAll(hour(1));
            assertThat(slow.running(hour(1))).isZero();
            assertThat(slow.page(OptionalLong.empty(), 9, hour(2)).records())
                    .extracting(ExecutionRecord::executionStatus)
                    .containsExactly(ExecutionStatus.CANCELED, ExecutionStatus.CANCELED, ExecutionStatus.SUCCESSFUL);
        }

        private ExecutionStatus status(String id, Instant now) {
            return slow.find(id, now).orElseThrow().executionStatus();
        }
    }

    @Nested
    class Events {
        @Test
        void should_come_in_time_order() {
            log.progressFromNow(Progression.after(Duration.ofMinutes(90)), START);
            log.activate(hourly(), START);
            assertThat(events(hour(4)))
                    .containsExactly(
                            "started 0 01:00",
                            "started 1 02:00",
                            "ended 0 SUCCESSFUL 02:30",
                            "started 2 03:00",
                            "ended 1 SUCCESSFUL 03:30",
                            "started 3 04:00");
            assertThat(log.nextChange(hour(4))).contains(hour(4).plusSeconds(1_800));
        }

        @Test
        void should_tell_of_runs_that_are_cancelled() {
            log.progressFromNow(Progression.byHand(), START);
            log.start(START);
            assertThat(events(START)).containsExactly("started 0 00:00");
            assertThat(log.nextChange(START)).isEmpty();
            log.cancelAll(hour(1));
            assertThat(events(hour(1))).containsExactly("ended 0 CANCELED 01:00");
        }

        @Test
        void should_leave_out_what_was_skipped() {
            log.progressFromNow(Progression.after(Duration.ofMinutes(90)), START);
            log.activate(hourly(), START);
            log.skipEvents(hour(3));
            assertThat(events(hour(4))).containsExactly("ended 1 SUCCESSFUL 03:30", "started 3 04:00");
        }
    }

    @Test
    void should_go_its_own_way_after_a_copy() {
        log.activate(hourly(), START);
        RunLog copy = log.copy();
        log.deactivate(hour(1));
        copy.scriptNext(FAILED, hour(1));
        assertThat(log.count(hour(5))).isEqualTo(1);
        assertThat(copy.count(hour(5))).isEqualTo(5);
        assertThat(copy.page(OptionalLong.empty(), 9, hour(1))).isEqualTo(log.page(OptionalLong.empty(), 9, hour(5)));
    }

    @Test
    void should_make_records_only_for_those_who_look() {
        log.activate(hourly(), START);
        assertThat(log.count(hour(8_760))).isEqualTo(8_760);
        assertThat(log.running(hour(8_760))).isZero();
        assertThat(log.recordsMade()).isZero();
        log.page(OptionalLong.of(4_000), 20, hour(8_760));
        assertThat(log.recordsMade()).isEqualTo(20);
    }

    private List<Instant> starts(Instant now) {
        return log.page(OptionalLong.empty(), 99, now).records().stream()
                .map(ExecutionRecord::startedAt)
                .toList();
    }

    private List<String> ids(Instant now) {
        return log.page(OptionalLong.empty(), 99, now).records().stream()
                .map(ExecutionRecord::executionId)
                .toList();
    }

    private List<String> events(Instant now) {
        List<String> events = new ArrayList<>();
        for (Optional<RunEvent> next = log.nextEvent(now); next.isPresent(); next = log.nextEvent(now)) {
            RunEvent event = next.get();
            String time = event.time().toString().substring(11, 16);
            if (event instanceof RunEvent.Ended ended) {
                events.add("ended " + ended.run() + " "
                        + ended.record().executionStatus().name() + " " + time);
            } else if (event instanceof RunEvent.Deactivated deactivated) {
                events.add("deactivated after " + deactivated.failures() + " " + time);
            } else {
                events.add("started " + event.run() + " " + time);
            }
            log.passEvent();
        }
        return events;
    }

    private static RunLog log(Progression progression) {
        return RunLog.create(1, progression, RunResult.successful());
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
