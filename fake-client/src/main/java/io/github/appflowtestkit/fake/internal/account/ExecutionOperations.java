package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.runs.RunLog;
import io.github.appflowtestkit.fake.internal.runs.RunPage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.CancelFlowExecutionsRequest;
import software.amazon.awssdk.services.appflow.model.CancelFlowExecutionsResponse;
import software.amazon.awssdk.services.appflow.model.DescribeFlowExecutionRecordsRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowExecutionRecordsResponse;
import software.amazon.awssdk.services.appflow.model.FlowStatus;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;
import software.amazon.awssdk.services.appflow.model.StartFlowResponse;
import software.amazon.awssdk.services.appflow.model.StopFlowRequest;
import software.amazon.awssdk.services.appflow.model.StopFlowResponse;

/** Runs, activates and deactivates flows, and describes and cancels their runs. */
final class ExecutionOperations {

    private ExecutionOperations() {}

    /** Runs an OnDemand flow; activates the others (API Reference, StartFlow). */
    static StartFlowResponse start(StartFlowRequest request, CallContext call) {
        Flow flow = FlowOperations.existing(call, request.flowName());
        StartFlowResponse.Builder response = StartFlowResponse.builder().flowArn(flow.arn());
        if (flow.isOnDemand()) {
            return response.flowStatus(flow.status())
                    .executionId(run(call, flow))
                    .build();
        }
        if (flow.isActive()) {
            call.note("flow \"" + flow.name() + "\" was Active already; what the service does then is not known");
            return response.flowStatus(flow.status()).build();
        }
        FlowRuns.activate(call, flow);
        Flow active = FlowOperations.changeStatus(call, flow, FlowStatus.ACTIVE, Optional.empty());
        return response.flowStatus(active.status()).build();
    }

    /** Starts a run; returns its id. */
    static String run(CallContext call, Flow flow) {
        int quota = call.settings().quotas().concurrentRuns();
        if (call.state().runs.running() >= quota) {
            throw call.error(ErrorMessage.TOO_MANY_RUNS, quota)
                    .because("end runs: " + call.hints().advanceClock() + " or call "
                            + call.hints().finishRun() + "; or raise the quota with "
                            + call.hints().quotas());
        }
        return FlowRuns.log(call, flow).start();
    }

    static StopFlowResponse stop(StopFlowRequest request, CallContext call) {
        Flow flow = FlowOperations.existing(call, request.flowName());
        if (flow.isOnDemand()) {
            throw call.error(ErrorMessage.STOP_ON_DEMAND, flow.name())
                    .because(
                            "only Scheduled and Event flows can be stopped; CancelFlowExecutions ends runs in progress");
        }
        Flow stopped = flow;
        if (flow.isActive()) {
            FlowRuns.log(call, flow).deactivate();
            stopped = FlowOperations.changeStatus(call, flow, FlowStatus.SUSPENDED, Optional.empty());
        } else {
            call.note("flow \"" + flow.name() + "\" was " + flow.status()
                    + ", not Active; what the service does then is not known");
        }
        return StopFlowResponse.builder()
                .flowArn(stopped.arn())
                .flowStatus(stopped.status())
                .build();
    }

    static DescribeFlowExecutionRecordsResponse records(DescribeFlowExecutionRecordsRequest request, CallContext call) {
        Flow flow = FlowOperations.existing(call, request.flowName());
        RunLog log = FlowRuns.log(call, flow);
        Pages.PageRequest pageRequest = new Pages.PageRequest(flow.arn(), request.maxResults(), request.nextToken());
        OptionalLong from = Pages.start(call, pageRequest).stream()
                .mapToLong(Long::longValue)
                .findFirst();
        RunPage page = log.page(from, Pages.size(call.settings(), request.maxResults()));
        log.poll();
        return DescribeFlowExecutionRecordsResponse.builder()
                .flowExecutions(page.records())
                .nextToken(token(call, pageRequest, page.next()))
                .build();
    }

    private static @Nullable String token(CallContext call, Pages.PageRequest pageRequest, OptionalLong next) {
        return next.isPresent() ? Pages.token(call, pageRequest, next.getAsLong()) : null;
    }

    /** Without ids it cancels all runs in progress; ids of other runs come back as invalid (API Reference). */
    static CancelFlowExecutionsResponse cancel(CancelFlowExecutionsRequest request, CallContext call) {
        Flow flow = FlowOperations.existing(call, request.flowName());
        RunLog log = FlowRuns.log(call, flow);
        if (request.executionIds().isEmpty()) {
            log.cancelAll();
            return CancelFlowExecutionsResponse.builder()
                    .invalidExecutions(List.of())
                    .build();
        }
        return CancelFlowExecutionsResponse.builder()
                .invalidExecutions(log.cancel(request.executionIds()))
                .build();
    }
}
