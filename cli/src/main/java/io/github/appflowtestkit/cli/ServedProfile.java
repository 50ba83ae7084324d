package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.FakeAppflowServer;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * A connector profile that a served fake starts with.
 *
 * @param label the label of its custom connector; empty for connectors of the service's own
 */
record ServedProfile(String name, ConnectorType type, Optional<String> label) {

    void giveTo(FakeAppflowServer.Builder server) {
        label.ifPresentOrElse(
                custom -> server.connectorProfile(name, custom), () -> server.connectorProfile(name, type));
    }
}
