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

/** Running, activating and deactivating flows, and looking at their runs. */
final class ExecutionOperations {

    private ExecutionOperations() {}

    /** Runs an on-demand flow, activates the others (API Reference, StartFlow). */
    static StartFlowResponse start(StartFlowRequest request, CallContext call) {
        Flow flow = FlowOperations.existing(call, request.flowName());
        StartFlowResponse.Builder response = StartFlowResponse.builder().flowArn(flow.arn());
        if (flow.isOnDemand()) {
            return response.flowStatus(flow.status())
                    .executionId(run(call, flow))
                    .build();
        }
        if (flow.isActive()) {
            call.note("flow \"" + flow.name() + "\" was Active already; whether the service minds is not known");
            return response.flowStatus(flow.status()).build();
        }
        FlowRuns.activate(call, flow);
        Flow active = FlowOperations.become(call, flow, FlowStatus.ACTIVE, Optional.empty());
        return response.flowStatus(active.status()).build();
    }

    /** Runs a flow now; answers the id of the run. */
    static String run(CallContext call, Flow flow) {
        int quota = call.settings().quotas().concurrentRuns();
        if (call.state().runs.running() >= quota) {
            throw call.error(ErrorMessage.TOO_MANY_RUNS, quota)
                    .because("let runs end, with fake.clock().advance(…) or fake.finishRun(…), or raise the quota with"
                            + " FakeAppflow.builder().quotas(…)");
        }
        return FlowRuns.log(call, flow).start();
    }

    static StopFlowResponse stop(StopFlowRequest request, CallContext call) {
        Flow flow = FlowOperations.existing(call, request.flowName());
        if (flow.isOnDemand()) {
            throw call.error(ErrorMessage.STOP_ON_DEMAND, flow.name())
                    .because("only Scheduled and Event flows can be stopped; CancelFlowExecutions ends runs that are"
                            + " going on");
        }
        Flow stopped = flow;
        if (flow.isActive()) {
            FlowRuns.log(call, flow).deactivate();
            stopped = FlowOperations.become(call, flow, FlowStatus.SUSPENDED, Optional.empty());
        } else {
            call.note("flow \"" + flow.name() + "\" was " + flow.status()
                    + ", not Active; whether the service minds is not known");
        }
        return StopFlowResponse.builder()
                .flowArn(stopped.arn())
                .flowStatus(stopped.status())
                .build();
    }

    static DescribeFlowExecutionRecordsResponse records(DescribeFlowExecutionRecordsRequest request, CallContext call) {
        Flow flow = FlowOperations.existing(call, request.flowName());
        RunLog log = FlowRuns.log(call, flow);
        Pages.Question question = new Pages.Question(flow.arn(), request.maxResults(), request.nextToken());
        OptionalLong from =
                Pages.start(call, question).stream().mapToLong(Long::longValue).findFirst();
        RunPage page = log.page(from, Pages.size(call.settings(), request.maxResults()));
        log.poll();
        return DescribeFlowExecutionRecordsResponse.builder()
                .flowExecutions(page.records())
                .nextToken(token(call, question, page.next()))
                .build();
    }

    private static @Nullable String token(CallContext call, Pages.Question question, OptionalLong next) {
        return next.isPresent() ? Pages.token(call, question, next.getAsLong()) : null;
    }

    /** Without ids all runs that are going on are cancelled; others come back as invalid (API Reference). */
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
