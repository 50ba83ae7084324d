package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.fake.RequestRefusedException;
import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * A connector profile that a served fake starts with.
 *
 * @param label the label of its custom connector; empty for connectors of the service's own
 */
record ServedProfile(String name, ConnectorType type, Optional<String> label) {

    /** Why no account can have it; empty where one can. */
    Optional<String> refusal() {
        try (FakeAppflow account = FakeAppflow.create()) {
            label.ifPresentOrElse(
                    custom -> account.givenConnectorProfile(name, custom),
                    () -> account.givenConnectorProfile(name, type));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            List<Finding> findings =
                    e.getCause() instanceof RequestRefusedException refused ? refused.findings() : List.of();
            return Optional.of(
                    findings.isEmpty()
                            ? String.valueOf(e.getMessage())
                            : findings.get(0).message());
        }
    }

    void giveTo(FakeAppflowServer.Builder server) {
        label.ifPresentOrElse(
                custom -> server.givenConnectorProfile(name, custom), () -> server.givenConnectorProfile(name, type));
    }
}
