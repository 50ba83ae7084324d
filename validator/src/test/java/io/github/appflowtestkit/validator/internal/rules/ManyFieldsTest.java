package io.github.appflowtestkit.validator.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flow of 60 fields against an entity as Salesforce has it: each mistake about a field is one finding. */
class ManyFieldsTest {

    private static final String WRITABLE = "\"isCreatable\":true,\"isUpdatable\":true,\"isUpsertable\":true";
    private static final String READ_ONLY = "\"isCreatable\":false,\"isUpdatable\":false,\"isUpsertable\":false";
    private static final String OPTIONAL = ",\"isNullable\":true,\"supportedWriteOperations\":[]";
    private static final String READABLE = "\"isRetrievable\":true,\"isQueryable\":true";
    private static final String STRING_OPERATORS = "\"PROJECTION\",\"CONTAINS\",\"EQUAL_TO\",\"NOT_EQUAL_TO\"";

    @TempDir
    private Path folder;

    private final List<String> projected = new ArrayList<>();
    private final List<String> maps = new ArrayList<>();

    @BeforeEach
    void record() throws IOException {
        Path salesforce = folder.resolve("Salesforce");
        Files.createDirectories(salesforce.resolve("sf-broken"));
        Files.writeString(salesforce.resolve("sf-broken/Account.json"), "{}");
        Files.writeString(
                salesforce.resolve("Account.json"), "{\"connectorEntityFields\":[" + String.join(",", fields()) + "]}");
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(IntStream.rangeClosed(1, 60)
                .mapToObj(i -> field(plain(i), "string", STRING_OPERATORS, "", READABLE, WRITABLE + OPTIONAL))
                .toList());
        fields.add(field(
                "Id",
                "id",
                "\"PROJECTION\",\"EQUAL_TO\"",
                "",
                READABLE,
                READ_ONLY + ",\"isNullable\":false,\"supportedWriteOperations\":[\"UPDATE\",\"UPSERT\"]"));
        fields.add(field(
                "ExternalId__c",
                "string",
                STRING_OPERATORS,
                "",
                READABLE,
                WRITABLE + ",\"isNullable\":true,\"supportedWriteOperations\":[\"UPSERT\"]"));
        fields.add(field(
                "Name",
                "string",
                STRING_OPERATORS,
                "",
                READABLE,
                WRITABLE + ",\"isNullable\":false,\"isDefaultedOnCreate\":false,\"supportedWriteOperations\":[]"));
        fields.add(field(
                "Stage", "picklist", "\"PROJECTION\",\"EQUAL_TO\"", "\"Open\",\"Won\"", READABLE, WRITABLE + OPTIONAL));
        fields.add(
                field("Modified", "datetime", "\"PROJECTION\",\"GREATER_THAN\"", "", READABLE, READ_ONLY + OPTIONAL));
        fields.add(field(
                "Hidden",
                "string",
                STRING_OPERATORS,
                "",
                "\"isRetrievable\":false,\"isQueryable\":true",
                READ_ONLY + OPTIONAL));
        fields.add(field("Old", "string", STRING_OPERATORS, "", READABLE, WRITABLE + OPTIONAL)
                .replaceFirst("\"identifier\"", "\"isDeprecated\":true,\"identifier\""));
        return fields;
    }

    private static String field(
            String name, String type, String operators, String values, String source, String destination) {
        return """
                {
                  "description": "%1$s",
                  "destinationProperties": {%6$s},
                  "identifier": "%1$s",
                  "label": "%1$s",
                  "sourceProperties": {%5$s},
                  "supportedFieldTypeDetails": {
                    "v1": {"fieldType": "%2$s", "filterOperators": [%3$s], "supportedValues": [%4$s]}
                  }
                }""".formatted(name, type, operators, values, source, destination);
    }

    private static String plain(int number) {
        return "Field" + number + "__c";
    }

    @Test
    void a_sound_flow_has_no_finding() {
        mapTheFirst(57);
        map("Name", "Name", "string");
        map("ExternalId__c", "ExternalId__c", "string");
        map("Stage", "Stage", "picklist");

        assertThat(check("Modified", "\"ExternalId__c\"", "", "EQUAL_TO", "Open"))
                .isEmpty();
    }

    @Test
    void each_mistake_is_one_finding() {
        mapTheFirst(54);
        map("ExternalId__c", "ExternalId__c", "string");
        map("Field55_c", plain(55), "string");
        map("Hidden", plain(56), "string");
        map(plain(57), "Modified", "string", "datetime");
        map(plain(58), plain(58), "picklist");
        map("Old", plain(59), "string");

        List<Finding> findings = check(
                plain(1),
                "\"ExternalId__c\",\"" + plain(7) + "\"",
                "," + destination("sf-broken", "\"ExternalId__c\""),
                "GREATER_THAN",
                "Opne");

        assertThat(findings)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrderElementsOf(Catalogue.builtIn().rules().stream()
                        .map(rule -> rule.info().id())
                        .filter(id -> id.startsWith("AF8"))
                        .toList());
    }

    private void mapTheFirst(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> map(plain(i), plain(i), "string"));
    }

    private void map(String source, String destination, String type) {
        map(source, destination, type, type.equals("picklist") && destination.startsWith("Field") ? "string" : type);
    }

    private void map(String source, String destination, String sourceType, String destinationType) {
        projected.add("\"" + source + "\"");
        maps.add("""
                {
                  "taskType": "Map",
                  "sourceFields": ["%s"],
                  "connectorOperator": {"Salesforce": "NO_OP"},
                  "destinationField": "%s",
                  "taskProperties": {"SOURCE_DATA_TYPE": "%s", "DESTINATION_DATA_TYPE": "%s"}
                }""".formatted(source, destination, sourceType, destinationType));
    }

    private List<Finding> check(String timestamp, String ids, String others, String operator, String value) {
        assertThat(maps).hasSize(60);
        String flow = """
                {
                  "flowName": "accounts",
                  "triggerConfig": {
                    "triggerType": "Scheduled",
                    "triggerProperties": {
                      "Scheduled": {"scheduleExpression": "rate(1days)", "dataPullMode": "Incremental"}
                    }
                  },
                  "sourceFlowConfig": {
                    "connectorType": "Salesforce",
                    "connectorProfileName": "sf-source",
                    "incrementalPullConfig": {"datetimeTypeFieldName": "%s"},
                    "sourceConnectorProperties": {"Salesforce": {"object": "Account"}}
                  },
                  "destinationFlowConfigList": [%s%s],
                  "tasks": [
                    {"taskType": "Filter", "sourceFields": [%s], "connectorOperator": {"Salesforce": "PROJECTION"}},
                    {
                      "taskType": "Filter",
                      "sourceFields": ["Stage"],
                      "connectorOperator": {"Salesforce": "%s"},
                      "taskProperties": {"DATA_TYPE": "picklist", "VALUE": "Open"}
                    },
                    {
                      "taskType": "Filter",
                      "sourceFields": ["Stage"],
                      "connectorOperator": {"Salesforce": "EQUAL_TO"},
                      "taskProperties": {"DATA_TYPE": "picklist", "VALUE": "%s"}
                    },
                    %s
                  ]
                }
                """.formatted(
                        timestamp,
                        destination("sf-target", ids),
                        others,
                        String.join(",", projected),
                        operator,
                        value,
                        String.join(",\n", maps));
        return FlowValidator.builder().entities(folder).build().validate("accounts.json", flow).findings().stream()
                .filter(finding ->
                        finding.rule().startsWith("AF8") || finding.rule().startsWith("AF1"))
                .toList();
    }

    private static String destination(String profile, String ids) {
        return """
                {
                  "connectorType": "Salesforce",
                  "connectorProfileName": "%s",
                  "destinationConnectorProperties": {
                    "Salesforce": {"object": "Account", "writeOperationType": "UPSERT", "idFieldNames": [%s]}
                  }
                }""".formatted(profile, ids);
    }
}
