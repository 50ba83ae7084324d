package io.github.appflowtestkit.validator.internal.rules.profiles;

import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import java.util.Optional;
import java.util.stream.Stream;

/** What several rules ask of the credentials of a profile. */
final class Credentials {

    private static final String MEMBER = "connectorProfileCredentials";

    private Credentials() {}

    /** Whether there are credentials, but not those of the profile's connector; another rule reports that. */
    static boolean areOfOthers(ConnectorProfile profile) {
        return profile.credentials()
                .filter(all -> all.members().stream()
                        .anyMatch(member -> !member.name()
                                .equals(profile.connector().profileMember().orElse(""))))
                .isPresent();
    }

    /** Where to report credentials that are missing: the innermost object that lacks them. */
    static Node place(ConnectorProfile profile) {
        return profile.ownCredentials().or(profile::credentials).orElseGet(profile::config);
    }

    /** What to call the place of the credentials, whether they are there or not. */
    static String path(ConnectorProfile profile) {
        return profile.credentials()
                .map(credentials -> place(profile).path())
                .orElseGet(() -> profile.config().path() + "." + MEMBER);
    }

    /** Whether an object has a member with a value; an empty string is none. */
    static boolean has(Node object, String member) {
        return object.member(member)
                .filter(value -> !value.isText() || !value.text().isEmpty())
                .isPresent();
    }

    /** Whether an object has one of the members with a value. */
    static boolean hasOneOf(Node object, String... members) {
        return Stream.of(members).anyMatch(member -> has(object, member));
    }

    /** Whether OAuth credentials have an authorization code. */
    static boolean hasCode(Node oAuth) {
        Optional<Node> request = oAuth.member("oAuthRequest");
        return request.isPresent() && has(request.get(), "authCode");
    }
}
