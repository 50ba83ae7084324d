package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** The admin routes of the whole state: what there is, what was called, the time, and the way back to the start. */
final class StateRoutes {

    /** The newest runs of a flow; DescribeFlowExecutionRecords pages through all. */
    private static final int MOST_RUNS = 100;

    private StateRoutes() {}

    static Map<String, ?> reset(AdminRequest request) {
        request.members();
        request.chosen().ifPresentOrElse(request.accounts()::reset, request.accounts()::reset);
        return time(request.accounts().home());
    }

    static Map<String, ?> clock(AdminRequest request) {
        request.members();
        return time(request.account());
    }

    static Map<String, ?> move(AdminRequest request) {
        JsonMembers members = request.members("advance", "set");
        request.checkManualClock("the clock of this server runs in real time and cannot be moved; ");
        Optional<Duration> advance = members.duration("advance");
        Optional<Instant> set = members.timestamp("set");
        ManualClock clock = request.account().fake().clock();
        if (advance.isPresent() == set.isPresent()) {
            throw AdminError.invalid(
                    "",
                    "an object with either advance or set",
                    advance.isPresent() ? "one with both" : "one with neither");
        }
        advance.ifPresent(clock::advance);
        set.ifPresent(timestamp -> set(clock, timestamp));
        return time(request.account());
    }

    private static void set(ManualClock clock, Instant timestamp) {
        Instant now = clock.now();
        Instant latest = now.plus(JsonMembers.LONGEST);
        if (timestamp.isBefore(now) || timestamp.isAfter(latest)) {
            throw AdminError.invalid(
                    "/set",
                    "from " + now + ", the time of the clock, to " + latest
                            + " (only POST /_testkit/reset turns the clock back)",
                    timestamp.toString());
        }
        clock.set(timestamp);
    }

    private static Map<String, ?> time(ServedAccount account) {
        return JsonObject.of("now", account.fake().clock().now().toString());
    }

    static Map<String, ?> state(AdminRequest request) {
        request.members();
        Map<String, Object> state = new LinkedHashMap<>(time(request.accounts().home()));
        state.put(
                "accounts",
                request.chosenOrAll().stream().map(StateRoutes::shown).toList());
        return state;
    }

    private static Map<String, ?> shown(ServedAccount served) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("account", served.fake().accountId());
        account.put("region", served.fake().region());
        account.put(
                "flows", served.fake().flows().stream().map(StateRoutes::shown).toList());
        account.put("connectorProfiles", served.controls().connectorProfiles());
        account.put("connectors", served.controls().connectors());
        account.put(
                "connectorEntities",
                served.controls().entities().stream().map(GivenRoutes::shown).toList());
        return account;
    }

    private static Map<String, ?> shown(FlowView view) {
        Map<String, Object> flow = new LinkedHashMap<>();
        flow.put("flowName", view.name());
        flow.put("flowArn", view.arn());
        flow.put("flowStatus", view.status().toString());
        view.statusMessage().ifPresent(message -> flow.put("flowStatusMessage", message));
        flow.put("schemaVersion", view.schemaVersion());
        flow.put("createdAt", view.createdAt().toString());
        flow.put("lastUpdatedAt", view.lastUpdatedAt().toString());
        flow.put("tags", view.tags());
        flow.put("definition", view.definition());
        flow.put(
                "runs",
                view.runs().stream().limit(MOST_RUNS).map(StateRoutes::shown).toList());
        return flow;
    }

    private static Map<String, ?> shown(RunView view) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("executionId", view.executionId());
        run.put("executionStatus", view.status().toString());
        run.put("startedAt", view.startedAt().toString());
        view.errorMessage().ifPresent(message -> run.put("errorMessage", message));
        return run;
    }

    static Map<String, ?> calls(AdminRequest request) {
        request.members();
        Optional<Operation> operation = request.parameter("operation").map(StateRoutes::operation);
        List<Map<String, ?>> calls = new ArrayList<>();
        for (ServedAccount account : request.chosenOrAll()) {
            account.fake().calls().stream()
                    .filter(call -> operation.map(call.operation()::equals).orElse(true))
                    .forEach(call -> calls.add(shown(account, call)));
        }
        return JsonObject.of("calls", calls);
    }

    private static Operation operation(String name) {
        return Operation.named(name).orElseThrow(() -> {
            List<String> names =
                    Arrays.stream(Operation.values()).map(Operation::apiName).toList();
            return new AdminError(
                    400,
                    "query parameter operation must be an operation of AppFlow, but is "
                            + AdminError.quoted(Secrets.url(name))
                            + Nearest.to(name, names)
                                    .map(near -> "; did you mean " + AdminError.quoted(near) + "?")
                                    .orElse(""));
        });
    }

    private static Map<String, ?> shown(ServedAccount account, RecordedCall call) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("account", account.fake().accountId());
        shown.put("region", account.fake().region());
        shown.put("number", call.number());
        shown.put("operation", call.operation().apiName());
        shown.put("instant", call.instant().toString());
        shown.put("request", call.request());
        call.response().ifPresent(response -> shown.put("response", response));
        call.exception().ifPresent(exception -> shown.put("error", error(exception)));
        shown.put("notes", call.notes());
        return shown;
    }

    private static Map<String, ?> error(RuntimeException exception) {
        Map<String, Object> error = new LinkedHashMap<>();
        String message = String.valueOf(exception.getMessage());
        if (exception instanceof AwsServiceException refusal) {
            error.put("statusCode", refusal.statusCode());
            if (refusal.awsErrorDetails() != null && refusal.awsErrorDetails().errorCode() != null) {
                error.put("errorCode", refusal.awsErrorDetails().errorCode());
                message = String.valueOf(refusal.awsErrorDetails().errorMessage());
            }
        }
        error.put("message", message);
        FakeAppflowHint.of(exception).ifPresent(hint -> error.put("why", String.valueOf(hint.getMessage())));
        return error;
    }
}
