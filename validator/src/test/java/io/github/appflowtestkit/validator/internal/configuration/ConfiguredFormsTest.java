package io.github.appflowtestkit.validator.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.flows.OwnerTag;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Suppressions, baselines and rules of users work in every form as in requests. */
class ConfiguredFormsTest {

    private static final String TEMPLATE = """
            Resources:
              Orders: &orders
                Type: AWS::AppFlow::Flow
                Properties:
                  FlowName: orders
                  TriggerConfig:
                    TriggerType: Scheduled
                    TriggerProperties: {ScheduleExpression: rate(5 minutes)}
                  SourceFlowConfig:
                    ConnectorType: Salesforce
                    ConnectorProfileName: crm
                    SourceConnectorProperties: {Salesforce: {Object: Order}}
                  DestinationFlowConfigList:
                    - ConnectorType: S3
                      DestinationConnectorProperties: {S3: {BucketName: acme-lake}}
                  Tasks:
                    - {TaskType: Map_all, SourceFields: [], ConnectorOperator: {Salesforce: NO_OP}}
              Refunds: *orders
            """;

    private static final String CONFIGURATION = """
            resource "aws_appflow_flow" "orders" {
              name = "orders"
              trigger_config {
                trigger_type = "Scheduled"
                trigger_properties {
                  scheduled { schedule_expression = "rate(5 minutes)" }
                }
              }
              source_flow_config {
                connector_type         = "Salesforce"
                connector_profile_name = var.profile
                source_connector_properties {
                  salesforce { object = "Order" }
                }
              }
              destination_flow_config {
                connector_type = "S3"
                destination_connector_properties {
                  s3 { bucket_name = "acme-lake" }
                }
              }
              task {
                task_type     = "Map_all"
                source_fields = []
                connector_operator { salesforce = "NO_OP" }
              }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_suppression_names_flows_by_the_pointer_of_the_form() throws IOException {
        write("template.yaml", TEMPLATE);
        write("main.tf", CONFIGURATION);
        write("appflow-testkit.yaml", """
                suppressions:
                  - {rule: AF2005, files: template.yaml, pointer: /Resources/Orders/**, reason: known}
                  - {rule: AF2005, files: "*.tf", pointer: /resource/aws_appflow_flow/orders/**, reason: known}
                """);
        ConfiguredRun run = ConfiguredRun.builder().build();

        assertThat(schedules(run.check(folder.resolve("template.yaml")).findings()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.flow()).contains("Refunds"));
        assertThat(schedules(run.check(folder.resolve("main.tf")).findings())).isEmpty();
        assertThat(run.suppressed()).isEqualTo(2);
        assertThat(run.configurationReports())
                .allSatisfy(report -> assertThat(report.findings()).isEmpty());
    }

    @Test
    void a_baseline_recognizes_findings_in_every_form() throws IOException {
        Path template = write("template.yaml", TEMPLATE);
        Path terraform = write("main.tf", CONFIGURATION);
        ConfiguredRun first = ConfiguredRun.builder().baseline(Baseline.empty()).build();
        first.check(template);
        first.check(terraform);
        Path known = folder.resolve("known.json");
        write("known.json", first.newBaseline().text(known));

        // the same lines one lower
        write("template.yaml", "# flows\n" + TEMPLATE);
        write("main.tf", "\n" + CONFIGURATION.replace("  name = \"orders\"", "  name        = \"orders\""));
        ConfiguredRun second =
                ConfiguredRun.builder().baseline(Baseline.read(known)).build();
        assertThat(second.check(template).findings()).isEmpty();
        assertThat(second.check(terraform).findings()).isEmpty();
        assertThat(second.heldBackByBaseline()).isGreaterThanOrEqualTo(3);

        write("template.yaml", TEMPLATE.replace("rate(5 minutes)", "rate(10 minutes)"));
        assertThat(schedules(second.check(template).findings())).hasSize(2);
    }

    @Test
    void a_rule_of_a_user_sees_the_flows_of_every_form() throws IOException {
        FlowValidator validator =
                FlowValidator.builder().rules(List.of(new OwnerTag())).build();

        assertThat(validator.validate("template.yaml", TEMPLATE).findings())
                .filteredOn(finding -> finding.rule().equals("AF9100"))
                .extracting(Finding::pointer)
                .containsExactly("/Resources/Orders/Properties/FlowName", "/Resources/Refunds/Properties/FlowName");
        assertThat(validator.validate("main.tf", CONFIGURATION).findings())
                .filteredOn(finding -> finding.rule().equals("AF9100"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.pointer()).isEqualTo("/resource/aws_appflow_flow/orders/name");
                    assertThat(finding.range()).hasToString("2:10-2:18");
                });
    }

    private static List<Finding> schedules(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals("AF2005"))
                .toList();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
