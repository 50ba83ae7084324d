package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunScript;
import java.util.List;
import java.util.Map;

/** Says how the runs of a flow proceed and end. */
final class ScriptRuns implements ControlRoute {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/runs";
    }

    @Override
    public String summary() {
        return "says how the runs of a flow proceed and end";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        Members members = request.members("flowName", "next", "always", "progression");
        String flow = members.requiredText("flowName");
        List<RunResult> next = members.list("next", RunForm::result);
        RunScript runs = request.place().fake().runs(flow);
        members.value("always")
                .map(node -> RunForm.result(node, members.at("always")))
                .ifPresent(runs::always);
        members.value("progression")
                .map(node -> RunForm.progression(node, members.at("progression")))
                .ifPresent(runs::progress);
        runs.next(next.toArray(RunResult[]::new));
        return JsonObject.of("flowName", flow);
    }
}
