package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows what the accounts hold. */
final class ShowState implements ControlRoute {

    /** The newest runs of a flow; DescribeFlowExecutionRecords pages through all. */
    private static final int MOST_RUNS = 100;

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/_testkit/state";
    }

    @Override
    public String summary() {
        return "what every account and Region, or the chosen one, holds";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        request.members();
        Map<String, Object> state =
                new LinkedHashMap<>(Clocks.shown(request.places().home()));
        state.put(
                "accounts", request.chosenOrAll().stream().map(ShowState::shown).toList());
        return state;
    }

    private static Map<String, ?> shown(Place place) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("account", place.fake().accountId());
        account.put("region", place.fake().region());
        account.put("flows", place.fake().flows().stream().map(ShowState::shown).toList());
        account.put("connectorProfiles", place.account().steering().connectorProfiles());
        account.put("connectors", place.account().steering().connectors());
        account.put(
                "connectorEntities",
                place.account().steering().entities().stream()
                        .map(GiveConnectorEntity::shown)
                        .toList());
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
                view.runs().stream().limit(MOST_RUNS).map(ShowState::shown).toList());
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
}
