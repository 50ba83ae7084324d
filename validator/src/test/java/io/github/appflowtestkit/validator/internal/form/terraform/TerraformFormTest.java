package io.github.appflowtestkit.validator.internal.form.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformFormTest {

    private static final DocumentReader READER = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 100);

    private static final String DECLARATIONS = """
            variable "bucket" {
              default = "raw"
            }
            variable "size" {
              default = 128
            }
            variable "on" {
              default = true
            }
            variable "nothing" {
              default = null
            }
            variable "blank" {
              default = ""
            }
            variable "none" {
              default = []
            }
            variable "caller" {
              type = string
            }
            variable "shared" {
              default = { names = ["first", "second"], "a b" = "c" }
            }
            locals {
              text   = "lake"
              chain  = local.next
              next   = "${var.bucket}-2"
              circle = local.round
              round  = local.circle
              list   = ["Id", var.caller]
              call   = lower("X")
            }
            locals {
              other = "second block"
            }
            """;

    /** Unknown values are in angle brackets, with an exclamation mark if they cannot be absent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "\"raw\"                                ~ \"raw\"",
                "var.bucket                             ~ \"raw\"",
                "var.size                               ~ \"128\"",
                "var.on                                 ~ \"true\"",
                "var.nothing                            ~ <var.nothing>",
                "var.blank                              ~ <var.blank>",
                "var.caller                             ~ <var.caller>",
                "var.elsewhere                          ~ <var.elsewhere>",
                "var.shared.names[1]                    ~ \"second\"",
                "var.shared[\"a b\"]                    ~ \"c\"",
                "var.shared.missing                     ~ <var.shared.missing>",
                "var.shared.names[2]                    ~ <var.shared.names[2]>",
                "local.text                             ~ \"lake\"",
                "local.other                            ~ \"second block\"",
                "local.chain                            ~ \"raw-2\"",
                "local.circle                           ~ <local.circle>",
                "local.call                             ~ <local.call>",
                "local.elsewhere                        ~ <local.elsewhere>",
                "\"${local.text}\"                      ~ \"lake\"",
                "\"a-${local.text}-${ var.size }\"      ~ \"a-lake-128\"",
                "\"a-${local.text}-${var.caller}\"      ~ <a-${local.text}-${var.caller}>!",
                "\"${var.caller}\"                      ~ <${var.caller}>",
                "\"a-${lower(local.text)}\"             ~ <a-${lower(local.text)}>!",
                "\"%{if var.on}a%{endif}\"              ~ <%{if var.on}a%{endif}>!",
                "\"a\\t${local.text}\"                  ~ <a\\t${local.text}>!",
                "\"$${literal}-${local.text}\"          ~ \"${literal}-lake\"",
                "lower(local.text)                      ~ <lower(local.text)>",
                "format(\"%s-x\", \"${local.text}\")    ~ <format(\"%s-x\", \"${local.text}\")>",
                "var.on ? \"a\" : \"b\"                 ~ <var.on ? \"a\" : \"b\">",
                "local.text == \"lake\"                 ~ <local.text == \"lake\">",
                "each.value.bucket                      ~ <each.value.bucket>",
                "count.index                            ~ <count.index>",
                "data.aws_s3_bucket.lake.id             ~ <data.aws_s3_bucket.lake.id>",
                "aws_s3_bucket.lake.bucket              ~ <aws_s3_bucket.lake.bucket>",
                "null                                   ~ ",
                "\"\"                                   ~ ",
            })
    void a_value_is_known_if_the_file_tells_it(String expression, String expected) {
        String request = request(DECLARATIONS + resource("description = " + expression));

        assertThat(request).isEqualTo(expected == null ? "{}" : "{\"description\": " + expected + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "local.list                         ~ [\"Id\", <var.caller>!]",
                "var.none                           ~ <var.none>",
                "[\"Id\", local.text, each.key]     ~ [\"Id\", \"lake\", <each.key>!]",
                "[\"\"]                             ~ []",
                "[]                                 ~ []",
                "null                               ~ []",
                "[for f in var.none : f]            ~ <[for f in var.none : f]>",
                "concat(local.list, [\"x\"])        ~ <concat(local.list, [\"x\"])>",
            })
    void an_unknown_element_of_a_list_is_one_element(String expression, String expected) {
        String request = request(
                DECLARATIONS + resource("task {\n task_type = \"Map\"\n source_fields = " + expression + "\n}"));

        assertThat(request).isEqualTo("{\"tasks\": [{\"taskType\": \"Map\", \"sourceFields\": " + expected + "}]}");
    }

    @Test
    void dynamic_blocks_are_any_number_of_blocks() {
        String hcl = resource("""
                task {
                  task_type = "Map_all"
                }
                dynamic "task" {
                  for_each = var.fields
                  content {
                    task_type = "Map"
                  }
                }
                dynamic "trigger_config" {
                  for_each = [1]
                  content {}
                }
                """);
        String json = """
                {"resource": {"aws_appflow_flow": {"orders": {
                  "task": {"task_type": "Map_all"},
                  "dynamic": [{"task": {"for_each": "${var.fields}", "content": {"task_type": "Map"}}},
                              {"trigger_config": {"for_each": [1], "content": {}}}]}}}}
                """;

        assertThat(request(hcl))
                .isEqualTo("{\"tasks\": [{\"taskType\": \"Map_all\", \"sourceFields\": []}, <var.fields>],"
                        + " \"triggerConfig\": <[1]>}");
        assertThat(request(json))
                .isEqualTo("{\"tasks\": [{\"taskType\": \"Map_all\", \"sourceFields\": []}, <dynamic task>],"
                        + " \"triggerConfig\": <dynamic trigger_config>}");
    }

    @Test
    void expressions_of_the_json_syntax_are_strings() {
        String request = request("""
                {
                  "//": {"metadata": "made by a tool"},
                  "variable": {"bucket": {"default": "raw"}},
                  "locals": {"name": "${var.bucket}-orders"},
                  "resource": [{"aws_appflow_flow": {"orders": [{
                    "//": "a comment",
                    "name": "${local.name}",
                    "description": "a ${each.key}",
                    "kms_arn": "${aws_kms_key.lake.arn}",
                    "count": "${var.count}",
                    "depends_on": ["aws_s3_bucket.lake"],
                    "lifecycle": {"prevent_destroy": true}
                  }]}}]
                }
                """);

        assertThat(request)
                .isEqualTo("{\"flowName\": \"raw-orders\", \"description\": <a ${each.key}>!,"
                        + " \"kmsArn\": <aws_kms_key.lake.arn>}");
    }

    @Test
    void blocks_become_objects_and_what_the_provider_does_not_send_is_absent() {
        String request = request(resource("""
                name = "orders"
                destination_flow_config {
                  connector_type = "S3"
                  destination_connector_properties {
                    s3 {
                      bucket_name   = "raw"
                      bucket_prefix = ""
                      s3_output_format_config {
                        aggregation_config {
                          target_file_size = 0
                        }
                        prefix_config {
                          prefix_hierarchy = ["EXECUTION_ID"]
                        }
                      }
                    }
                  }
                }
                task {
                  task_type       = "Filter"
                  task_properties = { VALUES = "", VALUE = 1, UPPER_BOUND = null }
                }
                trigger_config {
                  trigger_type = "OnDemand"
                  trigger_properties {}
                }
                """));

        assertThat(request)
                .isEqualTo("{\"flowName\": \"orders\", \"destinationFlowConfigList\": [{\"connectorType\": \"S3\","
                        + " \"destinationConnectorProperties\": {\"S3\": {\"bucketName\": \"raw\","
                        + " \"s3OutputFormatConfig\": {\"aggregationConfig\": {},"
                        + " \"prefixConfig\": {\"pathPrefixHierarchy\": [\"EXECUTION_ID\"]}}}}}],"
                        + " \"tasks\": [{\"taskType\": \"Filter\","
                        + " \"taskProperties\": {\"VALUES\": \"\", \"VALUE\": \"1\"}, \"sourceFields\": []}],"
                        + " \"triggerConfig\": {\"triggerType\": \"OnDemand\"}}");
    }

    @Test
    void awscc_has_the_structure_of_cloudformation() {
        String request = request("""
                resource "awscc_appflow_flow" "orders" {
                  flow_name = "orders"
                  tasks = [{
                    task_type       = "Map"
                    source_fields   = ["Id", each.key]
                    task_properties = [{ key = "DESTINATION_DATA_TYPE", value = "string" }]
                  }]
                  trigger_config = {
                    trigger_type = "Scheduled"
                    trigger_properties = {
                      schedule_expression = "rate(1days)"
                      time_zone           = "UTC"
                    }
                  }
                  tags = [{ key = "team", value = "data" }]
                }
                """);

        assertThat(request)
                .isEqualTo("{\"flowName\": \"orders\", \"tasks\": [{\"taskType\": \"Map\","
                        + " \"sourceFields\": [\"Id\", <each.key>!],"
                        + " \"taskProperties\": {\"DESTINATION_DATA_TYPE\": \"string\"}}],"
                        + " \"triggerConfig\": {\"triggerType\": \"Scheduled\","
                        + " \"triggerProperties\": {\"Scheduled\": {\"scheduleExpression\": \"rate(1days)\","
                        + " \"timezone\": \"UTC\"}}}, \"tags\": {\"team\": \"data\"}}");
    }

    @Test
    void of_what_a_plan_leaves_open_only_what_is_written_is_unknown() {
        String plan = """
                {
                  "format_version": "1.2",
                  "planned_values": {"root_module": {"child_modules": [{"resources": [
                    {"address": "module.m[\\"a.b[0]\\"].awscc_appflow_flow.f[0]", "mode": "managed",
                     "type": "awscc_appflow_flow",
                     "values": {"flow_name": "orders", "kms_arn": null, "source_flow_config": {"connector_type": "S3"}}},
                    {"address": "data.awscc_appflow_flow.g", "mode": "data", "type": "awscc_appflow_flow",
                     "values": {"flow_name": "other"}}]}]}},
                  "resource_changes": [{
                    "address": "module.m[\\"a.b[0]\\"].awscc_appflow_flow.f[0]",
                    "change": {"after_unknown": {
                      "id": true, "kms_arn": true, "tags": true, "description": true,
                      "source_flow_config": {"api_version": true, "connector_type": false}}}}],
                  "configuration": {"root_module": {"module_calls": {"m": {"module": {"resources": [{
                    "address": "awscc_appflow_flow.f",
                    "expressions": {
                      "flow_name": {"constant_value": "orders"},
                      "kms_arn": {"references": ["aws_kms_key.lake.arn", "aws_kms_key.lake"]},
                      "description": {},
                      "source_flow_config": {"references": ["var.version"]}}}]}}}}}
                }
                """;

        FlowInDocument flow = flows(plan).get(0);
        assertThat(flows(plan)).hasSize(1);
        assertThat(flow.name()).contains("module.m[\"a.b[0]\"].awscc_appflow_flow.f[0]");
        assertThat(flow.pointer()).isEqualTo("/planned_values/root_module/child_modules/0/resources/0/values");
        assertThat(shown(flow.variants().get(0).request()))
                .isEqualTo("{\"flowName\": \"orders\", \"kmsArn\": <(known after apply)>,"
                        + " \"sourceFlowConfig\": {\"connectorType\": \"S3\","
                        + " \"apiVersion\": <(known after apply)>}, \"description\": <(known after apply)>}");
    }

    @Test
    void what_only_the_provider_refuses_is_named_so() {
        List<Finding> findings = flows(resource("""
                        client_token = "x"
                        source_flow_config {
                          source_connector_properties {
                            s3 {
                              bucket_name = "raw"
                            }
                          }
                        }
                        """)).get(0).findings();

        assertThat(findings)
                .extracting(Finding::pointer, Finding::message)
                .containsExactly(
                        tuple(
                                "/resource/aws_appflow_flow/orders/client_token",
                                "unknown member \"client_token\" in the flow; the AWS provider sets it itself"),
                        tuple(
                                "/resource/aws_appflow_flow/orders/source_flow_config/0/source_connector_properties/0/s3/0",
                                "missing member \"bucket_prefix\" in source_flow_config.source_connector_properties.s3;"
                                        + " the AWS provider requires it"));
    }

    @Test
    void arguments_in_the_spelling_of_the_api_are_recognized() {
        FlowInDocument flow = flows(resource("flowName = \"orders\"\ntasks {\n taskType = \"Map_all\"\n}"))
                .get(0);

        assertThat(shown(flow.variants().get(0).request()))
                .isEqualTo(
                        "{\"flowName\": \"orders\", \"tasks\": [{\"taskType\": \"Map_all\", \"sourceFields\": []}]}");
        assertThat(flow.findings())
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "unknown member \"flowName\"; did you mean \"name\"?",
                        "unknown member \"tasks\"; did you mean \"task\"?",
                        "unknown member \"taskType\"; did you mean \"task_type\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "variable \"a\" {}",
                "locals {\n}",
                "{\"resource\": {\"aws_s3_bucket\": {\"lake\": {}}}}",
                "{\"//\": \"comment\", \"terraform\": [{}]}",
                "{\"format_version\": \"1.0\", \"planned_values\": {}}",
                "{\"format_version\": \"1.0\", \"values\": {}}",
                "{\"version\": 4, \"terraform_version\": \"1.11.4\", \"serial\": 1, \"resources\": []}",
            })
    void documents_of_terraform_are_recognized_by_their_content(String document) {
        Recognition found = Recognition.of(tree(document));

        assertThat(found.kind()).contains(DocumentKind.TERRAFORM);
        assertThat(found.flows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"resource\": \"x\"}",
                "{\"data\": {}, \"links\": {}}",
                "{\"data\": [1]}",
                "{\"values\": {}}",
                "{\"resources\": [], \"serial\": 1}",
            })
    void other_documents_are_not(String document) {
        assertThat(Recognition.of(tree(document)).kind()).isEmpty();
    }

    private static String resource(String body) {
        return "resource \"aws_appflow_flow\" \"orders\" {\n" + body + "\n}\n";
    }

    private static String request(String document) {
        FlowInDocument flow = flows(document).get(0);
        assertThat(flow.findings()).isEmpty();
        return shown(flow.variants().get(0).request());
    }

    private static List<FlowInDocument> flows(String document) {
        return Recognition.of(tree(document)).flows();
    }

    private static JsonValue tree(String document) {
        return READER.read(document).root().orElseThrow();
    }

    private static String shown(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().stream()
                    .map(member -> JsonText.literal(member.name()) + ": " + shown(member.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().map(TerraformFormTest::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof JsonString string) {
            return JsonText.literal(string.value());
        }
        if (value instanceof Unknown unknown) {
            return "<" + unknown.expression() + ">" + (unknown.mayBeAbsent() ? "" : "!");
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        return value instanceof JsonBoolean bool ? Boolean.toString(bool.value()) : "null";
    }
}
