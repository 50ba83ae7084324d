package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.RunReport;
import io.github.appflowtestkit.fake.internal.runs.RunEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.DestinationFlowConfig;
import software.amazon.awssdk.services.appflow.model.ExecutionRecord;
import software.amazon.awssdk.services.appflow.model.ExecutionResult;
import software.amazon.awssdk.services.appflow.model.SourceFlowConfig;

/**
 * Events of runs in the form of those that the service sends to EventBridge.
 *
 * <p>Three recorded End reports show the form: numbers are texts, times end in {@code [UTC]}, the trigger type is in
 * capitals, the connector type too. Start reports and deactivations have the keys that the User Guide names; the status
 * of a failed run is assumed.
 */
final class ReportForm {

    private static final ZoneId UTC = ZoneId.of("UTC");

    private ReportForm() {}

    static RunReport of(Call call, Flow flow, RunEvent event) {
        Map<String, String> detail = about(call, flow);
        String type = RunReport.SCHEDULED_FLOW_DEACTIVATED;
        if (event instanceof RunEvent.Started started) {
            type = RunReport.START;
            detail.put("execution-id", started.record().executionId());
            detail.put("start-time", time(started.time()));
            range(detail, started.record());
        } else if (event instanceof RunEvent.Ended ended) {
            type = RunReport.END;
            ended(detail, ended.record());
        } else if (event instanceof RunEvent.Deactivated deactivated) {
            detail.put("deactivation-reason", deactivated.failures() + " runs failed in a row");
            detail.put("deactivation-time", time(deactivated.time()));
        }
        return new RunReport(
                Ids.event(++call.state().events),
                type,
                call.settings().accountId(),
                call.settings().region(),
                event.time(),
                List.of(resource(flow)),
                detail);
    }

    private static Map<String, String> about(Call call, Flow flow) {
        SourceFlowConfig source = flow.definition().sourceFlowConfig();
        DestinationFlowConfig destination =
                flow.definition().destinationFlowConfigList().get(0);
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("flow-name", flow.name());
        detail.put("created-by", call.settings().caller());
        detail.put("flow-arn", flow.arn());
        detail.put("source", side(source.connectorTypeAsString(), source.connectorProfileName()));
        detail.put("destination", side(destination.connectorTypeAsString(), destination.connectorProfileName()));
        detail.put("source-object", FlowObjects.name(source));
        detail.put("destination-object", FlowObjects.name(destination));
        detail.put("trigger-type", flow.trigger().toString().toUpperCase(Locale.ROOT));
        return detail;
    }

    private static void ended(Map<String, String> detail, ExecutionRecord record) {
        Optional<ExecutionResult> result = Optional.ofNullable(record.executionResult());
        Optional<String> error =
                result.flatMap(done -> Optional.ofNullable(done.errorInfo())).map(info -> info.executionMessage());
        detail.put("num-of-records-processed", number(result.map(ExecutionResult::recordsProcessed)));
        detail.put("execution-id", record.executionId());
        detail.put("num-of-records-filtered", "0");
        detail.put("start-time", time(record.startedAt()));
        detail.put("num-of-documents-processed", "0");
        detail.put("end-time", time(record.lastUpdatedAt()));
        detail.put(
                "num-of-record-failures",
                number(result.flatMap(done -> Optional.ofNullable(done.errorInfo()))
                        .map(info -> info.putFailuresCount())));
        detail.put("data-processed", number(result.map(ExecutionResult::bytesProcessed)));
        detail.put(
                "status",
                switch (record.executionStatus()) {
                    case SUCCESSFUL -> "Execution Successful";
                    case CANCELED -> "Execution Canceled";
                    default -> "Execution Failed";
                });
        error.ifPresent(message -> detail.put("error", message));
        range(detail, record);
    }

    private static void range(Map<String, String> detail, ExecutionRecord record) {
        if (record.dataPullStartTime() != null && record.dataPullEndTime() != null) {
            detail.put(
                    "incremental-transfer-time-range",
                    time(record.dataPullStartTime()) + "/" + time(record.dataPullEndTime()));
        }
    }

    private static String side(String connectorType, @Nullable String profile) {
        String type = connectorType.toUpperCase(Locale.ROOT);
        return profile == null ? type : type + "/" + profile;
    }

    private static String number(Optional<Long> number) {
        return String.valueOf(number.orElse(0L));
    }

    private static String time(Instant instant) {
        return instant.atZone(UTC).toString();
    }

    /** The service puts 32 hexadecimal digits here, not the flow's ARN. */
    private static String resource(Flow flow) {
        return String.format(Locale.ROOT, "%032x", flow.sequence());
    }
}
