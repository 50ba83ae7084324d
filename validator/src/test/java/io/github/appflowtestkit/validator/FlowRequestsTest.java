package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.appflowtestkit.validator.FlowRequest.UnknownValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Flows of all forms as requests, and values for what documents do not know. */
class FlowRequestsTest {

    private static final String TEMPLATE = """
            Parameters:
              Bucket: {Type: String}
              Fields: {Type: CommaDelimitedList}
              Env: {Type: String, Default: dev, AllowedValues: [dev, prod]}
            Conditions:
              IsProd: !Equals [!Ref Env, prod]
            Resources:
              Key: {Type: AWS::KMS::Key}
              Orders:
                Type: AWS::AppFlow::Flow
                Properties:
                  FlowName: !Sub orders-${Env}
                  Description: !If [IsProd, for all, for us]
                  KMSArn: !GetAtt Key.Arn
                  SourceFlowConfig:
                    ConnectorProfileName: !ImportValue crm-profile
                  DestinationFlowConfigList:
                    - DestinationConnectorProperties:
                        S3: {BucketName: !Sub "${Bucket}-${Env}", BucketPrefix: !Join ["/", [!Ref Bucket, raw]]}
                  Tasks:
                    - TaskType: Filter
                      SourceFields: !Ref Fields
              OnlyInProduction:
                Type: AWS::AppFlow::Flow
                Condition: IsProd
                Properties: {FlowName: audit}
            """;

    private static final String CONFIGURATION = """
            variable "env" {
              default = "dev"
            }
            variable "retries" {}
            locals {
              bucket = aws_s3_bucket.lake.id
            }
            resource "aws_appflow_flow" "orders" {
              name        = "orders-${var.env}"
              description = "${local.bucket} of ${aws_s3_bucket.lake.region}"
              kms_arn     = aws_kms_key.lake.arn
              destination_flow_config {
                destination_connector_properties {
                  s3 { bucket_name = "${aws_s3_bucket.lake.id}-${var.env}" }
                }
              }
              task {
                task_type     = "Filter"
                source_fields = concat(var.fields, ["Id"])
              }
              tags = merge(var.tags, { team = "crm" })
            }
            """;

    @Test
    void a_request_is_itself_without_its_schema() {
        List<FlowRequest> requests = requests("""
                {"$schema": "create-flow.json", "flowName": "a \\"b\\"\\n", "tasks": [1.50, 1e2, true, null, []]}
                """, Map.of());

        assertThat(requests)
                .extracting(FlowRequest::name, FlowRequest::json, FlowRequest::unknown)
                .containsExactly(tuple(
                        Optional.empty(),
                        "{\"flowName\":\"a \\\"b\\\"\\u000a\",\"tasks\":[1.50,100,true,null,[]]}",
                        List.of()));
    }

    @Test
    void several_requests_are_in_order() {
        assertThat(requests("- flowName: a\n- flowName: b\n", Map.of()))
                .extracting(FlowRequest::json)
                .containsExactly("{\"flowName\":\"a\"}", "{\"flowName\":\"b\"}");
    }

    @Test
    void a_description_is_what_was_sent() {
        assertThat(requests("""
                        {"flowName": "a", "flowArn": "arn", "flowStatus": "Active", "kmsArn": null, "tags": {}}
                        """, Map.of()))
                .extracting(FlowRequest::json)
                .containsExactly("{\"flowName\":\"a\",\"tags\":{}}");
    }

    @Test
    void documents_without_flows_and_malformed_ones_have_none() {
        assertThat(requests("{}", Map.of())).isEmpty();
        assertThat(requests("{\"flowName\": ", Map.of())).isEmpty();
    }

    @Test
    void a_template_tells_what_it_does_not_know() {
        List<FlowRequest> requests = requests(TEMPLATE, Map.of());

        assertThat(requests)
                .extracting(FlowRequest::name)
                .containsExactly(Optional.of("Orders"), Optional.of("OnlyInProduction"));
        assertThat(requests.get(0).json()).isEqualTo("""
                {"flowName":"orders-dev","description":"for us","sourceFlowConfig":{},\
                "destinationFlowConfigList":[{"destinationConnectorProperties":{"S3":{}}}],"tasks":[{"taskType":"Filter"}]}""");
        String properties = "/Resources/Orders/Properties";
        String s3 = properties + "/DestinationFlowConfigList/0/DestinationConnectorProperties/S3";
        assertThat(requests.get(0).unknown())
                .extracting(UnknownValue::pointer, UnknownValue::expression, UnknownValue::names)
                .containsExactly(
                        tuple(properties + "/KMSArn", "Key.Arn", List.of("Key.Arn")),
                        tuple(
                                properties + "/SourceFlowConfig/ConnectorProfileName",
                                "Fn::ImportValue crm-profile",
                                List.of(properties + "/SourceFlowConfig/ConnectorProfileName")),
                        tuple(s3 + "/BucketName", "${Bucket}-dev", List.of("Bucket")),
                        tuple(s3 + "/BucketPrefix", "${Bucket}/raw", List.of("Bucket")),
                        tuple(properties + "/Tasks/0/SourceFields", "Fields", List.of("Fields")));
        assertThat(requests.get(0).unknown().get(0).range()).hasToString("14:15-14:30");
        assertThat(requests.get(0).unknown().get(0).inRequest()).isEqualTo("/kmsArn");
        assertThat(requests.get(0).places())
                .extractingByKey("/flowName")
                .extracting(FlowRequest.Place::pointer)
                .isEqualTo(properties + "/FlowName");
    }

    @Test
    void given_values_decide_what_a_template_becomes() {
        Map<String, String> values = Map.of(
                "Env", "prod",
                "Bucket", "lake",
                "Fields", "Id, Name",
                "Key.Arn", "arn:aws:kms:us-east-1:123456789012:key/k",
                "/Resources/Orders/Properties/SourceFlowConfig/ConnectorProfileName", "crm");

        assertThat(requests(TEMPLATE, values))
                .extracting(FlowRequest::name, FlowRequest::json, FlowRequest::unknown)
                .containsExactly(
                        tuple(Optional.of("Orders"), """
                                {"flowName":"orders-prod","description":"for all",\
                                "kmsArn":"arn:aws:kms:us-east-1:123456789012:key/k",\
                                "sourceFlowConfig":{"connectorProfileName":"crm"},\
                                "destinationFlowConfigList":[{"destinationConnectorProperties":\
                                {"S3":{"bucketName":"lake-prod","bucketPrefix":"lake/raw"}}}],\
                                "tasks":[{"taskType":"Filter","sourceFields":["Id","Name"]}]}""", List.of()),
                        tuple(Optional.of("OnlyInProduction"), "{\"flowName\":\"audit\"}", List.of()));
        assertThat(requests(TEMPLATE, Map.of("Env", "test")))
                .as("no flow whose condition is false")
                .extracting(FlowRequest::name)
                .containsExactly(Optional.of("Orders"));
    }

    @Test
    void findings_about_given_values_are_where_they_are_used() {
        FlowValidator validator =
                FlowValidator.builder().values(Map.of("Bucket", "l", "Env", "")).build();

        assertThat(validator.validate("template.yaml", TEMPLATE).findings())
                .filteredOn(finding -> finding.pointer().endsWith("/S3/BucketName"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).endsWith("must have at least 3 characters, but has 2");
                    assertThat(finding.range()).hasToString("19:30-19:53");
                });
        assertThat(validator.toBuilder()
                        .build()
                        .requests(TEMPLATE.getBytes(StandardCharsets.UTF_8))
                        .get(0)
                        .json())
                .contains("\"bucketName\":\"l-\"");
    }

    @Test
    void a_configuration_tells_what_it_does_not_know() {
        FlowRequest flow = requests(CONFIGURATION, Map.of()).get(0);

        assertThat(flow.name()).contains("aws_appflow_flow.orders");
        assertThat(flow.unknown())
                .extracting(UnknownValue::names)
                .containsExactly(
                        List.of("local.bucket", "aws_s3_bucket.lake.region"),
                        List.of("aws_kms_key.lake.arn"),
                        List.of("aws_s3_bucket.lake.id", "var.env"),
                        List.of("/resource/aws_appflow_flow/orders/task/0/source_fields"),
                        List.of("/resource/aws_appflow_flow/orders/tags"));
    }

    @Test
    void given_values_decide_what_a_configuration_becomes() {
        Map<String, String> values = Map.of(
                "env", "prod",
                "aws_s3_bucket.lake.id", "lake",
                "aws_s3_bucket.lake.region", "eu",
                "aws_kms_key.lake.arn", "key",
                "concat(var.fields, [\"Id\"])", "[\"Name\", \"Id\"]",
                "/resource/aws_appflow_flow/orders/tags", "{\"team\": \"crm\"}");

        assertThat(requests(CONFIGURATION, values))
                .extracting(FlowRequest::name, FlowRequest::json, FlowRequest::unknown)
                .containsExactly(tuple(Optional.of("aws_appflow_flow.orders"), """
                {"flowName":"orders-prod","description":"lake of eu","kmsArn":"key",\
                "destinationFlowConfigList":[{"destinationConnectorProperties":{"S3":{"bucketName":"lake-prod"}}}],\
                "tasks":[{"taskType":"Filter","sourceFields":["Name","Id"]}],"tags":{"team":"crm"}}""", List.of()));
    }

    @Test
    void values_are_given_for_any_number_of_blocks_and_for_what_is_known_after_an_apply() {
        String dynamic = """
                resource "aws_appflow_flow" "orders" {
                  dynamic "task" {
                    for_each = var.tasks
                    content { task_type = task.value }
                  }
                }
                """;
        FlowRequest flow = requests(dynamic, Map.of()).get(0);
        String place = flow.unknown().get(0).names().get(0);

        assertThat(requests(dynamic, Map.of(place, "[{\"task_type\": \"Map\"}, {\"task_type\": \"Filter\"}]"))
                        .get(0)
                        .json())
                .startsWith("{\"tasks\":[{\"taskType\":\"Map\"")
                .contains("{\"taskType\":\"Filter\"");
    }

    @Test
    void numbers_are_written_by_value() {
        assertThat(requests("""
                        resource "aws_appflow_flow" "a" {
                          trigger_config {
                            trigger_properties {
                              scheduled { schedule_offset = 007 }
                            }
                          }
                        }
                        """, Map.of()).get(0).json()).contains("\"scheduleOffset\":7");
    }

    private static List<FlowRequest> requests(String document, Map<String, String> values) {
        return FlowValidator.builder().values(values).build().requests(document.getBytes(StandardCharsets.UTF_8));
    }
}
