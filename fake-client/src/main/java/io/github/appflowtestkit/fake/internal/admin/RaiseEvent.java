package io.github.appflowtestkit.fake.internal.admin;

import java.util.Map;

/** A change event arrives at an Event flow. */
final class RaiseEvent implements ControlRoute {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/event";
    }

    @Override
    public String summary() {
        return "a change event arrives at an Event flow and runs it";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        String flow = request.members("flowName").requiredText("flowName");
        return JsonObject.of("executionId", request.place().fake().event(flow));
    }
}
