package io.github.appflowtestkit.validator.internal.form.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents with requests: skeletons, several flows in one document, and the kind that a caller expects. */
class RequestDocumentsTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final FlowValidator VALIDATOR = FlowValidator.create();

    @ParameterizedTest
    @ValueSource(strings = {"untouched.json", "untouched.yaml", "half-filled.json"})
    void a_skeleton_has_one_finding_about_all_that_is_not_filled_in(String skeleton) {
        Report report = VALIDATOR.validate(CASES.resolve("skeletons").resolve(skeleton));

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("AF1012");
        assertThat(report.kind()).contains(DocumentKind.CREATE_FLOW);
    }

    @Test
    void what_is_filled_in_is_checked() throws IOException {
        String skeleton = Files.readString(CASES.resolve("skeletons/half-filled.json"));

        Report report = VALIDATOR.validate("a.json", skeleton.replace("\"shop-lake\"", "\"ab\""));

        assertThat(report.findings())
                .extracting(Finding::rule, Finding::pointer)
                .containsExactlyInAnyOrder(
                        tuple("AF1012", "/description"),
                        tuple("AF1005", "/destinationFlowConfigList/0/destinationConnectorProperties/S3/bucketName"));
    }

    @Test
    void a_few_empty_values_are_no_skeleton() throws IOException {
        String flow = Files.readString(CASES.resolve("sound/one-flow.json"));

        Report report =
                VALIDATOR.validate("a.json", flow.replaceFirst("\"flowName\": \"[^\"]*\"", "\"flowName\": \"\""));

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("AF1006");
    }

    @Test
    void the_members_of_an_object_can_be_flows_with_names() throws IOException {
        String flow = Files.readString(CASES.resolve("sound/one-flow.json"));
        String other = flow.replaceFirst("\"flowName\": \"[^\"]*\"", "\"flowName\": \"a b\"");

        Report report = VALIDATOR.validate("flows.json", "{\"orders\": " + flow + ", \"leads\": " + other + "}");

        assertThat(report.flows()).hasSize(2);
        assertThat(report.findings())
                .extracting(Finding::pointer, finding -> finding.flow().orElse(""))
                .containsExactly(tuple("/leads/flowName", "leads"));
    }

    @Test
    void an_object_with_something_else_beside_flows_is_no_map_of_flows() throws IOException {
        String flow = Files.readString(CASES.resolve("sound/one-flow.json"));

        Report report =
                VALIDATOR.validate("record.json", "{\"requestParameters\": " + flow + ", \"eventVersion\": \"1\"}");

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("AF0006");
    }

    @Test
    void DescribeFlow_output_in_YAML_is_checked_as_the_flow_that_it_describes() {
        Report report = VALIDATOR.validate("answer.yaml", """
                createdAt: '2026-11-03T10:00:00+00:00'
                flowArn: arn:aws:appflow:eu-central-1:111122223333:flow/orders
                flowName: orders
                flowStatus: Active
                description: null
                kmsArn: arn:aws:kms:eu-central-1:111122223333:key/5f0c1b3a-9d1e-4c55-8a4e-0d5b6a1f7c21
                triggerConfig:
                  triggerProperties: {}
                  triggerType: Hourly
                sourceFlowConfig:
                  connectorProfileName: desk
                  connectorType: Zendesk
                  sourceConnectorProperties:
                    Zendesk:
                      object: tickets
                destinationFlowConfigList:
                - connectorType: S3
                  destinationConnectorProperties:
                    S3:
                      bucketName: shop-lake
                tasks:
                - connectorOperator:
                    Zendesk: NO_OP
                  sourceFields: []
                  taskType: Map_all
                """);

        assertThat(report.kind()).contains(DocumentKind.DESCRIBE_FLOW);
        assertThat(report.findings()).extracting(Finding::pointer).containsExactly("/triggerConfig/triggerType");
    }

    @Test
    void an_update_is_checked_as_an_UpdateFlow_request() throws IOException {
        String request = Files.readString(CASES.resolve("sound/one-flow.json"));
        FlowValidator updates = FlowValidator.builder()
                .kind(DocumentKind.UPDATE_FLOW)
                .everyRule()
                .build();

        Report report = updates.validate("a.json", request);
        Report sound = updates.validate("a.json", request.replaceFirst(",\\s*\"tags\"\\s*:\\s*\\{[^}]*}", ""));

        assertThat(report.kind()).contains(DocumentKind.UPDATE_FLOW);
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("AF1002"))
                .extracting(Finding::pointer)
                .isSubsetOf("/tags", "/kmsArn")
                .isNotEmpty();
        assertThat(sound.findings()).extracting(Finding::rule).doesNotContain("AF2015");
        assertThat(updates.toBuilder().build().validate("a.json", request)).isEqualTo(report);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE_FLOW | sound/described-flow.json",
                "CREATE_FLOW | cloudformation/sound-schedule.json",
                "UPDATE_FLOW | sound/described-flow.json",
                "DESCRIBE_FLOW | sound/one-flow.json",
                "CLOUDFORMATION | sound/one-flow.json",
                "TERRAFORM | cloudformation/sound-schedule.json",
                "TERRAFORM | read/package-json.json"
            })
    void a_document_of_another_kind_is_one_finding_in_the_words_of_the_kind(DocumentKind kind, String file) {
        Report report = FlowValidator.builder().kind(kind).build().validate(CASES.resolve(file));

        assertThat(report.kind()).contains(kind);
        assertThat(report.flows()).isEmpty();
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("AF0006");
            assertThat(finding.message()).startsWith("the document is not ").contains(words(kind));
            assertThat(finding.hint().orElse("").contains("; this is ")).isEqualTo(!file.startsWith("read/"));
        });
    }

    private static String words(DocumentKind kind) {
        return switch (kind) {
            case CREATE_FLOW -> "CreateFlow";
            case UPDATE_FLOW -> "UpdateFlow";
            case DESCRIBE_FLOW -> "DescribeFlow";
            case CREATE_CONNECTOR_PROFILE -> "CreateConnectorProfile";
            case UPDATE_CONNECTOR_PROFILE -> "UpdateConnectorProfile";
            case DESCRIBE_CONNECTOR_PROFILES -> "DescribeConnectorProfiles";
            case CLOUDFORMATION -> "CloudFormation";
            case TERRAFORM -> "Terraform";
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentKind.class,
            names = {"CREATE_FLOW", "DESCRIBE_FLOW", "CLOUDFORMATION"})
    void the_expected_kind_changes_nothing_for_documents_of_that_kind(DocumentKind kind) {
        Path file = CASES.resolve(
                switch (kind) {
                    case CREATE_FLOW -> "structure/foreign-cloudformation.json";
                    case DESCRIBE_FLOW -> "sound/described-flow.json";
                    default -> "cloudformation/nested-schedule.json";
                });

        assertThat(FlowValidator.builder().kind(kind).build().validate(file)).isEqualTo(VALIDATOR.validate(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "}\nresource \"aws_appflow_flow\" \"orders\" {\n}\n",
                "resource \"aws_appflow_flow\" \"orders\" {\n  name = 'orders'\n}\n",
                "Resources\n  Orders:\n    Type: AWS::AppFlow::Flow\nOutputs:\n",
                "flowName: orders\n\ttasks: []\n"
            })
    void a_broken_file_is_not_called_JSON(String text) {
        Report report = VALIDATOR.validate("broken", text);

        assertThat(report.kind()).isPresent();
        assertThat(report.findings()).extracting(Finding::rule).contains("AF0001");
        assertThat(List.of(report.findings().toString())).noneMatch(words -> words.contains("JSON"));
    }
}
