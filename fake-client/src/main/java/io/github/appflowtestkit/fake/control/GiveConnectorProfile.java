package io.github.appflowtestkit.fake.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Given: a connector profile exists. */
final class GiveConnectorProfile implements ControlRoute {

    static final String[] MEMBERS = {"connectorProfileName", "connectorType", "connectorLabel"};

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
        Optional<String> label = members.text("connectorLabel");
        List<String> types = ConnectorType.knownValues().stream()
                .map(ConnectorType::toString)
                .sorted()
                .toList();
        String type = label.isPresent() && !members.has("connectorType")
                ? ConnectorType.CUSTOM_CONNECTOR.toString()
                : members.choice("connectorType", types);
        boolean custom = type.equals(ConnectorType.CUSTOM_CONNECTOR.toString());
        if (custom != label.isPresent()) {
            throw ControlError.unfit(
                    "/connectorLabel",
                    custom ? "given for a custom connector" : "left out for a connector of the service's own",
                    custom ? "missing" : "given");
        }
        if (custom) {
            place.fake().connectorProfile(name, label.orElseThrow());
        } else {
            place.fake().connectorProfile(name, ConnectorType.fromValue(type));
        }
        return JsonObject.of("connectorProfileName", name, "connectorType", type);
    }
}
