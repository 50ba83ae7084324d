package io.github.appflowtestkit.validator.internal.form.request;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.form.Form;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A CreateConnectorProfile or UpdateConnectorProfile request, or DescribeConnectorProfiles output. */
public final class ProfileRequestForm implements Form {

    private static final String DETAILS = "connectorProfileDetails";
    private static final String CONFIG = "connectorProfileConfig";
    private static final String PROPERTIES = "connectorProfileProperties";
    private static final String CREDENTIALS = "connectorProfileCredentials";

    /** Members that only connector profiles have, in lower case and without underscores. */
    private static final Set<String> ONLY_IN_PROFILES =
            Set.of("connectorprofileconfig", "connectorprofileproperties", "connectionmode");

    /** The members that DescribeConnectorProfiles output has and a CreateConnectorProfile request has not. */
    private static final Set<String> DESCRIBED = Set.of(
            "connectorProfileArn",
            "credentialsArn",
            "createdAt",
            "lastUpdatedAt",
            "privateConnectionProvisioningState");

    private final DocumentKind kind;

    /**
     * A form for requests of one kind; DescribeConnectorProfiles output is recognized by its members anyway.
     *
     * @param kind CREATE_CONNECTOR_PROFILE or UPDATE_CONNECTOR_PROFILE, which look alike
     */
    public ProfileRequestForm(DocumentKind kind) {
        this.kind = kind;
    }

    @Override
    public DocumentKind kind() {
        return kind;
    }

    @Override
    public boolean fits(JsonValue document) {
        return document instanceof JsonObject object
                && (isAnswer(object)
                        || object.members().stream()
                                .anyMatch(member -> ONLY_IN_PROFILES.contains(
                                        member.name().replace("_", "").toLowerCase(Locale.ROOT))));
    }

    private static boolean isAnswer(JsonObject document) {
        return document.member(DETAILS)
                .filter(member -> member.value() instanceof JsonArray)
                .isPresent();
    }

    @Override
    public List<FlowInDocument> flows(JsonValue document, String pointer, GivenValues given) {
        return List.of();
    }

    @Override
    public List<FlowInDocument> profiles(
            JsonValue document, String pointer, GivenValues given, Optional<DocumentFile> file) {
        if (document.at("/" + DETAILS).orElse(null) instanceof JsonArray details) {
            List<FlowInDocument> profiles = new ArrayList<>();
            for (int i = 0; i < details.items().size(); i++) {
                profiles.add(
                        profile(details.items().get(i), JsonText.child(JsonText.child(pointer, DETAILS), i), true));
            }
            return profiles;
        }
        boolean isDescribed = document.at("/connectorProfileArn").isPresent();
        return List.of(profile(document, pointer, isDescribed));
    }

    private FlowInDocument profile(JsonValue document, String pointer, boolean isDescribed) {
        if (!isDescribed || !(document instanceof JsonObject object)) {
            Variant only = new Variant(document, below -> pointer + below, Optional.empty());
            return FlowInDocument.ofRequest(ResourceType.CONNECTOR_PROFILE, kind, pointer, only);
        }
        String config = "/" + CONFIG;
        Variant only = new Variant(
                sent(object),
                below -> pointer + (below.startsWith(config) ? below.substring(config.length()) : below),
                Optional.empty());
        return FlowInDocument.ofRequest(
                ResourceType.CONNECTOR_PROFILE, DocumentKind.DESCRIBE_CONNECTOR_PROFILES, pointer, only);
    }

    /** What could be sent again: the properties one level down, beside credentials that AppFlow does not tell. */
    private static JsonObject sent(JsonObject description) {
        JsonObject known = (JsonObject) RequestForm.withoutNulls(description);
        Map<String, Member> members = new LinkedHashMap<>(known.byName());
        members.keySet().removeAll(DESCRIBED);
        Map<String, Member> config = new LinkedHashMap<>();
        Optional.ofNullable(members.remove(PROPERTIES)).ifPresent(member -> config.put(PROPERTIES, member));
        Unknown credentials = new Unknown("the credentials", true, description.range());
        config.put(CREDENTIALS, new Member(CREDENTIALS, description.range(), credentials));
        members.put(CONFIG, new Member(CONFIG, description.range(), new JsonObject(config, description.range())));
        return new JsonObject(members, description.range());
    }
}
