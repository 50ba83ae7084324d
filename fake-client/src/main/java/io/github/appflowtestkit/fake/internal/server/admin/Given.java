package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.FakeAppflow;
import java.util.function.Consumer;
import java.util.function.Predicate;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * Something that every account and Region of a server starts with.
 *
 * @param what it is, such as {@code flow "orders"}
 * @param exists whether an account has something of its kind and name already
 * @param give adds it
 */
public record Given(String what, Predicate<ServedAccount> exists, Consumer<FakeAppflow> give) {

    /** A connector profile for a connector of the service's own. */
    public static Given profile(String name, ConnectorType type) {
        return profile(name, fake -> fake.givenConnectorProfile(name, type));
    }

    /** A connector profile for a custom connector. */
    public static Given profile(String name, String connectorLabel) {
        return profile(name, fake -> fake.givenConnectorProfile(name, connectorLabel));
    }

    private static Given profile(String name, Consumer<FakeAppflow> give) {
        return new Given(
                "connector profile \"" + name + "\"",
                account -> account.account().controls().connectorProfiles().stream()
                        .anyMatch(profile -> name.equals(profile.connectorProfileName())),
                give);
    }

    /** A flow. */
    public static Given flow(CreateFlowRequest request) {
        String name = String.valueOf(request.flowName());
        return new Given(
                "flow \"" + name + "\"",
                account -> account.fake().flow(name).isPresent(),
                fake -> fake.givenFlow(request));
    }

    /**
     * Adds it, unless it exists.
     *
     * @throws IllegalArgumentException if the service would refuse it
     */
    public void giveTo(ServedAccount account) {
        if (exists.test(account)) {
            return;
        }
        try {
            give.accept(account.fake());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " cannot be given: " + e.getMessage(), e);
        }
    }
}
