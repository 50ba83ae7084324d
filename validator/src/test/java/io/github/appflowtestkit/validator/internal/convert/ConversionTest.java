package io.github.appflowtestkit.validator.internal.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.LeftOut;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConversionTest {

    private static final String DESCRIBED = """
            {"flowArn": "arn:aws:appflow:eu-central-1:123456789012:flow/orders", "flowStatus": "Active", "createdAt": 1764460800,
             "schemaVersion": 1, "lastRunExecutionDetails": null, "flowName": "orders", "description": null,
             "triggerConfig": {"triggerType": "OnDemand", "triggerProperties": {}},
             "sourceFlowConfig": {"connectorType": "Salesforce", "sourceConnectorProperties": {"Salesforce": {"object": "Order"}}},
             "destinationFlowConfigList": [{"connectorType": "S3", "destinationConnectorProperties": {"S3": {
               "bucketName": "lake", "s3OutputFormatConfig": {"fileType": "JSON", "prefixConfig": {},
               "aggregationConfig": {"aggregationType": "None"}}}}}],
             "tasks": [{"taskType": "Map_all", "sourceFields": [], "taskProperties": {},
               "connectorOperator": {"Salesforce": "NO_OP", "S3": null}}],
             "metadataCatalogConfig": {}, "tags": {"aws:cloudformation:stack-name": "crm", "team": "data"}}
            """;

    @Test
    void a_described_flow_becomes_a_request_that_can_be_sent() {
        Converted converted = converted(DESCRIBED, Target.CREATE_FLOW, Syntax.JSON);

        assertThat(converted.text()).isEqualTo("""
                        {
                          "flowName": "orders",
                          "triggerConfig": {
                            "triggerType": "OnDemand"
                          },
                          "sourceFlowConfig": {
                            "connectorType": "Salesforce",
                            "sourceConnectorProperties": {
                              "Salesforce": {
                                "object": "Order"
                              }
                            }
                          },
                          "destinationFlowConfigList": [
                            {
                              "connectorType": "S3",
                              "destinationConnectorProperties": {
                                "S3": {
                                  "bucketName": "lake",
                                  "s3OutputFormatConfig": {
                                    "fileType": "JSON"
                                  }
                                }
                              }
                            }
                          ],
                          "tasks": [
                            {
                              "taskType": "Map_all",
                              "sourceFields": [],
                              "connectorOperator": {
                                "Salesforce": "NO_OP"
                              }
                            }
                          ],
                          "tags": {
                            "team": "data"
                          }
                        }
                        """);
        assertThat(converted.leftOut())
                .extracting(LeftOut::line)
                .containsExactly(
                        "tags[\"aws:cloudformation:stack-name\"]: left out; only AWS may set tags that begin with aws:");
    }

    @Test
    void an_update_has_neither_key_nor_tags() {
        Converted converted = converted(
                "{\"flowName\": \"orders\", \"kmsArn\": \"arn:aws:kms:eu-central-1:123456789012:key/a\", \"tags\": {}}",
                Target.UPDATE_FLOW,
                Syntax.YAML);

        assertThat(converted.text()).isEqualTo("""
                        # kmsArn: left out; UpdateFlow has no such member
                        # tags: left out; UpdateFlow has no such member
                        flowName: orders
                        """);
    }

    @Test
    void several_flows_become_an_array() {
        Converted converted =
                converted("[{\"flowName\": \"a\"}, {\"flowName\": \"b\"}]", Target.CREATE_FLOW, Syntax.YAML);

        assertThat(converted.text()).isEqualTo("- flowName: a\n- flowName: b\n");
    }

    @Test
    void what_the_document_does_not_know_is_left_out_and_can_be_given() {
        String template = """
                Parameters: {Bucket: {Type: String}, Object: {Type: String, Default: Order}}
                Resources:
                  Orders:
                    Type: AWS::AppFlow::Flow
                    Properties:
                      FlowName: orders
                      DestinationFlowConfigList:
                        - ConnectorType: S3
                          DestinationConnectorProperties: {S3: {BucketName: !Ref Bucket, BucketPrefix: !Ref Object}}
                """;

        assertThat(converted(template, Target.CREATE_FLOW, Syntax.YAML).text()).startsWith("""
                        # the flow: takes for granted that "Order" is the default of the parameter Object
                        # destinationFlowConfigList[0].destinationConnectorProperties.S3.bucketName: left out, because the \
                        document does not know its value; give it with --value "Bucket=VALUE"
                        flowName: orders
                        """);
        List<SourceFlow> given = SourceFlows.of(
                read(template), new GivenValues(Map.of("Bucket", "lake", "Object", "Order")), Optional.empty());
        assertThat(Conversion.of(given, Target.CREATE_FLOW, Syntax.YAML).text()).isEqualTo("""
                        flowName: orders
                        destinationFlowConfigList:
                          - connectorType: S3
                            destinationConnectorProperties:
                              S3:
                                bucketName: lake
                                bucketPrefix: Order
                        """);
    }

    private static final String STARTED = """
            {"flowArn": "arn:aws:appflow:eu-central-1:123456789012:flow/orders", "flowStatus": "%s", "flowName": "orders",
             "triggerConfig": {"triggerType": "Scheduled"}}
            """;

    @Test
    void a_status_is_carried_over_or_said() {
        String active = STARTED.formatted("Active");

        assertThat(lines(converted(active, Target.CREATE_FLOW, Syntax.JSON)))
                .containsExactly(
                        "the flow: the status Active is left out; the new flow is a Draft until StartFlow activates it");
        assertThat(lines(converted(active, Target.TERRAFORM, Syntax.HCL))).isEmpty();
        assertThat(lines(converted(active, Target.UPDATE_FLOW, Syntax.JSON))).isEmpty();
        assertThat(converted(active, Target.CLOUDFORMATION, Syntax.YAML).text()).endsWith("FlowStatus: Active\n");
        assertThat(converted(STARTED.formatted("Draft"), Target.CLOUDFORMATION, Syntax.YAML)
                        .text())
                .doesNotContain("FlowStatus");
        assertThat(converted(STARTED.formatted("Errored"), Target.CLOUDFORMATION, Syntax.YAML)
                        .text())
                .startsWith(
                        "# the flow: the status \"Errored\" is left out; CloudFormation has Active, Draft, Suspended\n");
    }

    @Test
    void the_status_in_a_template_stays_there_and_is_said_elsewhere() {
        String template = """
                Resources:
                  Orders:
                    Type: AWS::AppFlow::Flow
                    DependsOn: Lake
                    Properties: {FlowName: orders, FlowStatus: Active, TriggerConfig: {TriggerType: Event}}
                """;

        assertThat(converted(template, Target.CLOUDFORMATION, Syntax.YAML).text())
                .endsWith("FlowStatus: Active\n");
        assertThat(lines(converted(template, Target.TERRAFORM, Syntax.HCL)))
                .containsExactly(
                        "the flow: the DependsOn of the resource is left out",
                        "the flow: the status Active is left out; the new flow is a Draft until StartFlow activates it");
    }

    @Test
    void names_of_resources_are_unique_and_such_as_their_form_takes() {
        String flows = """
                [{"flowName": "orders-to-lake"}, {"flowName": "orders.to.lake"}, {"flowName": "2orders"}, {"flowName": "###"}]
                """;

        assertThat(converted(flows, Target.TERRAFORM, Syntax.HCL).text().lines())
                .filteredOn(line -> line.startsWith("resource"))
                .containsExactly(
                        "resource \"aws_appflow_flow\" \"orders_to_lake\" {",
                        "resource \"aws_appflow_flow\" \"orders_to_lake_2\" {",
                        "resource \"aws_appflow_flow\" \"flow_2orders\" {",
                        "resource \"aws_appflow_flow\" \"flow\" {");
        assertThat(converted(flows, Target.CLOUDFORMATION, Syntax.YAML).text().lines())
                .filteredOn(line -> line.matches("  \"?\\w+\"?:"))
                .containsExactly("  OrdersToLake:", "  OrdersToLake2:", "  \"2orders\":", "  Flow:");
    }

    @Test
    void what_a_form_requires_and_what_it_calls_otherwise_is_said() {
        String flow = """
                {"flowName": "orders", "sourceFlowConfig": {"connectorType": "S3", "sourceConnectorProperties": {
                  "S3": {"bucketName": "in"}, "SAPOData": {"parallelismConfig": {"maxParallelism": 4}}}}}
                """;

        assertThat(lines(converted(flow, Target.TERRAFORM, Syntax.HCL)))
                .containsExactly(
                        "sourceFlowConfig.sourceConnectorProperties.S3.bucketPrefix: written as \"\", because the AWS provider requires"
                                + " it; it sends none",
                        "sourceFlowConfig.sourceConnectorProperties.SAPOData.parallelismConfig.maxParallelism: written as"
                                + " max_page_size, as the AWS provider calls it",
                        "sourceFlowConfig.sourceConnectorProperties.SAPOData.objectPath: missing; the AWS provider requires it");
        assertThat(lines(converted(flow, Target.CLOUDFORMATION, Syntax.YAML)))
                .containsExactly(
                        "sourceFlowConfig.sourceConnectorProperties.S3.bucketPrefix: written as \"\", because CloudFormation requires"
                                + " it",
                        "sourceFlowConfig.sourceConnectorProperties.SAPOData.objectPath: missing; CloudFormation requires it");
    }

    private static List<String> lines(Converted converted) {
        return converted.leftOut().stream().map(LeftOut::line).toList();
    }

    private static Converted converted(String document, Target target, Syntax syntax) {
        return Conversion.of(SourceFlows.of(read(document), GivenValues.NONE, Optional.empty()), target, syntax);
    }

    private static JsonValue read(String document) {
        return new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 500)
                .read(document)
                .root()
                .orElseThrow();
    }
}
