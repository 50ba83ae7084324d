package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorEntityField;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.FieldTypeDetails;
import software.amazon.awssdk.services.appflow.model.SupportedFieldTypeDetails;

/** The entities of connectors and their fields: what a test has declared, and a stand-in where it has declared none. */
final class Entities {

    /** The entities of a connector for which a test declared none. */
    private static final Map<String, Declared> STAND_IN = standIn();

    private Entities() {}

    /**
     * Whose entities.
     *
     * @param type the connector type
     * @param label the label of a custom connector; null for the others
     */
    record Owner(ConnectorType type, @Nullable String label) {}

    /** An entity; its place in the list counts from 0. */
    record Declared(long key, String name, List<ConnectorEntityField> fields) {
        Declared {
            fields = List.copyOf(fields);
        }
    }

    /** All entities that were declared for a connector, by name. Immutable. */
    record OfConnector(Owner owner, Map<String, Declared> entities) {
        OfConnector {
            entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
        }
    }

    static GivenEntity declare(State state, GivenEntity entity) {
        Owner owner = new Owner(entity.type(), entity.label());
        OfConnector before = state.entities.get(owner.toString());
        Map<String, Declared> entities =
                before == null ? new LinkedHashMap<>() : new LinkedHashMap<>(before.entities());
        Declared former = entities.get(entity.name());
        Declared declared = new Declared(
                former == null ? entities.size() : former.key(),
                entity.name(),
                entity.fields().isEmpty() ? basic() : entity.fields());
        entities.put(entity.name(), declared);
        state.entities.put(owner.toString(), new OfConnector(owner, entities));
        return given(owner, declared);
    }

    /** All that were declared, connector by connector. */
    static List<GivenEntity> declared(State state) {
        List<GivenEntity> all = new ArrayList<>();
        for (OfConnector connector : state.entities.values()) {
            connector.entities().values().forEach(entity -> all.add(given(connector.owner(), entity)));
        }
        return List.copyOf(all);
    }

    private static GivenEntity given(Owner owner, Declared entity) {
        return new GivenEntity(owner.type(), owner.label(), entity.name(), entity.fields());
    }

    /** The connector that a request names by its profile or its type; a type without profiles decides alone. */
    static Owner owner(CallContext call, @Nullable String profileName, @Nullable ConnectorType type) {
        if (profileName != null && Catalogue.needsProfile(type)) {
            ConnectorProfile profile =
                    ProfileOperations.existing(call, profileName).description();
            return new Owner(profile.connectorType(), profile.connectorLabel());
        }
        if (type == null) {
            throw call.error(ErrorMessage.CONNECTOR_UNNAMED).because("set connectorProfileName or connectorType");
        }
        return new Owner(type, null);
    }

    static Map<String, Declared> of(CallContext call, Owner owner) {
        OfConnector declared = call.state().entities.get(owner.toString());
        return declared == null ? STAND_IN : declared.entities();
    }

    private static Map<String, Declared> standIn() {
        Map<String, Declared> entities = new LinkedHashMap<>();
        for (String name : List.of("Account", "Contact", "Opportunity")) {
            entities.put(name, new Declared(entities.size(), name, basic()));
        }
        return entities;
    }

    private static List<ConnectorEntityField> basic() {
        return List.of(
                field("Id", "string", true),
                field("Name", "string", false),
                field("CreatedDate", "datetime", false),
                field("LastModifiedDate", "datetime", false));
    }

    private static ConnectorEntityField field(String name, String type, boolean key) {
        return ConnectorEntityField.builder()
                .identifier(name)
                .label(name)
                .isPrimaryKey(key)
                .isDeprecated(false)
                .supportedFieldTypeDetails(SupportedFieldTypeDetails.builder()
                        .v1(FieldTypeDetails.builder()
                                .fieldType(type)
                                .filterOperators(List.of())
                                .build())
                        .build())
                .sourceProperties(source -> source.isRetrievable(true).isQueryable(true))
                .build();
    }

    /** The entity of that name; empty if the connector has none. */
    static Optional<Declared> named(CallContext call, Owner owner, String name) {
        return Optional.ofNullable(of(call, owner).get(name));
    }
}
