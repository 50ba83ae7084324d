package io.github.appflowtestkit.validator.internal.connector;

import static io.github.appflowtestkit.validator.internal.connector.Connector.CUSTOMER_PROFILES;
import static io.github.appflowtestkit.validator.internal.connector.Connector.CUSTOM_CONNECTOR;
import static io.github.appflowtestkit.validator.internal.connector.Connector.EVENT_BRIDGE;
import static io.github.appflowtestkit.validator.internal.connector.Connector.HONEYCODE;
import static io.github.appflowtestkit.validator.internal.connector.Connector.LOOKOUT_METRICS;
import static io.github.appflowtestkit.validator.internal.connector.Connector.MARKETO;
import static io.github.appflowtestkit.validator.internal.connector.Connector.REDSHIFT;
import static io.github.appflowtestkit.validator.internal.connector.Connector.S3;
import static io.github.appflowtestkit.validator.internal.connector.Connector.SALESFORCE;
import static io.github.appflowtestkit.validator.internal.connector.Connector.SAP_ODATA;
import static io.github.appflowtestkit.validator.internal.connector.Connector.SNOWFLAKE;
import static io.github.appflowtestkit.validator.internal.connector.Connector.UPSOLVER;
import static io.github.appflowtestkit.validator.internal.connector.Connector.ZENDESK;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The destinations that the page of each source in the AppFlow User Guide lists under "Supported destinations". */
final class Pairs {

    /** The destinations of Slack and Datadog; most other sources have the same and more. */
    private static final Set<Connector> COMMON =
            Set.of(CUSTOMER_PROFILES, HONEYCODE, REDSHIFT, S3, MARKETO, SALESFORCE, SNOWFLAKE, UPSOLVER, ZENDESK);

    private Pairs() {}

    /** The documented destinations; every source also supports custom connectors. */
    static Set<Connector> destinationsOf(Connector source) {
        Set<Connector> listed = switch (source) {
            case AMPLITUDE -> EnumSet.of(LOOKOUT_METRICS, S3);
            case GOOGLE_ANALYTICS -> EnumSet.of(LOOKOUT_METRICS, S3, UPSOLVER);
            case SAP_ODATA -> EnumSet.of(CUSTOMER_PROFILES, REDSHIFT, S3, SAP_ODATA);
            case S3 -> common(SAP_ODATA);
            case SLACK, DATADOG -> common();
            case DYNATRACE, INFOR_NEXUS, MARKETO, SERVICE_NOW, SINGULAR, TREND_MICRO, VEEVA, ZENDESK ->
                common(LOOKOUT_METRICS);
            case SALESFORCE, PARDOT -> common(LOOKOUT_METRICS, EVENT_BRIDGE);
            case CUSTOM_CONNECTOR ->
                EnumSet.of(LOOKOUT_METRICS, REDSHIFT, S3, MARKETO, SALESFORCE, SAP_ODATA, SNOWFLAKE, UPSOLVER, ZENDESK);
            case REDSHIFT, SNOWFLAKE, EVENT_BRIDGE, LOOKOUT_METRICS, UPSOLVER, HONEYCODE, CUSTOMER_PROFILES ->
                EnumSet.noneOf(Connector.class);
        };
        if (!listed.isEmpty()) {
            listed.add(CUSTOM_CONNECTOR);
        }
        return Collections.unmodifiableSet(listed);
    }

    private static Set<Connector> common(Connector... more) {
        Set<Connector> listed = EnumSet.copyOf(COMMON);
        Collections.addAll(listed, more);
        return listed;
    }
}
