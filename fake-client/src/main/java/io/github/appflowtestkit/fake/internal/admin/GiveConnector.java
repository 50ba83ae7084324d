package io.github.appflowtestkit.fake.internal.admin;

import java.util.Map;

/** Given: a custom connector is registered. */
final class GiveConnector implements ControlRoute {

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/connectors";
    }

    @Override
    public String summary() {
        return "given: a custom connector is registered";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        String label = request.members("connectorLabel").requiredText("connectorLabel");
        request.place().fake().givenConnector(label);
        return JsonObject.of("connectorLabel", label);
    }
}
