package io.github.appflowtestkit.validator.internal.authored;

import java.util.List;

/**
 * A connector of type CustomConnector that AWS has built: it has a label, and nobody registers it.
 *
 * @param label the value of {@code connectorLabel}
 * @param name the display name
 * @param source where the label was seen
 */
public record AuthoredConnector(String label, String name, String source) {

    /** All whose label is known; the User Guide has more, and does not say their labels. */
    public static final List<AuthoredConnector> ALL = List.of(
            inCdk("AmazonRDSPostgreSQL", "Amazon RDS for PostgreSQL", "amazonrdsforpostgresql"),
            inCdk("Asana", "Asana", "asana"),
            inCdk("GitHub", "GitHub", "github"),
            inCdk("GoogleAds", "Google Ads", "googleads"),
            inCdk("GoogleAnalytics4", "Google Analytics 4", "googleanalytics4"),
            inCdk("GoogleBigQuery", "Google BigQuery", "googlebigquery"),
            inCdk("HubSpot", "HubSpot", "hubspot")
                    .andIn("terraform-provider-aws 34422, where the call reached the vendor"),
            inCdk("JDBCsmall", "JDBC, small data scale", "jdbcsmalldatascale"),
            inCdk("Mailchimp", "Mailchimp", "mailchimp"),
            inCdk("MicrosoftDynamics365", "Microsoft Dynamics 365", "microsoftdynamics365"),
            inCdk("MicrosoftSharePointOnline", "Microsoft SharePoint Online", "microsoftsharepointonline"),
            inCdk("SalesforceMarketingCloud", "Salesforce Marketing Cloud", "salesforce-marketing-cloud")
                    .andIn("terraform-provider-aws 31994, where the console sends it"));

    private static AuthoredConnector inCdk(String label, String name, String folder) {
        return new AuthoredConnector(label, name, "cdklabs/cdk-appflow, src/" + folder + "/type.ts");
    }

    private AuthoredConnector andIn(String other) {
        return new AuthoredConnector(label, name, source + "; " + other);
    }

    /** The known labels. */
    public static List<String> labels() {
        return ALL.stream().map(AuthoredConnector::label).toList();
    }

    /** Whether it is the label of such a connector. */
    public static boolean isLabel(String label) {
        return ALL.stream().anyMatch(connector -> connector.label.equals(label));
    }
}
