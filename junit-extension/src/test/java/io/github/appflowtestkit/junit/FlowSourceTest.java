package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** Parameterized tests over flow files. */
class FlowSourceTest {

    @Test
    void requests_beside_injected_parameters() {
        Suite suite = Suite.of(Requests.class);
        suite.passes(5);
        assertThat(suite.names())
                .containsExactly(
                        "[1] flows/customers.json",
                        "[2] flows/nightly/orders.json",
                        "[3] flows/orders.json",
                        "[4] several/two.json[0]",
                        "[5] several/two.json[1]");
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class Requests {
        @ParameterizedTest(name = "[{index}] {0}")
        @FlowSource({"flows/**", "several/*.json"})
        void are_accepted(CreateFlowRequest flow, AppflowClient client) {
            assertThat(client.createFlow(flow).flowArn()).endsWith("/" + flow.flowName());
        }
    }

    @Test
    void flows_of_templates_and_of_terraform() {
        Suite suite = Suite.of(Forms.class);
        suite.passes(4);
        assertThat(suite.names())
                .containsExactly(
                        "[1] forms/describe.yaml",
                        "[2] forms/main.tf",
                        "[3] forms/template.yaml[Customers]",
                        "[4] forms/template.yaml[Orders]");
    }

    @FakeAppflowTest(allowUndeclaredProfiles = true)
    static class Forms {
        @ParameterizedTest(name = "[{index}] {0}")
        @FlowSource(
                value = "forms/**",
                values = {"Bucket=acme-lake", "var.profile=shop-crm"})
        void are_accepted(CreateFlowRequest flow, Report report, AppflowClient client) {
            assertThat(report.isValid()).isTrue();
            assertThat(client.createFlow(flow).flowArn()).endsWith("/" + flow.flowName());
        }
    }

    @Test
    void several_views_of_a_file() {
        Suite.of(Views.class).passes(2);
    }

    static class Views {
        @ParameterizedTest
        @FlowSource("flows/*.json")
        void belong_together(Path file, String text, Report report, CreateFlowRequest request) throws Exception {
            assertThat(Files.readString(file)).isEqualTo(text);
            assertThat(report.name()).isEqualTo("flows/" + file.getFileName());
            assertThat(report.isValid()).isTrue();
            assertThat(text).contains(request.flowName());
        }
    }

    @Test
    void paths_and_reports_of_broken_files() {
        Suite.of(Broken.class).passes(1);
    }

    static class Broken {
        @ParameterizedTest
        @FlowSource("broken/*.json")
        void are_given(Path file, Report report) {
            assertThat(file).exists();
            assertThat(report.findings()).hasSize(1);
        }
    }

    @Test
    void requests_of_broken_files_are_refused() throws Exception {
        Golden.check("flow-source-mistake", Suite.of(BrokenRequests.class).failure());
    }

    static class BrokenRequests {
        @ParameterizedTest
        @FlowSource("broken/*.json")
        void never(CreateFlowRequest request) {}
    }

    @Test
    void no_files() throws Exception {
        Golden.check("flow-source-missing", Suite.of(NoFiles.class).failure());
    }

    static class NoFiles {
        @ParameterizedTest
        @FlowSource("flowz/**")
        void never(Path file) {}
    }

    @Test
    void a_parameter_of_another_type() throws Exception {
        Golden.check("flow-source-type", Suite.of(WrongType.class).failure());
    }

    static class WrongType {
        @ParameterizedTest
        @FlowSource("flows/**")
        void never(int number) {}
    }
}
