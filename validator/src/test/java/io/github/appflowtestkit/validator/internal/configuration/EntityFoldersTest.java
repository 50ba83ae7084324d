package io.github.appflowtestkit.validator.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which entities hold for a flow. */
class EntityFoldersTest {

    private static final String FLOW = """
            {
              "flowName": "accounts",
              "triggerConfig": {"triggerType": "OnDemand"},
              "sourceFlowConfig": {
                "connectorType": "%s",
                "connectorProfileName": "crm",
                "apiVersion": "v1",
                "sourceConnectorProperties": {"%s": {"%s": "%s"}}
              },
              "destinationFlowConfigList": [
                {"connectorType": "S3", "destinationConnectorProperties": {"S3": {"bucketName": "orders-out"}}}
              ],
              "tasks": [
                {"taskType": "Filter", "sourceFields": ["Wrong"], "connectorOperator": {"%s": "PROJECTION"}},
                {
                  "taskType": "Map",
                  "sourceFields": ["Wrong"],
                  "connectorOperator": {"%s": "NO_OP"},
                  "destinationField": "Wrong",
                  "taskProperties": {"SOURCE_DATA_TYPE": "string", "DESTINATION_DATA_TYPE": "string"}
                }
              ]
            }
            """;

    private static final String ENTITY = "{\"connectorEntityFields\":[{\"identifier\":\"Id\"}]}";

    @TempDir
    private Path folder;

    @Test
    void should_be_beside_the_flow() throws IOException {
        entity("flows/entities/salesforce/Account.json");

        assertThat(messages("flows/a.json"))
                .containsExactly("tasks[0].sourceFields[0] is \"Wrong\", a field that \"Account\""
                        + " (entities/salesforce/Account.json) does not have");
    }

    @Test
    void should_be_above_the_flow_up_to_the_folder_of_the_configuration() throws IOException {
        write("project/appflow-testkit.yaml", "");
        entity("project/entities/Salesforce/Account.json");

        assertThat(messages("project/flows/old/a.json")).hasSize(1);
    }

    @Test
    void should_not_be_above_the_folder_of_the_configuration() throws IOException {
        write("project/appflow-testkit.yaml", "");
        entity("entities/Salesforce/Account.json");

        assertThat(messages("project/flows/a.json")).isEmpty();
        assertThat(messages("elsewhere/a.json")).isEmpty();
    }

    @Test
    void should_be_the_nearest_ones() throws IOException {
        write("appflow-testkit.yaml", "");
        entity("entities/Salesforce/Account.json");
        write("flows/entities/Salesforce/Account.json", "[{\"identifier\":\"Wrong\"}]");

        assertThat(messages("flows/a.json")).isEmpty();
        assertThat(messages("other/a.json")).hasSize(1);
    }

    @Test
    void should_be_in_the_folder_of_the_configuration() throws IOException {
        write("appflow-testkit.yaml", "entities: {folder: recorded}");
        entity("recorded/Salesforce/Account.json");
        write("flows/entities/Salesforce/Account.json", "[{\"identifier\":\"Wrong\"}]");

        assertThat(messages("flows/a.json")).singleElement().asString().contains("(recorded/Salesforce/Account.json)");
    }

    @Test
    void should_differ_by_profile() throws IOException {
        entity("entities/Salesforce/crm/Account.json");
        write("entities/Salesforce/Account.json", "[{\"identifier\":\"Wrong\"}]");

        assertThat(messages("a.json")).singleElement().asString().contains("(entities/Salesforce/crm/Account.json)");
    }

    @Test
    void should_have_folders_for_the_slashes_of_an_object() throws IOException {
        entity("entities/SAPOData/sap/opu/Order.json");

        assertThat(messages(write("a.json", flow("SAPOData", "SAPOData", "objectPath", "/sap/opu/Order"))))
                .hasSize(1);
    }

    @Test
    void should_be_those_of_an_alias() throws IOException {
        write("appflow-testkit.yaml", """
                entities:
                  aliases:
                    - {profile: other, path: Other}
                    - {profile: crm, path: HubSpot}
                    - {object: Account, path: Salesforce/other.json}
                """);
        entity("entities/HubSpot/contacts.json");
        entity("entities/Salesforce/other.json");
        Path custom = write("custom.json", flow("CustomConnector", "CustomConnector", "entityName", "contacts"));

        assertThat(messages(custom)).singleElement().asString().contains("(entities/HubSpot/contacts.json)");
        write("appflow-testkit.yaml", "entities: {aliases: [{object: Account, path: Salesforce/other.json}]}");
        assertThat(messages("a.json")).singleElement().asString().contains("(entities/Salesforce/other.json)");
    }

    @Test
    void should_not_be_links_that_lead_out_of_what_the_user_gave() throws IOException {
        Path secret = write("secret/Account.json", ENTITY);
        Path given = Files.createDirectories(folder.resolve("given/entities/Salesforce"));
        Files.createSymbolicLink(given.resolve("Account.json"), secret);
        Path flow = write("given/a.json", flow("Salesforce", "Salesforce", "object", "Account"));
        ConfiguredRun run = ConfiguredRun.builder()
                .given(GivenFolders.of(List.of(folder.resolve("given"))))
                .build();

        assertThat(run.check(flow).findings())
                .filteredOn(finding -> finding.rule().startsWith("AF8"))
                .extracting(Finding::rule)
                .containsExactly("AF8001");
    }

    @Test
    void should_report_a_folder_that_does_not_exist() throws IOException {
        write("appflow-testkit.yaml", "entities: {folder: recorded}");
        ConfiguredRun run = ConfiguredRun.builder().build();
        run.check(write("a.json", flow("Salesforce", "Salesforce", "object", "Account")));

        assertThat(run.configurationReports())
                .flatExtracting(report -> report.findings())
                .extracting(Finding::message)
                .containsExactly("entities.folder must be a folder, but is \"recorded\"");
    }

    private List<String> messages(String flow) throws IOException {
        return messages(write(flow, flow("Salesforce", "Salesforce", "object", "Account")));
    }

    private static List<String> messages(Path flow) {
        return ConfiguredRun.builder().build().check(flow).findings().stream()
                .filter(finding -> finding.rule().startsWith("AF8"))
                .map(Finding::message)
                .toList();
    }

    private static String flow(String type, String member, String name, String object) {
        return FLOW.formatted(type, member, name, object, member, member);
    }

    private void entity(String path) throws IOException {
        write(path, ENTITY);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
