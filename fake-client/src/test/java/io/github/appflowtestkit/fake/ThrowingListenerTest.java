package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Code of the test that throws while the clock moves: the clock arrives, everything happens, and the test sees it once. */
class ThrowingListenerTest {

    private static final Instant TARGET = ManualClock.DEFAULT_START.plus(Duration.ofDays(3));

    private final FakeAppflow fake = FakeAppflow.create();

    private void givenDaily(FakeAppflow one, String name) {
        one.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        one.givenFlow(Requests.scheduled(name, "rate(1days)").build());
        one.client().startFlow(request -> request.flowName(name));
    }

    private static int runs(FakeAppflow one, String flow) {
        return one.flow(flow).orElseThrow().runs().size();
    }

    @Test
    void a_listener_that_throws_does_not_stop_the_clock() {
        givenDaily(fake, "daily");
        List<Instant> reported = new ArrayList<>();
        fake.onRunReport(report -> {
            throw new IllegalStateException(report.detailType() + " at " + report.time());
        });
        fake.onRunReport(report -> reported.add(fake.clock().now()));

        Throwable thrown = catchThrowable(() -> fake.clock().advance(Duration.ofDays(3)));

        assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessageStartingWith(RunReport.START);
        // the end of the first run, and the starts of the others, in which their ends are suppressed
        assertThat(thrown.getSuppressed()).hasSize(3);
        assertThat(fake.clock().now()).isEqualTo(TARGET);
        assertThat(runs(fake, "daily")).isEqualTo(3);
        assertThat(reported).hasSize(6).isSorted().endsWith(TARGET);
        assertThatCode(fake::close).doesNotThrowAnyException();
    }

    @Test
    void fakes_that_share_the_clock_go_on_too() {
        FakeAppflow other = FakeAppflow.builder().clock(fake.clock()).build();
        givenDaily(fake, "daily");
        givenDaily(other, "other");
        List<RunReport> reports = new ArrayList<>();
        fake.onRunReport(report -> {
            throw new AssertionError("mine");
        });
        other.onRunReport(reports::add);

        assertThatThrownBy(() -> fake.clock().set(TARGET)).isInstanceOf(AssertionError.class);

        assertThat(fake.clock().now()).isEqualTo(TARGET);
        assertThat(reports).hasSize(6);
        assertThat(runs(other, "other")).isEqualTo(3);
    }

    @Test
    void one_exception_that_is_thrown_again_and_again_is_one() {
        givenDaily(fake, "daily");
        IllegalStateException mine = new IllegalStateException("mine");
        fake.onRunReport(report -> {
            throw mine;
        });

        assertThatThrownBy(() -> fake.clock().set(TARGET)).isSameAs(mine);
        assertThat(mine.getSuppressed()).isEmpty();
    }

    @Test
    void a_year_of_exceptions_keeps_the_first_ones() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenFlow(Requests.scheduled("often", "rate(1hours)").build());
        fake.client().startFlow(request -> request.flowName("often"));
        fake.onRunReport(report -> {
            throw new IllegalStateException("mine");
        });

        Throwable thrown = catchThrowable(() -> fake.clock().advance(Duration.ofDays(365)));

        assertThat(thrown.getSuppressed()).hasSize(20);
        assertThat(fake.clock().now()).isEqualTo(ManualClock.DEFAULT_START.plus(Duration.ofDays(365)));
    }

    @Test
    void a_script_that_throws_loses_its_run_and_no_other() {
        givenDaily(fake, "daily");
        fake.runs("daily").each(run -> {
            if (run == 1) {
                throw new IllegalStateException("run 1");
            }
            return RunResult.successful();
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> fake.clock().set(TARGET))
                .withMessage("run 1");

        assertThat(fake.clock().now()).isEqualTo(TARGET);
        assertThat(runs(fake, "daily")).isEqualTo(1);
    }

    @Test
    void a_predicate_of_scripts_that_throws_does_not_stop_the_clock() {
        givenDaily(fake, "daily");
        fake.runs(flow -> {
                    throw new IllegalStateException("mine");
                })
                .always(RunResult.failed("never"));

        assertThatIllegalStateException().isThrownBy(() -> fake.clock().set(TARGET));

        assertThat(fake.clock().now()).isEqualTo(TARGET);
        // the schedule goes on
        assertThatIllegalStateException().isThrownBy(() -> fake.clock().advance(Duration.ofDays(1)));
    }

    @Test
    void a_served_fake_on_real_time_goes_on_as_if_nothing_had_been_thrown() {
        givenDaily(fake, "daily");
        fake.onRunReport(report -> {
            throw new IllegalStateException("mine");
        });
        Instant[] now = {ManualClock.DEFAULT_START};
        FakeAppflowServer server =
                FakeAppflowServer.builder(fake).clock(() -> now[0]).start();
        try (var client = RealClients.over(server.endpoint())) {
            now[0] = TARGET;
            assertThatThrownBy(() -> client.listFlows(request -> {})).hasMessageContaining("mine");
            assertThat(client.listFlows(request -> {}).flows()).hasSize(1);
        }

        assertThat(fake.clock().now()).isEqualTo(TARGET);
        assertThatIllegalStateException().isThrownBy(server::close).withMessage("mine");
    }
}
