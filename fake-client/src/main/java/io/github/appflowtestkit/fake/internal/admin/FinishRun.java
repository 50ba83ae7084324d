package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.RunResult;
import java.util.Map;

/** Ends a run that is in progress. */
final class FinishRun implements ControlRoute {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/finish-run";
    }

    @Override
    public String summary() {
        return "ends a run that is in progress";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        Members members = request.members("executionId", "result");
        String id = members.requiredText("executionId");
        RunResult result = members.value("result")
                .map(node -> RunForm.result(node, members.at("result")))
                .orElseGet(RunResult::successful);
        request.place().fake().finishRun(id, result);
        return JsonObject.of("executionId", id);
    }
}
