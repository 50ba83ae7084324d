package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * Something that every account and Region of a server starts with.
 *
 * @param kind what it is
 * @param name its name; where something of that kind and name is there already, nothing is given
 * @param body the control request that gives it
 */
public record Given(Kind kind, String name, String body) {

    /** What can be given. */
    public enum Kind {
        /** A connector profile. */
        PROFILE,
        /** A flow. */
        FLOW
    }

    /** A connector profile for a connector of the service's own, or for a custom connector. */
    public static Given profile(String name, @Nullable ConnectorType type, @Nullable String label) {
        Map<String, Object> body = label == null
                ? JsonObject.of(
                        "connectorProfileName",
                        name,
                        "connectorType",
                        Objects.requireNonNull(type).toString())
                : JsonObject.of("connectorProfileName", name, "connectorLabel", label);
        return new Given(Kind.PROFILE, name, new String(RestJson.json(body), StandardCharsets.UTF_8));
    }

    /** A flow. */
    public static Given flow(CreateFlowRequest request) {
        String body = new String(RestJson.requestJson(request), StandardCharsets.UTF_8);
        return new Given(Kind.FLOW, String.valueOf(request.flowName()), body);
    }

    /**
     * Gives it, unless it is there.
     *
     * @throws IllegalArgumentException if the service would refuse it
     */
    public void giveIn(ServedAccount account) {
        try {
            giveUnlessThere(account);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    kind.name().toLowerCase(Locale.ROOT) + " \"" + name + "\" cannot be given: " + e.getMessage(), e);
        }
    }

    private void giveUnlessThere(ServedAccount account) {
        if (kind == Kind.FLOW) {
            if (account.fake().flows().stream().map(FlowView::name).noneMatch(name::equals)) {
                account.fake().givenFlow((CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, bytes()));
            }
        } else if (account.account().controls().connectorProfiles().stream()
                .map(ConnectorProfile::connectorProfileName)
                .noneMatch(name::equals)) {
            JsonMembers members =
                    JsonMembers.ofBody(bytes(), "connectorProfileName", "connectorType", "connectorLabel");
            members.string("connectorLabel")
                    .ifPresentOrElse(
                            label -> account.fake().givenConnectorProfile(name, label),
                            () -> account.fake()
                                    .givenConnectorProfile(
                                            name, ConnectorType.fromValue(members.requiredString("connectorType"))));
        }
    }

    private byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
