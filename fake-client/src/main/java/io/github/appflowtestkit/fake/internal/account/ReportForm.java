package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.RunReport;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.internal.runs.PullWindow;
import io.github.appflowtestkit.fake.internal.runs.Run;
import io.github.appflowtestkit.fake.internal.runs.RunEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;
import software.amazon.awssdk.services.appflow.model.TriggerType;

/**
 * Events of runs in the form of those that the service sends to EventBridge.
 *
 * <p>Three recorded End reports show the form: numbers are strings, times end in {@code [UTC]}, trigger type and
 * connector type are in capitals. Start reports and deactivations have the keys that the User Guide names; the status
 * of a failed run is assumed.
 */
final class ReportForm {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private ReportForm() {}

    /** Returns the report of an event; its number makes its id. */
    static RunReport of(long number, AccountSettings settings, Flow flow, RunEvent event) {
        Map<String, String> detail = about(settings, flow);
        String type = flow.trigger() == TriggerType.EVENT
                ? RunReport.EVENT_FLOW_DEACTIVATED
                : RunReport.SCHEDULED_FLOW_DEACTIVATED;
        if (event instanceof RunEvent.Started started) {
            type = RunReport.START;
            detail.put("execution-id", started.executionId());
            detail.put("start-time", time(started.time()));
            range(detail, started.run());
        } else if (event instanceof RunEvent.Ended ended) {
            type = RunReport.END;
            ended(detail, ended);
        } else if (event instanceof RunEvent.Deactivated deactivated) {
            detail.put(
                    "deactivation-reason",
                    deactivated.failures() == 1 ? "a run failed" : deactivated.failures() + " runs failed in a row");
            detail.put("deactivation-time", time(deactivated.time()));
        }
        return new RunReport(
                Ids.event(number),
                type,
                settings.accountId(),
                settings.region(),
                event.time(),
                List.of(resource(flow)),
                detail);
    }

    private static Map<String, String> about(AccountSettings settings, Flow flow) {
        SourceFlowConfig source = flow.definition().sourceFlowConfig();
        DestinationFlowConfig destination =
                flow.definition().destinationFlowConfigList().get(0);
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("flow-name", flow.name());
        detail.put("created-by", settings.caller());
        detail.put("flow-arn", flow.arn());
        detail.put("source", side(source.connectorTypeAsString(), source.connectorProfileName()));
        detail.put("destination", side(destination.connectorTypeAsString(), destination.connectorProfileName()));
        detail.put("source-object", FlowObjects.name(source));
        detail.put("destination-object", FlowObjects.name(destination));
        detail.put("trigger-type", flow.trigger().toString().toUpperCase(Locale.ROOT));
        return detail;
    }

    private static void ended(Map<String, String> detail, RunEvent.Ended ended) {
        Run run = ended.run();
        Optional<RunResult> result = Optional.ofNullable(run.result());
        detail.put("num-of-records-processed", number(result, RunResult::recordsProcessed));
        detail.put("execution-id", ended.executionId());
        detail.put("num-of-records-filtered", "0");
        detail.put("start-time", time(run.start()));
        detail.put("num-of-documents-processed", "0");
        detail.put("end-time", time(ended.time()));
        detail.put("num-of-record-failures", number(result, RunResult::putFailures));
        detail.put("data-processed", number(result, RunResult::bytesProcessed));
        detail.put("status", "Execution " + outcome(run));
        result.flatMap(RunResult::errorMessage).ifPresent(message -> detail.put("error", message));
        range(detail, run);
    }

    private static String outcome(Run run) {
        if (run.isCancelled()) {
            return "Canceled";
        }
        return run.hasFailed() ? "Failed" : "Successful";
    }

    private static void range(Map<String, String> detail, Run run) {
        PullWindow window = run.window();
        if (window != null) {
            detail.put("incremental-transfer-time-range", time(window.start()) + "/" + time(window.end()));
        }
    }

    private static String side(String connectorType, @Nullable String profile) {
        String type = connectorType.toUpperCase(Locale.ROOT);
        return profile == null ? type : type + "/" + profile;
    }

    private static String number(Optional<RunResult> result, ToLongFunction<RunResult> number) {
        return String.valueOf(result.map(number::applyAsLong).orElse(0L));
    }

    private static String time(Instant instant) {
        return instant.atZone(UTC).toString();
    }

    /** The service puts 32 hexadecimal digits here, not the flow's ARN. */
    private static String resource(Flow flow) {
        return String.format(Locale.ROOT, "%032x", flow.sequence());
    }
}
