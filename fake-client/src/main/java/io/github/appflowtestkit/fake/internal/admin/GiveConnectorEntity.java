package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.internal.account.GivenEntity;
import java.util.LinkedHashMap;
import java.util.Map;

/** Given: a connector has an entity. */
final class GiveConnectorEntity implements ControlRoute {

    private static final String NAME = "connectorEntityName";

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String path() {
        return "/_testkit/connector-entities";
    }

    @Override
    public String summary() {
        return "given: a connector has an entity";
    }

    @Override
    public Map<String, ?> answer(ControlRequest request) {
        Members members = request.members(ConnectorForm.TYPE, ConnectorForm.LABEL, NAME, EntityFieldForm.FIELDS);
        ConnectorForm connector = ConnectorForm.read(members);
        GivenEntity entity = new GivenEntity(
                connector.type(),
                connector.label(),
                members.requiredText(NAME),
                EntityFieldForm.read(members, request.body()));
        return shown(request.place().account().steering().giveEntity(entity));
    }

    static Map<String, ?> shown(GivenEntity entity) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(ConnectorForm.TYPE, entity.type().toString());
        if (entity.label() != null) {
            shown.put(ConnectorForm.LABEL, entity.label());
        }
        shown.put(NAME, entity.name());
        shown.put(EntityFieldForm.FIELDS, entity.fields());
        return shown;
    }
}
