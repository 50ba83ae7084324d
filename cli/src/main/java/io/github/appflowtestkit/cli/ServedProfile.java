package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/**
 * A connector profile that a served fake starts with.
 *
 * @param label the label of a custom connector; empty for all others
 */
record ServedProfile(String name, ConnectorType type, Optional<String> label) {

    /** Why the service would refuse it; empty if it would not. */
    Optional<String> refusal() {
        try (FakeAppflow account = FakeAppflow.create()) {
            label.ifPresentOrElse(
                    custom -> account.givenConnectorProfile(name, custom),
                    () -> account.givenConnectorProfile(name, type));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            List<Finding> findings =
                    FakeAppflowHint.of(e).map(FakeAppflowHint::findings).orElse(List.of());
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
