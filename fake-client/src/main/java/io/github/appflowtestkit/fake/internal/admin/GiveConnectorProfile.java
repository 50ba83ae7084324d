package io.github.appflowtestkit.fake.internal.admin;

import java.util.Map;

/** Given: a connector profile exists. */
final class GiveConnectorProfile implements ControlRoute {

    static final String[] MEMBERS = {"connectorProfileName", ConnectorForm.TYPE, ConnectorForm.LABEL};

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/connector-profiles";
    }

    @Override
    public String summary() {
        return "given: a connector profile exists";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        return give(request.place(), request.members(MEMBERS));
    }

    static Map<String, ?> give(Place place, Members members) {
        String name = members.requiredText("connectorProfileName");
        ConnectorForm connector = ConnectorForm.read(members);
        if (connector.label() != null) {
            place.fake().givenConnectorProfile(name, connector.label());
        } else {
            place.fake().givenConnectorProfile(name, connector.type());
        }
        return JsonObject.of(
                "connectorProfileName",
                name,
                ConnectorForm.TYPE,
                connector.type().toString());
    }
}
