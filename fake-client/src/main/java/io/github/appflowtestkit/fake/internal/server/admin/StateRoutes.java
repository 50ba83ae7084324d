package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The admin routes of the whole state: what there is, and the way back to the start. */
final class StateRoutes {

    /** The newest runs of a flow; DescribeFlowExecutionRecords pages through all. */
    private static final int MOST_RUNS = 100;

    private StateRoutes() {}

    static Map<String, ?> reset(AdminRequest request) {
        request.members();
        request.chosen().ifPresentOrElse(request.accounts()::reset, request.accounts()::reset);
        return ClockRoutes.shown(request.accounts().home());
    }

    static Map<String, ?> state(AdminRequest request) {
        request.members();
        Page page = Page.of(request);
        Map<String, Object> state =
                new LinkedHashMap<>(ClockRoutes.shown(request.accounts().home()));
        List<Map<String, ?>> accounts = new ArrayList<>();
        for (ServedAccount account : request.chosenOrAll()) {
            long before = page.results();
            boolean isNamed = !page.part(List.of(account)).isEmpty();
            Map<String, ?> shown = shown(account, page);
            if (isNamed || page.results() > before) {
                accounts.add(shown);
            }
        }
        state.put("accounts", accounts);
        return page.addNextToken(state);
    }

    /** The part of an account that belongs to a page. */
    private static Map<String, ?> shown(ServedAccount served, Page page) {
        TestControls controls = served.controls();
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("account", served.fake().accountId());
        account.put("region", served.fake().region());
        account.put(
                "flows",
                page.part(served.fake().flows()).stream()
                        .map(flow -> shown(flow, controls.newestRuns(flow.name(), MOST_RUNS)))
                        .toList());
        account.put("connectorProfiles", page.part(controls.connectorProfiles()));
        account.put("connectors", page.part(controls.connectors()));
        account.put(
                "connectorEntities",
                page.part(controls.entities()).stream().map(GivenRoutes::shown).toList());
        return account;
    }

    private static Map<String, ?> shown(FlowView view, List<RunView> runs) {
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
        flow.put("runs", runs.stream().map(StateRoutes::shown).toList());
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
