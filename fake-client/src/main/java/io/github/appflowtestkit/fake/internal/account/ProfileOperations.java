package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.errors.ServiceError;
import java.util.List;
import software.amazon.awssdk.services.appflow.model.ConnectorProfile;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.CreateConnectorProfileResponse;
import software.amazon.awssdk.services.appflow.model.DeleteConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.DeleteConnectorProfileResponse;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorProfilesRequest;
import software.amazon.awssdk.services.appflow.model.DescribeConnectorProfilesResponse;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorProfileRequest;
import software.amazon.awssdk.services.appflow.model.UpdateConnectorProfileResponse;

/** Creates, changes, describes and deletes connector profiles. It checks credentials and does not keep them. */
final class ProfileOperations {

    private ProfileOperations() {}

    static CreateConnectorProfileResponse create(CreateConnectorProfileRequest request, CallContext call) {
        String name = request.connectorProfileName();
        if (call.state().profiles.containsKey(name)) {
            throw call.error(ErrorMessage.PROFILE_EXISTS, name)
                    .because("a connector profile named \"" + name
                            + "\" exists; delete it first, or send the client token of the call that created it");
        }
        int quota = call.settings().quotas().connectorProfiles();
        if (call.state().profiles.size() >= quota) {
            throw call.error(ErrorMessage.TOO_MANY_PROFILES, quota)
                    .because(call.hints().quotas() + " sets how many connector profiles the account may hold");
        }
        if (request.connectorType() == ConnectorType.CUSTOM_CONNECTOR && request.connectorLabel() != null) {
            CustomConnectors.existing(call, request.connectorLabel(), ErrorMessage.CONNECTOR_NOT_REGISTERED);
        }
        ProfileRules.check(call, request);
        ConnectorProfile profile = Profiles.described(
                call,
                name,
                request.connectorType(),
                request.connectorLabel(),
                request.connectionMode(),
                request.connectorProfileConfig().connectorProfileProperties());
        call.state().profiles.put(name, new Profile(call.state().nextSequence(), profile));
        return CreateConnectorProfileResponse.builder()
                .connectorProfileArn(profile.connectorProfileArn())
                .build();
    }

    static UpdateConnectorProfileResponse update(UpdateConnectorProfileRequest request, CallContext call) {
        Profile former = existing(call, request.connectorProfileName());
        ProfileRules.check(call, request, former.description());
        ConnectorProfile changed = former.description().toBuilder()
                .connectionMode(request.connectionMode())
                .privateConnectionProvisioningState(PrivateConnections.state(
                        call.state(), request.connectorProfileName(), request.connectionMode()))
                .connectorProfileProperties(request.connectorProfileConfig().connectorProfileProperties())
                .lastUpdatedAt(call.now())
                .build();
        call.state().profiles.put(request.connectorProfileName(), new Profile(former.sequence(), changed));
        return UpdateConnectorProfileResponse.builder()
                .connectorProfileArn(changed.connectorProfileArn())
                .build();
    }

    static DeleteConnectorProfileResponse delete(DeleteConnectorProfileRequest request, CallContext call) {
        String name = request.connectorProfileName();
        Profile profile = existing(call, name);
        List<String> users = call.state().flows.values().stream()
                .filter(flow -> flow.uses(name))
                .map(Flow::name)
                .toList();
        if (!users.isEmpty() && !Boolean.TRUE.equals(request.forceDelete())) {
            throw call.error(ErrorMessage.PROFILE_IN_USE, name, String.join(", ", users))
                    .because("delete the flows first, or set forceDelete");
        }
        call.state().profiles.remove(name);
        call.state().tags.remove(profile.description().connectorProfileArn());
        return DeleteConnectorProfileResponse.builder().build();
    }

    /** Unknown names are no error (API Reference, examples). */
    static DescribeConnectorProfilesResponse describe(DescribeConnectorProfilesRequest request, CallContext call) {
        List<Profile> meant = call.state().profiles.values().stream()
                .filter(profile -> isMeant(request, profile.description()))
                .toList();
        Pages.Page<Profile> page = Pages.of(
                call,
                new Pages.PageRequest(
                        request.connectorProfileNames() + "/" + request.connectorTypeAsString() + "/"
                                + request.connectorLabel(),
                        request.maxResults(),
                        request.nextToken()),
                meant,
                Profile::sequence);
        return DescribeConnectorProfilesResponse.builder()
                .connectorProfileDetails(
                        page.entries().stream().map(Profile::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static boolean isMeant(DescribeConnectorProfilesRequest request, ConnectorProfile profile) {
        return (request.connectorProfileNames().isEmpty()
                        || request.connectorProfileNames().contains(profile.connectorProfileName()))
                && (request.connectorType() == null || request.connectorType() == profile.connectorType())
                && hasLabel(request, profile);
    }

    /** Only custom connectors have labels; for another type the service ignores a label (API Reference, example 2). */
    private static boolean hasLabel(DescribeConnectorProfilesRequest request, ConnectorProfile profile) {
        boolean otherType =
                request.connectorType() != null && request.connectorType() != ConnectorType.CUSTOM_CONNECTOR;
        return request.connectorLabel() == null
                || otherType
                || request.connectorLabel().equals(profile.connectorLabel());
    }

    /** Returns a profile; throws an error of the service if it does not exist. */
    static Profile existing(CallContext call, String name) {
        Profile profile = call.state().profiles.get(name);
        if (profile == null) {
            throw notFound(call, name, "");
        }
        return profile;
    }

    /** Returns the error for a profile that does not exist. */
    static ServiceError notFound(CallContext call, String name, String moreHints) {
        return call.error(ErrorMessage.PROFILE_NOT_FOUND, name)
                .because("no connector profile named \"" + name + "\" was declared or created; "
                        + Names.instead(call.state().profiles.keySet())
                        + "; declare it with " + call.hints().givenConnectorProfile(name) + moreHints);
    }
}
