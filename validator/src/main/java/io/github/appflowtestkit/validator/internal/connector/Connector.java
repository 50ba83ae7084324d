package io.github.appflowtestkit.validator.internal.connector;

import io.github.appflowtestkit.validator.flow.ConnectorSide;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Source;
import io.github.appflowtestkit.validator.flow.UnsoundPartException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The connectors of the service model and their properties.
 *
 * <p>Types, roles and member names are those of the service model; all other properties are those of the AppFlow User
 * Guide, on the page of the connector and under quotas.
 */
public enum Connector {
    /** Amplitude. It has no PROJECTION operator. */
    AMPLITUDE(source("Amplitude").every(Frequency.DAY)),
    /** Datadog. */
    DATADOG(source("Datadog")),
    /** Dynatrace. */
    DYNATRACE(source("Dynatrace")),
    /** Google Analytics, formerly Universal Analytics. */
    GOOGLE_ANALYTICS(source("Googleanalytics")
            .label("Google Analytics")
            .member("GoogleAnalytics")
            .every(Frequency.DAY)
            .ends(
                    "Google's Universal Analytics",
                    LocalDate.of(2024, 7, 1),
                    "the Google Analytics 4 connector, a CustomConnector")),
    /** Infor Nexus. */
    INFOR_NEXUS(source("Infornexus").label("Infor Nexus").member("InforNexus")),
    /** Salesforce Pardot, now Account Engagement. */
    PARDOT(source("Pardot").label("Salesforce Pardot")),
    /** ServiceNow. It tracks changes by its field sys_updated_on. */
    SERVICE_NOW(source("Servicenow").label("ServiceNow").member("ServiceNow").tracksItsOwnChanges()),
    /** Singular. */
    SINGULAR(source("Singular").privateLink().every(Frequency.HOUR)),
    /** Slack. */
    SLACK(source("Slack")),
    /** Trend Micro. */
    TREND_MICRO(source("Trendmicro").label("Trend Micro").privateLink().every(Frequency.HOUR)),
    /** Veeva. */
    VEEVA(source("Veeva")),

    /** Amazon S3. */
    S3(both("S3").label("Amazon S3").withoutProfile().tracksItsOwnChanges()),
    /** Salesforce. */
    SALESFORCE(both("Salesforce").privateLink().emitsEvents()),
    /** Zendesk. */
    ZENDESK(both("Zendesk")),
    /** Marketo. */
    MARKETO(both("Marketo").every(Frequency.HOUR)),
    /** SAP OData. */
    SAP_ODATA(both("SAPOData").label("SAP OData").privateLink()),
    /** Any connector built with the custom connector SDKs, including those by AWS. */
    CUSTOM_CONNECTOR(
            both("CustomConnector").label("custom connectors").emitsEvents().tracksItsOwnChanges()),

    /** Amazon Redshift. */
    REDSHIFT(destination("Redshift").label("Amazon Redshift")),
    /** Snowflake. */
    SNOWFLAKE(destination("Snowflake").privateLink()),
    /** Amazon EventBridge. */
    EVENT_BRIDGE(destination("EventBridge").label("Amazon EventBridge").withoutProfile()),
    /** Amazon Lookout for Metrics. */
    LOOKOUT_METRICS(destination("LookoutMetrics")
            .label("Amazon Lookout for Metrics")
            .withoutProfile()
            .ends("Amazon Lookout for Metrics", LocalDate.of(2025, 10, 10), "Amazon S3, with alarms on the data")),
    /** Upsolver. */
    UPSOLVER(destination("Upsolver").withoutProfile()),
    /** Amazon Honeycode. */
    HONEYCODE(destination("Honeycode")
            .label("Amazon Honeycode")
            .ends("Amazon Honeycode", LocalDate.of(2024, 2, 29), "another destination, such as Amazon S3")),
    /** Amazon Connect Customer Profiles. */
    CUSTOMER_PROFILES(destination("CustomerProfiles")
            .label("Amazon Connect Customer Profiles")
            .withoutProfile());

    private static final Map<String, Connector> BY_TYPE = new HashMap<>();

    static {
        for (Connector connector : values()) {
            BY_TYPE.put(connector.type, connector);
        }
    }

    private static final Set<String> BUILT_IN_TRIGGERS = Set.of("Scheduled", "OnDemand");
    private static final Set<String> ALL_TRIGGERS = Set.of("Scheduled", "OnDemand", "Event");

    private final String type;
    private final String label;
    private final String member;
    private final boolean isSource;
    private final boolean isDestination;
    private final boolean needsProfile;
    private final boolean hasPrivateLink;
    private final boolean emitsEvents;
    private final boolean tracksChanges;
    private final Frequency mostOften;
    // a record of a date and two strings, which the check does not see through the Optional
    @SuppressWarnings("ImmutableEnumChecker")
    private final Optional<EndOfLife> endOfLife;

    Connector(ConnectorFacts facts) {
        this.type = facts.type;
        this.label = facts.label;
        this.member = facts.member;
        this.isSource = facts.isSource;
        this.isDestination = facts.isDestination;
        this.needsProfile = facts.needsProfile;
        this.hasPrivateLink = facts.hasPrivateLink;
        this.emitsEvents = facts.emitsEvents;
        this.tracksChanges = facts.tracksChanges;
        this.mostOften = facts.mostOften;
        this.endOfLife = facts.endOfLife;
    }

    private static ConnectorFacts source(String type) {
        return new ConnectorFacts(type, true, false);
    }

    private static ConnectorFacts both(String type) {
        return new ConnectorFacts(type, true, true);
    }

    private static ConnectorFacts destination(String type) {
        return new ConnectorFacts(type, false, true);
    }

    /**
     * The connector of one side of a flow.
     *
     * @throws UnsoundPartException if its {@code connectorType} is missing or invalid
     */
    public static Connector of(ConnectorSide side) {
        Node type = side.connectorType();
        return ofType(type.text()).orElseThrow(() -> new UnsoundPartException(type.pointer()));
    }

    /** The connector with a {@code connectorType}. */
    public static Optional<Connector> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /** The connector with a member in {@code connectorOperator} or in connector properties. */
    public static Optional<Connector> ofMember(String member) {
        for (Connector connector : values()) {
            if (connector.member.equals(member)) {
                return Optional.of(connector);
            }
        }
        return Optional.empty();
    }

    /** The {@code connectorType}, such as {@code Googleanalytics}. */
    public String type() {
        return type;
    }

    /** The display name, such as {@code Google Analytics}. */
    public String label() {
        return label;
    }

    /** Whether a flow can read from it. */
    public boolean isSource() {
        return isSource;
    }

    /** Whether a flow can write to it. */
    public boolean isDestination() {
        return isDestination;
    }

    /** Whether the connector supports that side of a flow. */
    public boolean fits(ConnectorSide side) {
        return side instanceof Source ? isSource : isDestination;
    }

    /** Its member in {@code sourceConnectorProperties}. */
    public Optional<String> sourceMember() {
        return isSource ? Optional.of(member) : Optional.empty();
    }

    /** Its member in {@code destinationConnectorProperties}. */
    public Optional<String> destinationMember() {
        return isDestination ? Optional.of(member) : Optional.empty();
    }

    /** Its member in {@code connectorOperator}; only sources have one. */
    public Optional<String> operatorMember() {
        return sourceMember();
    }

    /** Whether flows require a connector profile. */
    public boolean needsProfile() {
        return needsProfile;
    }

    /** Its member in the properties and credentials of a connector profile; empty if it has no profiles. */
    public Optional<String> profileMember() {
        return needsProfile ? Optional.of(member) : Optional.empty();
    }

    /** Whether it supports private connections through AWS PrivateLink. */
    public boolean hasPrivateLink() {
        return hasPrivateLink;
    }

    /** The supported values of {@code triggerType} for this source; a custom connector may support fewer. */
    public Set<String> triggers() {
        return !isSource ? Set.of() : emitsEvents ? ALL_TRIGGERS : BUILT_IN_TRIGGERS;
    }

    /** The documented maximum frequency of a schedule for this source. */
    public Frequency mostOften() {
        return mostOften;
    }

    /** Whether an incremental flow requires a timestamp field. */
    public boolean needsIncrementalField() {
        return isSource && !tracksChanges;
    }

    /** Whether it has the operator {@code PROJECTION}. */
    public boolean hasProjection() {
        return isSource && this != AMPLITUDE;
    }

    /** The documented destinations of this source; a custom connector may support others. */
    public Set<Connector> destinations() {
        return Pairs.destinationsOf(this);
    }

    /** The end of the connected service; empty if it has not ended. */
    public Optional<EndOfLife> endOfLife() {
        return endOfLife;
    }
}
