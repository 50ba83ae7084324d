package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What convert prints; docs/convert.md quotes some of it. */
class ConvertTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    @BeforeEach
    void copy_documents() throws IOException {
        Files.copy(
                Path.of("src/test/resources/convert/opportunities.described.json"), folder.resolve("described.json"));
        Files.copy(ROOT.resolve("examples/forms/cloudformation/opportunities.yaml"), folder.resolve("template.yaml"));
        Files.copy(ROOT.resolve("examples/forms/terraform/incidents.tf"), folder.resolve("incidents.tf"));
        Files.copy(
                ROOT.resolve("examples/flows/servicenow-incidents-to-snowflake.json"),
                folder.resolve("incidents.json"));
        Files.writeString(folder.resolve("broken.json"), "{\"flowName\": \"orders\",,}");
        Files.writeString(folder.resolve("other.json"), "{\"name\": \"none\"}");
        Files.writeString(
                folder.resolve("profile.json"),
                "{\"connectorProfileName\": \"crm\", \"connectorType\": \"Salesforce\", \"connectorProfileConfig\": {}}");
        Files.writeString(folder.resolve("both.tf"), """
                resource "aws_appflow_connector_profile" "crm" {
                  name = "crm"
                }

                resource "aws_appflow_flow" "orders" {
                  name     = "orders"
                  for_each = toset(["a"])
                }
                """);
        Files.writeString(folder.resolve("two.yaml"), """
                - flowName: orders
                  triggerConfig: {triggerType: OnDemand}
                  tasks:
                    - {taskType: Map, sourceFields: [Id], destinationField: id}
                    - {taskType: Mask, sourceFields: [Email], taskProperties: {MASK_VALUE: "*"}}
                    - {taskType: Map_all, sourceFields: []}
                - flowName: accounts
                  clientToken: 5f0c1b3a
                  triggerConfig: {triggerType: Event}
                  destinationFlowConfigList:
                    - connectorType: CustomerProfiles
                      destinationConnectorProperties: {CustomerProfiles: {domainName: shop}}
                """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "described-to-terraform | 0 | --to terraform described.json",
                "described-to-terraform-json | 0 | --to terraform --format json described.json",
                "described-to-cloudformation | 0 | --to cloudformation --format yaml described.json",
                "described-to-cloudformation-json | 0 | --to cloudformation described.json",
                "described-to-create-flow | 0 | --to create-flow --format yaml described.json",
                "described-to-update-flow | 0 | --to update-flow --format yaml described.json",
                "described-to-mapping-csv | 0 | --to mapping-csv described.json",
                "template-to-create-flow | 0 | --to create-flow template.yaml",
                "template-with-values | 0 | --to create-flow --value Stage=test --value Lake=acme-lake --value LakeKey=arn:aws:kms:eu-central-1:123456789012:key/a template.yaml",
                "template-to-terraform | 0 | --to terraform template.yaml",
                "configuration-to-cloudformation | 0 | --to cloudformation --format yaml incidents.tf",
                "request-to-terraform | 0 | --to terraform incidents.json",
                "several-to-cloudformation | 0 | --to cloudformation two.yaml",
                "several-to-terraform | 0 | --to terraform two.yaml",
                "several-to-mapping-csv | 2 | --to mapping-csv two.yaml",
                "one-of-several | 0 | --to mapping-csv --flow orders two.yaml",
                "unknown-flow | 2 | --to mapping-csv --flow order two.yaml",
                "far-unknown-flow | 2 | --to mapping-csv --flow nothing two.yaml",
                "no-target | 2 | two.yaml",
                "unknown-target | 2 | --to pulumi two.yaml",
                "wrong-format | 2 | --to create-flow --format hcl two.yaml",
                "format-of-csv | 2 | --to mapping-csv --format json two.yaml",
                "unknown-format | 2 | --to create-flow --format xml two.yaml",
                "bad-value | 2 | --to create-flow --value Bucket template.yaml",
                "no-file | 2 | --to create-flow",
                "missing-file | 3 | --to create-flow orders.json",
                "folder | 3 | --to create-flow .",
                "malformed | 3 | --to create-flow broken.json",
                "without-a-flow | 3 | --to create-flow other.json",
                "profiles-only | 3 | --to create-flow profile.json",
                "profile-beside-a-flow | 0 | --to create-flow both.tf",
                "over-the-input | 2 | --to create-flow --output ./two.yaml two.yaml",
                "over-another-file | 2 | --to create-flow --output other.json two.yaml"
            })
    void prints(String name, int code, String arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(("convert " + arguments).split(" "));
        Golden.check("convert/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void reads_standard_input_and_writes_a_file_again_and_again() throws IOException {
        for (int i = 0; i < 2; i++) {
            CommandRun.Result result = CommandRun.in(folder)
                    .input("flowName: orders\ntasks: []\n")
                    .run("convert", "--to", "create-flow", "--output", "orders.yaml", "-");
            assertThat(result.code()).isEqualTo(ExitCode.OK);
            assertThat(result.out() + result.err()).isEmpty();
            assertThat(folder.resolve("orders.yaml")).hasContent("flowName: orders\ntasks: []\n");
        }
        CommandRun.Result mapping = CommandRun.in(folder)
                .run("convert", "--to", "mapping-csv", "--flow", "orders", "--output", "map.csv", "two.yaml");
        assertThat(mapping.code()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("map.csv")).hasContent("Id,id\n");
        assertThat(CommandRun.in(folder)
                        .run("convert", "--to", "mapping-csv", "--flow", "orders", "--output", "map.csv", "two.yaml")
                        .code())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void shows_no_secret_beside_the_document() throws IOException {
        String secret = "AKIAIOSFODNN7EXAMPLE";
        Files.writeString(folder.resolve("secret.json"), """
                {"flowName": "orders", "%1$s": 1, "description": "%1$s", "tags": {"aws:%1$s": "a"}, "flowArn": "a", "flowStatus": "%1$s",
                 "tasks": [{"taskType": "%1$s", "sourceFields": [], "%1$s": 1}]}
                """.formatted(secret));
        for (String target :
                new String[] {"create-flow", "update-flow", "cloudformation", "terraform", "mapping-csv"}) {
            CommandRun.Result result = CommandRun.in(folder).run("convert", "--to", target, "secret.json");
            assertThat(result.code()).isEqualTo(ExitCode.OK);
            assertThat(result.err()).doesNotContain(secret);
        }
    }

    @Test
    void a_configuration_knows_the_variables_of_its_folder() throws IOException {
        Files.writeString(
                folder.resolve("flow.tf"), "resource \"aws_appflow_flow\" \"orders\" {\n  name = var.name\n}\n");
        Files.writeString(folder.resolve("variables.tf"), "variable \"name\" {\n  default = \"orders\"\n}\n");

        CommandRun.Result result = CommandRun.in(folder).run("convert", "--to", "create-flow", "flow.tf");

        assertThat(result.out()).contains("\"flowName\": \"orders\"");
    }
}
