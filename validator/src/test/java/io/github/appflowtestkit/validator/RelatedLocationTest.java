package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedLocationTest {

    private static final FlowValidator VALIDATOR = FlowValidator.create();

    private static final String FLOW = """
            {
              "flowName": "orders",
              "triggerConfig": {"triggerType": "OnDemand"},
              "sourceFlowConfig": {
                "connectorType": "S3",
                "sourceConnectorProperties": {"S3": {"bucketName": "raw-orders", "bucketPrefix": "in"}}
              },
              "destinationFlowConfigList": [
                {"connectorType": "S3", "destinationConnectorProperties": {"S3": {"bucketName": "orders-out"}}}
              ],
              "tasks": [
                {"taskType": "Filter", "sourceFields": ["Id", "Name", "Id"], "connectorOperator": {"S3": "PROJECTION"}},
                {"taskType": "Map", "sourceFields": ["Id"], "destinationField": "Id",
                 "taskProperties": {"SOURCE_DATA_TYPE": "id", "DESTINATION_DATA_TYPE": "id"},
                 "connectorOperator": {"S3": "NO_OP"}},
                {"taskType": "Map", "sourceFields": ["Name"], "destinationField": "Id",
                 "taskProperties": {"SOURCE_DATA_TYPE": "id", "DESTINATION_DATA_TYPE": "id"},
                 "connectorOperator": {"S3": "NO_OP"}}
              ]
            }
            """;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a.json | {\"flowName\": 1, \"flowName\": \"a\"} | 1:2-1:12",
                "a.yaml | flowName: 1#flowName: a | 1:1-1:9",
                "a.tf | resource \"aws_appflow_flow\" \"a\" {#  name = 1#  name = 2#} | 2:3-2:7"
            },
            delimiter = '|')
    void a_duplicate_member_knows_the_first_one(String name, String text, String range) {
        Report report = VALIDATOR.validate(name, text.strip().replace("#", "\n"));
        Finding duplicate = only("AF0002", report);

        assertThat(duplicate.related()).singleElement().satisfies(place -> {
            assertThat(place.document()).isEmpty();
            assertThat(place.pointer()).isEqualTo(duplicate.pointer());
            assertThat(place.range()).hasToString(range.strip());
            assertThat(place.message()).isEqualTo("the first one");
        });
    }

    @Test
    void rules_name_the_other_place() {
        Report report = VALIDATOR.validate("a.json", FLOW);

        assertThat(shown(only("AF4021", report))).isEqualTo("/tasks/0/sourceFields/0 12:45-12:49 the first one");
        assertThat(shown(only("AF4007", report)))
                .isEqualTo("/tasks/1/destinationField 13:69-13:73 the first task that writes it");
    }

    @Test
    void a_flow_of_that_name_in_another_document_is_named_with_the_document() {
        ValidationRun run = VALIDATOR.newRun();
        run.validate("a.json", FLOW.getBytes(StandardCharsets.UTF_8));
        run.validate("b.json", FLOW.getBytes(StandardCharsets.UTF_8));
        String template = "Resources: {F: {Type: 'AWS::AppFlow::Flow', Properties: {FlowName: leads}},"
                + " G: {Type: 'AWS::AppFlow::Flow', Properties: {FlowName: leads}}}";
        run.validate("t.yaml", template.getBytes(StandardCharsets.UTF_8));

        List<Report> reports = run.crossFileReports();
        assertThat(reports).extracting(Report::name).containsExactly("b.json", "t.yaml");
        assertThat(reports.get(0).findings().get(0).related())
                .singleElement()
                .extracting(RelatedLocation::document, RelatedLocation::pointer)
                .containsExactly(Optional.of("a.json"), "/flowName");
        assertThat(reports.get(1).findings().get(0).related())
                .singleElement()
                .extracting(RelatedLocation::document, RelatedLocation::pointer)
                .containsExactly(Optional.empty(), "/Resources/F/Properties/FlowName");
    }

    private static String shown(Finding finding) {
        return finding.related().stream()
                .map(place -> place.pointer() + " " + place.range() + " " + place.message())
                .collect(Collectors.joining("\n"));
    }

    private static Finding only(String rule, Report report) {
        List<Finding> found = report.findings().stream()
                .filter(each -> each.rule().equals(rule))
                .toList();
        assertThat(found).as(report.findings().toString()).hasSize(1);
        return found.get(0);
    }
}
