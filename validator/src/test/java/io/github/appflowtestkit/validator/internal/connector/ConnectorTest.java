package io.github.appflowtestkit.validator.internal.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.validator.internal.authored.AuthoredConnector;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The connector table against the service model, as the schemas hold it. */
class ConnectorTest {

    @Test
    void has_the_connector_types_of_the_model() {
        JsonArray types = (JsonArray) member(definition("CreateFlow", "ConnectorType"), "enum");
        List<String> names =
                types.items().stream().map(type -> ((JsonString) type).value()).toList();
        assertThat(Connector.values()).extracting(Connector::type).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void has_the_sources_of_the_model() {
        assertThat(members(Connector::sourceMember))
                .containsExactlyInAnyOrderElementsOf(properties("CreateFlow", "SourceConnectorProperties"));
    }

    @Test
    void has_the_destinations_of_the_model() {
        assertThat(members(Connector::destinationMember))
                .containsExactlyInAnyOrderElementsOf(properties("CreateFlow", "DestinationConnectorProperties"));
    }

    @Test
    void has_the_operators_of_the_model() {
        assertThat(members(Connector::operatorMember))
                .containsExactlyInAnyOrderElementsOf(properties("CreateFlow", "ConnectorOperator"));
    }

    @Test
    void needs_a_profile_where_the_model_has_profile_properties() {
        assertThat(members(connector -> connector.needsProfile()
                        ? connector.sourceMember().or(connector::destinationMember)
                        : Optional.empty()))
                .containsExactlyInAnyOrderElementsOf(
                        properties("CreateConnectorProfile", "ConnectorProfileProperties"));
    }

    @Test
    void has_a_projection_where_the_operators_of_the_model_have_one() {
        for (Connector connector : Connector.values()) {
            if (connector.isSource() && connector != Connector.CUSTOM_CONNECTOR) {
                String operators = connector.sourceMember().orElseThrow() + "ConnectorOperator";
                JsonArray allowed = (JsonArray) member(definition("CreateFlow", operators), "enum");
                assertThat(allowed.items().stream()
                                .anyMatch(name -> ((JsonString) name).value().equals("PROJECTION")))
                        .as(operators)
                        .isEqualTo(connector.hasProjection());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_found_by_type_and_by_member(Connector connector) {
        assertThat(Connector.ofType(connector.type())).contains(connector);
        connector
                .operatorMember()
                .ifPresent(member -> assertThat(Connector.ofMember(member)).contains(connector));
    }

    @ParameterizedTest
    @EnumSource
    void sources_write_to_destinations_only(Connector connector) {
        assertThat(connector.destinations()).allMatch(Connector::isDestination);
        assertThat(connector.destinations().isEmpty()).isEqualTo(!connector.isSource());
        assertThat(connector.triggers().isEmpty()).isEqualTo(!connector.isSource());
    }

    @Test
    void only_salesforce_and_pardot_list_event_bridge() {
        assertThat(Stream.of(Connector.values())
                        .filter(source -> source.destinations().contains(Connector.EVENT_BRIDGE)))
                .containsExactlyInAnyOrder(Connector.SALESFORCE, Connector.PARDOT);
    }

    @Test
    void labels_by_aws_are_labels_and_each_has_a_source() {
        assertThat(AuthoredConnector.labels())
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(label -> label.matches("[a-zA-Z0-9][\\w!@#.-]+"))
                .allMatch(AuthoredConnector::isLabel);
        assertThat(AuthoredConnector.ALL)
                .noneMatch(connector -> connector.source().isBlank());
        assertThat(AuthoredConnector.isLabel("Hubspot")).isFalse();
    }

    private static List<String> members(java.util.function.Function<Connector, Optional<String>> member) {
        return Stream.of(Connector.values())
                .map(member)
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> properties(String operation, String definition) {
        JsonObject properties = (JsonObject) member(definition(operation, definition), "properties");
        return properties.members().stream().map(Member::name).toList();
    }

    private static JsonObject definition(String operation, String name) {
        JsonObject schema = (JsonObject) new DocumentReader(1 << 22, 100)
                .read(AppflowSchemas.forOperation(operation))
                .root()
                .orElseThrow();
        return (JsonObject) member((JsonObject) member(schema, "$defs"), name);
    }

    private static io.github.appflowtestkit.validator.internal.read.JsonValue member(JsonObject object, String name) {
        return object.member(name).orElseThrow().value();
    }
}
