package io.github.appflowtestkit.fake.internal.errors;

import static io.github.appflowtestkit.fake.internal.errors.Confidence.ASSUMED;
import static io.github.appflowtestkit.fake.internal.errors.Confidence.VERIFIED;

import io.github.appflowtestkit.validator.internal.difference.Refusal;
import java.util.Optional;
import java.util.stream.Stream;

/** The reasons that CreateFlow and UpdateFlow give in brackets, by the validator's rules. */
public enum Reason {
    SCHEDULE_MISSING(Refusal.SCHEDULE_MISSING, VERIFIED, "cdk-appflow 129 (UpdateFlow)"),
    SOURCE_PROPERTIES(Refusal.SOURCE_PROPERTIES, VERIFIED, "terraform-provider-aws 28552"),
    DESTINATION_PROPERTIES(Refusal.DESTINATION_PROPERTIES, ASSUMED, "wording as for a source"),
    CONNECTOR_ROLE(Refusal.CONNECTOR_ROLE, ASSUMED, "the service model has no properties for it; own wording"),
    ONE_DESTINATION(Refusal.ONE_DESTINATION, ASSUMED, "API Reference, CreateFlow; own wording"),
    PROFILE_REQUIRED(Refusal.PROFILE_REQUIRED, ASSUMED, "API Reference, ResetConnectorMetadataCache; own wording"),
    UPSERT_IDS(Refusal.UPSERT_IDS, ASSUMED, "API Reference, SalesforceDestinationProperties; own wording"),
    UPDATE_IDS(Refusal.UPDATE_IDS, VERIFIED, "cdk-appflow 546 (HubSpot; spelling of the service)"),
    PROJECTION(Refusal.PROJECTION, VERIFIED, "terraform-provider-aws 34482 and 34508"),
    FILTER_OPERATOR(Refusal.FILTER_OPERATOR, VERIFIED, "aws-cdk 17748 (for NO_OP)"),
    SOURCE_FIXED(Refusal.SOURCE_FIXED, ASSUMED, "User Guide, managing flows; wording as for a destination"),
    DESTINATION_FIXED(Refusal.DESTINATION_FIXED, VERIFIED, "terraform-provider-aws 42482, aws-cdk 14452");

    private final Refusal refusal;
    private final Confidence confidence;
    private final String source;

    Reason(Refusal refusal, Confidence confidence, String source) {
        this.refusal = refusal;
        this.confidence = confidence;
        this.source = source;
    }

    /** Returns the id of the validator's rule; empty if only the fake can know. */
    public String rule() {
        return refusal.rule();
    }

    /** Returns how well the wording is known. */
    public Confidence confidence() {
        return confidence;
    }

    /** Returns the wording with its placeholders. */
    public String words() {
        return refusal.words();
    }

    /** Returns the evidence. */
    public String source() {
        return source;
    }

    /** Returns an explanation for the author of a test, if no finding has one. */
    public String why() {
        return this == SOURCE_FIXED
                ? "an update cannot change what a flow reads: connectorType and object must stay as they are"
                : "an update cannot change where a flow writes: connectorType, object and bucket must stay as they are";
    }

    /** Returns the reasons with these words that concern a part which an update must not change. */
    public static Optional<Reason> fixed(String words) {
        return Stream.of(SOURCE_FIXED, DESTINATION_FIXED)
                .filter(reason -> reason.words().equals(words))
                .findFirst();
    }
}
