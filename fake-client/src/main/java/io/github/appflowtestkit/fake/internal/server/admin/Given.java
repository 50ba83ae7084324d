package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.account.GivenEntity;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowResponse;

/**
 * Something that every account and Region of a server starts with.
 *
 * @param what it is, such as {@code flow "orders"}
 * @param exists whether an account has something of its kind and name already
 * @param give adds it
 */
public record Given(String what, Predicate<TestControls> exists, Consumer<TestControls> give) {

    /** A connector profile for a connector of the service's own. */
    public static Given profile(String name, ConnectorType type) {
        return profile(name, controls -> controls.giveProfile(name, type, null));
    }

    /** A connector profile for a custom connector, which is registered. */
    public static Given profile(String name, String connectorLabel) {
        return profile(name, controls -> {
            controls.giveConnector(connectorLabel);
            controls.giveProfile(name, ConnectorType.CUSTOM_CONNECTOR, connectorLabel);
        });
    }

    private static Given profile(String name, Consumer<TestControls> give) {
        return new Given(
                "connector profile \"" + name + "\"",
                controls -> controls.connectorProfiles().stream()
                        .anyMatch(profile -> name.equals(profile.connectorProfileName())),
                give);
    }

    /**
     * An entity.
     *
     * @param file its file
     * @param read the entity as an account has it
     */
    public static Given entity(String file, Function<TestControls, GivenEntity> read) {
        return new Given(
                "entity \"" + file + "\"",
                controls -> controls.entities().contains(read.apply(controls)),
                controls -> controls.giveEntity(read.apply(controls)));
    }

    /** A flow. */
    public static Given flow(CreateFlowRequest request) {
        String name = String.valueOf(request.flowName());
        return new Given(
                "flow \"" + name + "\"",
                controls -> controls.flows().stream().anyMatch(flow -> name.equals(flow.name())),
                controls -> controls.give(Operation.CREATE_FLOW, request, CreateFlowResponse.class));
    }

    /**
     * Adds it, unless it exists.
     *
     * @throws IllegalArgumentException if the service would refuse it
     */
    public void giveTo(ServedAccount account) {
        TestControls controls = account.controls();
        if (exists.test(controls)) {
            return;
        }
        try {
            give.accept(controls);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " cannot be given: " + e.getMessage(), e);
        }
    }
}
