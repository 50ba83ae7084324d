package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

class RunReportTest {
    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();
    private final List<RunReport> reports = new ArrayList<>();

    @BeforeEach
    void given() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
        fake.givenFlow(Requests.onDemand("orders").build());
    }

    @Test
    void the_end_of_a_run_reads_as_recorded_ones_do() {
        fake.onRunReport(reports::add);
        fake.runs("orders")
                .next(new RunResult(63_000, 10_226_699, 10_226_000, 0, Optional.empty()))
                .progress(Progression.after(Duration.ofMillis(8_214)));
        String id = client.startFlow(request -> request.flowName("orders")).executionId();
        fake.clock().advance(Duration.ofMinutes(1));

        // the keys, their order and the forms of their values are those of the recorded bodies
        assertThat(reports.get(1).toJson())
                .isEqualTo("{\"version\":\"0\",\"id\":\"" + reports.get(1).id()
                        + "\",\"detail-type\":\"AppFlow End Flow Run Report\",\"source\":\"aws.appflow\","
                        + "\"account\":\"123456789012\",\"time\":\"2026-01-01T00:00:08Z\",\"region\":\"us-east-1\","
                        + "\"resources\":[\"" + reports.get(1).resources().get(0)
                        + "\"],\"detail\":{\"flow-name\":\"orders\","
                        + "\"created-by\":\"arn:aws:iam::123456789012:user/appflow-testkit\","
                        + "\"flow-arn\":\"arn:aws:appflow:us-east-1:123456789012:flow/orders\","
                        + "\"source\":\"SALESFORCE/sf-prod\",\"destination\":\"S3\",\"source-object\":\"Account\","
                        + "\"destination-object\":\"s3://orders-raw\",\"trigger-type\":\"ONDEMAND\","
                        + "\"num-of-records-processed\":\"63000\",\"execution-id\":\"" + id
                        + "\",\"num-of-records-filtered\":\"0\",\"start-time\":\"2026-01-01T00:00Z[UTC]\","
                        + "\"num-of-documents-processed\":\"0\",\"end-time\":\"2026-01-01T00:00:08.214Z[UTC]\","
                        + "\"num-of-record-failures\":\"0\",\"data-processed\":\"10226699\","
                        + "\"status\":\"Execution Successful\"}}");
        assertThat(reports.get(1).resources().get(0)).matches("[0-9a-f]{32}");
    }

    @Test
    void a_run_that_fails_reports_why() {
        fake.onRunReport(reports::add);
        fake.runs("orders").next(RunResult.failed("line 3: \"broken\"\n"));
        client.startFlow(request -> request.flowName("orders"));

        assertThat(reports).extracting(RunReport::detailType).containsExactly(RunReport.START, RunReport.END);
        assertThat(reports.get(1).detail()).containsEntry("status", "Execution Failed");
        assertThat(reports.get(1).toJson()).contains("\"error\":\"line 3: \\\"broken\\\"\\n\"");
    }

    @Test
    void reports_of_all_flows_come_in_time_order_with_the_clock_at_their_time() {
        activate("hourly", "rate(1hours)", Duration.ofMinutes(45));
        activate("often", "rate(25minutes)", Duration.ofMinutes(10));
        List<String> seen = new ArrayList<>();
        fake.onRunReport(report -> {
            assertThat(fake.clock().instant()).isEqualTo(report.time());
            seen.add(report.time().toString().substring(11, 16) + " "
                    + report.detail().get("flow-name") + " "
                    + (report.detailType().equals(RunReport.START) ? "Start" : "End"));
        });
        fake.clock().advance(Duration.ofHours(2));

        assertThat(seen)
                .containsExactly(
                        "00:25 often Start",
                        "00:35 often End",
                        "00:50 often Start",
                        "01:00 hourly Start",
                        "01:00 often End",
                        "01:15 often Start",
                        "01:25 often End",
                        "01:40 often Start",
                        "01:45 hourly End",
                        "01:50 often End",
                        "02:00 hourly Start");
        assertThat(fake.clock().instant()).isEqualTo(ManualClock.DEFAULT_START.plus(Duration.ofHours(2)));
    }

    @Test
    void a_listener_that_acts_does_so_at_the_time_of_the_report() {
        activate("hourly", "rate(1hours)", Duration.ofMinutes(1));
        fake.onRunReport(report -> {
            reports.add(report);
            if (report.detailType().equals(RunReport.END)
                    && "hourly".equals(report.detail().get("flow-name"))) {
                client.startFlow(request -> request.flowName("orders"));
            }
        });
        fake.clock().advance(Duration.ofMinutes(150));

        assertThat(fake.flow("orders").orElseThrow().runs())
                .extracting(RunView::startedAt)
                .containsExactly(at(121), at(61));
        assertThat(reports).extracting(RunReport::time).isSorted().hasSize(8);
    }

    @Test
    void a_listener_that_moves_the_clock_is_told_of_everything_in_order() {
        activate("hourly", "rate(1hours)", Duration.ZERO);
        fake.onRunReport(report -> {
            reports.add(report);
            if (reports.size() == 1) {
                fake.clock().advance(Duration.ofHours(5));
            }
        });
        fake.clock().advance(Duration.ofHours(2));

        assertThat(fake.clock().instant()).isEqualTo(at(360));
        assertThat(reports).extracting(RunReport::time).isSorted().hasSize(12);
    }

    @Test
    void what_happened_before_is_not_told() {
        activate("hourly", "rate(1hours)", Duration.ofMinutes(90));
        fake.clock().advance(Duration.ofHours(2));
        fake.onRunReport(reports::add);
        fake.clock().advance(Duration.ofHours(1));

        assertThat(reports)
                .extracting(report -> report.time() + " " + report.detailType())
                .containsExactly(at(150) + " " + RunReport.END, at(180) + " " + RunReport.START);
    }

    @Test
    void a_deactivation_is_told_after_the_run_that_caused_it() {
        fake.givenFlow(Requests.onDemand("failing")
                .triggerConfig(trigger -> trigger.triggerType("Scheduled")
                        .triggerProperties(properties -> properties.scheduled(scheduled ->
                                scheduled.scheduleExpression("rate(1days)").flowErrorDeactivationThreshold(2))))
                .build());
        client.startFlow(request -> request.flowName("failing"));
        fake.runs("failing").always(RunResult.failed("no route to host"));
        fake.onRunReport(reports::add);
        fake.clock().advance(Duration.ofDays(30));

        assertThat(reports).hasSize(5);
        assertThat(reports.get(4).detailType()).isEqualTo("AppFlow Scheduled Flow Deactivated");
        assertThat(reports.get(4).detail())
                .containsEntry("flow-name", "failing")
                .containsEntry("deactivation-time", "2026-01-03T00:00Z[UTC]")
                .containsKey("deactivation-reason");
    }

    private void activate(String name, String expression, Duration duration) {
        fake.givenFlow(Requests.scheduled(name, expression).build());
        fake.runs(name).progress(Progression.after(duration));
        client.startFlow(request -> request.flowName(name));
    }

    private static Instant at(int minutes) {
        return ManualClock.DEFAULT_START.plus(Duration.ofMinutes(minutes));
    }
}
