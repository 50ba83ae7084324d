package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.authored.AuthoredConnector;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The value of {@code --source} or {@code --destination}: a connector type, and what it reads or writes. Immutable.
 *
 * @param connector the connector
 * @param where the object, or the bucket with a prefix; empty if the connector needs none
 */
public record SideArgument(Connector connector, String where) {

    /**
     * The value of {@code --source}.
     *
     * @throws IllegalArgumentException if the value is wrong; the message says how
     */
    public static SideArgument ofSource(String value) {
        SideArgument side = of("--source", value, Connector::isSource, "a destination only");
        if (side.connector == Connector.S3 && (side.where.indexOf('/') < 1 || side.where.endsWith("/"))) {
            throw new IllegalArgumentException(
                    "--source S3 needs a bucket and the folder with the files, such as S3:my-bucket/accounts");
        }
        return side;
    }

    /**
     * The value of {@code --destination}.
     *
     * @throws IllegalArgumentException if the value is wrong; the message says how
     */
    public static SideArgument ofDestination(String value) {
        return of("--destination", value, Connector::isDestination, "a source only");
    }

    private static SideArgument of(String option, String value, Predicate<Connector> fits, String otherwise) {
        int colon = value.indexOf(':');
        String type = colon < 0 ? value : value.substring(0, colon);
        String where = colon < 0 ? "" : value.substring(colon + 1);
        Connector connector = Stream.of(Connector.values())
                .filter(each -> each.type().equalsIgnoreCase(type))
                .findFirst()
                .orElseThrow(() -> unknown(option, type, fits));
        if (!fits.test(connector)) {
            throw new IllegalArgumentException(option + " must not be " + connector.type() + ", which is " + otherwise);
        }
        boolean needsNone = connector == Connector.LOOKOUT_METRICS;
        if (needsNone && !where.isEmpty()) {
            throw new IllegalArgumentException(option + " " + connector.type() + " takes nothing behind the type");
        }
        if (!needsNone && where.isBlank()) {
            throw new IllegalArgumentException(option + " " + connector.type() + " needs " + example(connector));
        }
        return new SideArgument(connector, where);
    }

    private static IllegalArgumentException unknown(String option, String type, Predicate<Connector> fits) {
        for (AuthoredConnector authored : AuthoredConnector.ALL) {
            if (authored.label().equalsIgnoreCase(type) || authored.name().equalsIgnoreCase(type)) {
                return new IllegalArgumentException(option + " must be a connector type, but " + authored.name()
                        + " is a custom connector; write CustomConnector:OBJECT, and name a connector profile of "
                        + authored.name());
            }
        }
        List<String> types =
                Stream.of(Connector.values()).filter(fits).map(Connector::type).toList();
        String similar = Wording.didYouMean(Nearest.to(type, types));
        return new IllegalArgumentException(option + " must start with a connector type, but is " + Wording.quoted(type)
                + (similar.isEmpty() ? "; types are " + String.join(", ", types) : similar));
    }

    private static String example(Connector connector) {
        return switch (connector) {
            case S3 -> "a bucket, such as S3:my-bucket/accounts";
            case UPSOLVER -> "a bucket, such as Upsolver:upsolver-appflow-orders";
            case CUSTOMER_PROFILES -> "a domain, such as CustomerProfiles:my-domain";
            case REDSHIFT -> "a table, such as Redshift:public.accounts, and --bucket";
            case SNOWFLAKE -> "a table, such as Snowflake:sales.public.accounts, and --bucket";
            case EVENT_BRIDGE ->
                "an event source, such as EventBridge:aws.partner/appflow/salesforce.com/123456789012/accounts, and"
                        + " --bucket";
            case SAP_ODATA -> "an object, such as SAPOData:/sap/opu/odata/sap/ORDERS_SRV/Orders";
            case SALESFORCE -> "an object, such as Salesforce:Account";
            default -> "an object: " + connector.type() + ":OBJECT";
        };
    }
}
