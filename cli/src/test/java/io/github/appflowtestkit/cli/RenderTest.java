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

/** What render prints, reads, writes and refuses. The formats have their own tests. */
class RenderTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    @BeforeEach
    void write_documents() throws IOException {
        Files.createDirectory(folder.resolve("flows"));
        Files.copy(ROOT.resolve("examples/flows/zendesk-tickets-to-s3.json"), folder.resolve("flows/tickets.json"));
        Files.copy(ROOT.resolve("examples/forms/terraform/incidents.tf"), folder.resolve("flows/incidents.tf"));
        Files.writeString(folder.resolve("broken.json"), "{\"flowName\": \"orders\",,}");
        Files.writeString(folder.resolve("other.json"), "{\"name\": \"none\"}");
        Files.writeString(folder.resolve("notes.txt"), "mine\n");
        Files.writeString(folder.resolve("suppressed.yaml"), """
                suppressions:
                  - rule: AF4009
                    reason: the connector has no types
                """);
        Files.writeString(folder.resolve("two.yaml"), """
                - flowName: orders
                  triggerConfig: {triggerType: OnDemand}
                  tasks:
                    - {taskType: Map, sourceFields: [Id], destinationField: id}
                - flowName: leads
                  triggerConfig: {triggerType: OnDemand}
                  tasks: []
                """);
        Files.writeString(folder.resolve("template.yaml"), """
                Parameters:
                  Bucket: {Type: String}
                Resources:
                  Leads:
                    Type: AWS::AppFlow::Flow
                    Properties:
                      FlowName: leads
                      TriggerConfig: {TriggerType: OnDemand}
                      DestinationFlowConfigList:
                        - ConnectorType: S3
                          DestinationConnectorProperties: {S3: {BucketName: !Ref Bucket}}
                      Tasks: []
                """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "folder | --at 2026-01-01T00:00:00Z flows",
                "now | flows/tickets.json",
                "one-of-two | --flow leads two.yaml",
                "mermaid | --format mermaid two.yaml",
                "unknown-value | template.yaml",
                "known-value | --value Bucket=lake template.yaml",
                "unknown-flow | --flow order two.yaml",
                "far-unknown-flow | --flow xyz two.yaml",
                "suppressed | --config suppressed.yaml two.yaml",
                "unreadable | broken.json",
                "no-flow | other.json",
                "missing | none.json",
                "beside-missing | two.yaml none.json",
                "no-file | ''",
                "wrong-time | --at noon two.yaml",
                "wrong-format | --format png two.yaml",
                "output-is-input | --output two.yaml two.yaml",
                "output-is-other | --output notes.txt two.yaml"
            })
    void says_what_it_shows(String name, String arguments) {
        CommandRun.Result result =
                CommandRun.in(folder).run(("render " + arguments).strip().split(" "));
        Golden.check("render/" + name + ".txt", result.transcript());
    }

    @ParameterizedTest
    @CsvSource({"text", "html", "svg", "mermaid"})
    void a_newer_picture_replaces_one(String format) throws IOException {
        for (int i = 0; i < 2; i++) {
            CommandRun.Result result =
                    CommandRun.in(folder).run("render", "--format", format, "--output", "picture", "two.yaml");
            assertThat(result.err()).isEmpty();
            assertThat(result.out()).isEmpty();
            assertThat(result.code()).isEqualTo(ExitCode.OK);
        }
        assertThat(Files.readString(folder.resolve("picture")))
                .contains("orders")
                .contains("leads");
    }

    @Test
    void standard_input_is_shown() throws IOException {
        CommandRun.Result result = CommandRun.in(folder)
                .input(Files.readString(folder.resolve("two.yaml")))
                .run("render", "-");
        assertThat(result.code()).isEqualTo(ExitCode.OK);
        assertThat(result.out()).contains("orders (-:1:3)");
    }
}
