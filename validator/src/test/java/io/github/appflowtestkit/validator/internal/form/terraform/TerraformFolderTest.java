package io.github.appflowtestkit.validator.internal.form.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All files of a folder are one module: what one of them refers to may be in another one. */
class TerraformFolderTest {

    private static final String FLOW = """
            resource "aws_appflow_flow" "orders" {
              name = "orders"
              trigger_config {
                trigger_type = %s
              }
              source_flow_config {
                connector_type         = "Salesforce"
                connector_profile_name = "crm"
                source_connector_properties {
                  salesforce {
                    object = "Order"
                  }
                }
              }
              destination_flow_config {
                connector_type = "S3"
                destination_connector_properties {
                  s3 {
                    bucket_name = "acme-lake"
                  }
                }
              }
              task {
                task_type     = "Map_all"
                source_fields = []
                connector_operator {
                  salesforce = "NO_OP"
                }
              }
            }
            """;

    private static final String WRONG = "4:20 AF1004 ";

    @TempDir
    Path top;

    private Path folder;

    @BeforeEach
    void a_folder() throws IOException {
        folder = Files.createDirectories(top.resolve("infra"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String flow(String trigger) {
        return FLOW.formatted(trigger);
    }

    private static List<String> findings(Report report) {
        return report.findings().stream()
                .map(finding -> finding.range().start() + " " + finding.rule() + " "
                        + finding.hint().orElse(""))
                .toList();
    }

    private List<String> findings(String trigger) throws IOException {
        return findings(FlowValidator.create().validate(write("flow.tf", flow(trigger))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "var.wrong                ~ \"Dayly\" is the default of the variable wrong in variables.tf",
                "local.wrong              ~ \"Hourly\" is the local value wrong in locals.tf.json",
                "local.all.wrong          ~ the local value all is the one in locals.tf.json",
                "local.all.list[1]        ~ the local value all is the one in locals.tf.json",
                "\"${var.wrong}\"         ~ \"Dayly\" is the default of the variable wrong in variables.tf",
                "\"${var.wrong}-${local.wrong}\" ~ \"Dayly\" is the default of the variable wrong in variables.tf; \"Hourly\" is the local value wrong in locals.tf.json",
            })
    void values_of_other_files_are_known(String trigger, String hint) throws IOException {
        write("variables.tf", """
                variable "wrong" {
                  default = "Dayly"
                }
                variable "right" {
                  default = "OnDemand"
                }
                """);
        write("locals.tf.json", """
                {"locals": {"wrong": "Hourly", "all": {"wrong": "Yearly", "list": ["OnDemand", "${var.wrong}"]}, "right": "${var.right}"}}
                """);

        List<String> found = findings(FlowValidator.create().validate(write("flow.tf", flow(trigger))));

        assertThat(found).hasSize(1);
        assertThat(found.get(0)).startsWith(WRONG).contains(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"var.right", "local.right", "local.all.nothing", "var.nothing", "module.other.wrong", "var.none"
            })
    void right_and_unknown_values_cause_nothing(String trigger) throws IOException {
        write(
                "variables.tf",
                "variable \"right\" {\n default = \"OnDemand\"\n}\nvariable \"none\" {\n default = null\n}\n");
        write("locals.tf", "locals {\n all = {}\n right = var.right\n round = local.round\n}\n");

        assertThat(findings(trigger)).isEmpty();
    }

    @Test
    void the_place_is_the_reference_also_for_what_is_within_the_value() throws IOException {
        write("locals.tf", "locals {\n fields = [\"Id\", \"\", 7]\n}\n");
        Path file =
                write("flow.tf", flow("\"OnDemand\"").replace("source_fields = []", "source_fields = local.fields"));

        Finding finding = FlowValidator.create().validate(file).findings().get(0);

        assertThat(finding.rule()).isEqualTo("AF4019");
        assertThat(finding.range().toString()).isEqualTo("25:21-25:33");
        assertThat(finding.pointer()).isEqualTo("/resource/aws_appflow_flow/orders/task/0/source_fields");
    }

    /** The order is that of real Terraform. */
    @Test
    void files_of_variables_set_variables() throws IOException {
        write("variables.tf", "variable \"one\" {\n default = \"OnDemand\"\n}\nvariable \"two\" {}\n");
        assertThat(findings("var.one")).isEmpty();

        write("terraform.tfvars", "one = \"First\"\ntwo = \"First\"\n");
        assertThat(findings("var.one"))
                .containsExactly(WRONG + "\"First\" is the value of the variable one in terraform.tfvars");
        write("terraform.tfvars.json", "{\"one\": \"Second\"}");
        assertThat(findings("var.one").get(0)).contains("\"Second\"").contains("in terraform.tfvars.json");
        write("Z.auto.tfvars", "one = \"Third\"\n");
        assertThat(findings("var.one").get(0)).contains("\"Third\"").contains("in Z.auto.tfvars");
        write("a.auto.tfvars", "one = \"Fourth\"\n");
        write("a.auto.tfvars.json", "{\"one\": \"Fifth\"}");
        assertThat(findings("var.one").get(0)).contains("\"Fifth\"").contains("in a.auto.tfvars.json");
        assertThat(findings("var.two").get(0)).contains("\"First\"").contains("in terraform.tfvars");
        write("b.auto.tfvars", "one = \"\"\n");
        assertThat(findings("var.one")).isEmpty();
    }

    @Test
    void files_of_variables_win_over_a_default_in_the_same_file_and_given_values_over_both() throws IOException {
        write("terraform.tfvars", "trigger = \"Dayly\"\n");
        Path file = write("flow.tf", flow("var.trigger") + "variable \"trigger\" {\n default = \"OnDemand\"\n}\n");

        assertThat(findings(FlowValidator.create().validate(file))).hasSize(1);
        assertThat(findings(FlowValidator.builder()
                        .values(Map.of("trigger", "OnDemand"))
                        .build()
                        .validate(file)))
                .isEmpty();
    }

    @Test
    void override_files_replace_defaults_and_local_values() throws IOException {
        write("variables.tf", "variable \"trigger\" {\n default = \"Dayly\"\n}\nlocals {\n trigger = \"Dayly\"\n}\n");
        write("override.tf", "variable \"trigger\" {\n default = \"OnDemand\"\n}\n");
        write("z_override.tf.json", "{\"locals\": {\"trigger\": \"OnDemand\"}}");

        assertThat(findings("var.trigger")).isEmpty();
        assertThat(findings("local.trigger")).isEmpty();
    }

    @Test
    void what_override_files_replace_is_not_judged_where_it_was() throws IOException {
        write("a_override.tf", """
                resource "aws_appflow_flow" "orders" {
                  trigger_config {
                    trigger_type = "OnDemand"
                  }
                }
                """);

        assertThat(findings("\"Dayly\"")).isEmpty();
    }

    @Test
    void an_override_file_is_a_part_of_a_flow() throws IOException {
        Path override = write("a_override.tf", """
                resource "aws_appflow_flow" "orders" {
                  trigger_config {
                    trigger_type = "Dayly"
                  }
                }
                """);
        assertThat(findings(FlowValidator.create().validate(override)))
                .singleElement()
                .asString()
                .startsWith("3:20 AF1004");

        write("b_override.tf", """
                resource "aws_appflow_flow" "orders" {
                  trigger_config {
                    trigger_type = "OnDemand"
                  }
                }
                """);
        assertThat(findings(FlowValidator.create().validate(override))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"variable \"wrong\" {\n default = \n}\n", "\u0000", "", "{", "variable: [\n"})
    void an_unreadable_file_tells_nothing(String content) throws IOException {
        write("a.tf", content);
        write("terraform.tfvars", content);
        write("override.tf", content);
        Files.createDirectory(folder.resolve("b.tf"));
        write("c.tf", "variable \"wrong\" {\n default = \"Dayly\"\n}\n");

        assertThat(findings("var.wrong")).hasSize(1);
    }

    @Test
    void the_limit_of_size_is_that_of_documents() throws IOException {
        write("variables.tf", "variable \"wrong\" {\n default = \"Dayly\"\n}\n" + "#".repeat(2000));
        Path file = write("flow.tf", flow("var.wrong"));

        assertThat(FlowValidator.create().validate(file).findings()).hasSize(1);
        assertThat(FlowValidator.builder().maxBytes(1999).build().validate(file).findings())
                .isEmpty();
    }

    @Test
    void a_link_out_of_the_folder_is_not_followed() throws IOException {
        Path outside = Files.writeString(top.resolve("outside.tf"), "variable \"wrong\" {\n default = \"Dayly\"\n}\n");
        Files.createSymbolicLink(folder.resolve("variables.tf"), outside);
        Path file = write("flow.tf", flow("var.wrong"));

        assertThat(FlowValidator.create().validate(file).findings()).isEmpty();
        assertThat(checked(file, GivenFolders.of(List.of(folder)))).isEmpty();
        assertThat(checked(file, GivenFolders.of(List.of(top)))).hasSize(1);
        assertThat(checked(file, GivenFolders.everything())).hasSize(1);
    }

    private static List<Finding> checked(Path file, GivenFolders given) throws IOException {
        return ConfiguredRun.builder()
                .given(given)
                .build()
                .check(file, Files.readAllBytes(file))
                .findings();
    }

    @Test
    void content_without_a_file_has_no_folder() throws IOException {
        write("variables.tf", "variable \"wrong\" {\n default = \"Dayly\"\n}\n");
        String flow = flow("var.wrong");

        assertThat(FlowValidator.create()
                        .validate(folder.resolve("flow.tf").toString(), flow)
                        .findings())
                .isEmpty();
        assertThat(ConfiguredRun.builder()
                        .build()
                        .check(folder.resolve("-"), flow.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .findings())
                .isEmpty();
    }
}
