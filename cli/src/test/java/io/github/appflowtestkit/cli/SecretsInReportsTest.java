package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No output of a command shows a credential of the files, in any format: each of them contains the word "canary". */
class SecretsInReportsTest {

    private static final String MARK = "CANARY";
    private static final Path CANARIES = Path.of("../validator/src/test/resources/cases/secrets/canaries.txt");

    @TempDir
    Path folder;

    private final List<Path> documents = new ArrayList<>();

    @BeforeEach
    void documents_with_canaries() throws IOException {
        String flow = Files.readString(Path.of("../examples/flows/sap-sales-orders-to-s3.json"))
                .replaceAll("\\s*\\n\\s*", " ")
                .replace("rate(1hours)", "rate(1 hour)");
        for (String canary : canaries()) {
            String value = JsonText.literal(canary);
            String start = "{\"description\": " + value + ", \"tags\": {\"a\": " + value + ", " + value + ": \"\"}, ";
            write(start + flow.substring(1));
            write(flow.replaceFirst(
                    "\\{", "{\"password\": \"CANARY\", \"client_secret\": [\"CANARY\"], " + value + ": 1, "));
            write("{\"flowName\": " + value + ", \"triggerConfig\": [" + value + "], \"tasks\": " + value + "}");
            write("{\"flowName\": \"a\", \"description\": " + value + " \"tags\": {}}");
            write("{\"flowName\": \"a\", \"password\": CANARY \"" + canary.replace("\n", " ") + "\", " + value + "}");
            write("{\"FlowName\": \"a\", \"TriggerConfig\": {}, \"Tasks\": [], \"Description\": " + value + "}");
            write("{\"flowName\": \"a\", \"connectorProfileCredentials\": {\"x\": {\"username\": \"CANARY\"}}}");
            writeProfiles(value);
        }
        writeProfiles("\"CANARY7canary\"");
        Files.writeString(folder.resolve("appflow-testkit.yaml"), """
                profile: strict
                password: CANARY CANARY
                suppressions:
                  - rule: AF2006
                    reason: password=CANARY7
                    until: 2020-01-01
                """);
    }

    private static List<String> canaries() throws IOException {
        return Files.readAllLines(CANARIES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf(" = ") + 3).replace("\\n", "\n"))
                .toList();
    }

    private void write(String document) throws IOException {
        Path file = folder.resolve("flow-" + documents.size() + ".json");
        documents.add(file);
        Files.writeString(file, document);
    }

    /** A connector profile in every form, with a canary in place of each of its secrets. */
    private void writeProfiles(String value) throws IOException {
        String name = "profile-" + documents.size();
        write("profile.json", """
                {"connectorProfileName": "NAME", "connectorType": "Zendesk", "connectionMode": "Public",
                 "connectorProfileConfig": {
                   "connectorProfileProperties": {"Zendesk": {"instanceUrl": "http://shop.zendesk.com/api"}},
                   "connectorProfileCredentials": {
                     "Zendesk": {"clientId": "appflow", "clientSecret": VALUE, "accessToken": VALUE},
                     "CustomConnector": {"authenticationType": "CUSTOM",
                       "custom": {"customAuthenticationType": "own", "credentialsMap": {"token": VALUE}}}}}}
                """.replace("NAME", name).replace("VALUE", value));
        write("profile.yaml", """
                connectorProfileName: NAME
                connectorType: Salesforce
                connectionMode: Public
                connectorProfileConfig:
                  connectorProfileProperties: {Salesforce: {instanceUrl: shop.example.com}}
                  connectorProfileCredentials:
                    Salesforce:
                      oAuth2GrantType: CLIENT_CREDENTIALS
                      jwtToken: VALUE
                      accessToken: VALUE
                """.replace("NAME", name).replace("VALUE", value));
        write("template.json", """
                {"Resources": {"Profile": {"Type": "AWS::AppFlow::ConnectorProfile", "Properties": {
                  "ConnectorProfileName": "NAME", "ConnectorType": "Redshift", "ConnectionMode": "Private",
                  "ConnectorProfileConfig": {
                    "ConnectorProfileProperties": {"Redshift": {"BucketName": "staging", "DatabaseUrl": "jdbc:x",
                      "RoleArn": "arn:aws:iam::123456789012:role/redshift"}},
                    "ConnectorProfileCredentials": {"Redshift": {"Password": VALUE}}}}}}}
                """.replace("NAME", name).replace("VALUE", value));
        write("main.tf", """
                resource "aws_appflow_connector_profile" "p" {
                  name            = "NAME"
                  connector_type  = "Servicenow"
                  connection_mode = "Public"
                  connector_profile_config {
                    connector_profile_credentials {
                      service_now {
                        password = VALUE
                      }
                    }
                    connector_profile_properties {
                      service_now {
                        instance_url = "http://shop.example.com"
                      }
                    }
                  }
                }
                """.replace("NAME", name).replace("VALUE", value.replace("${", "$${")));
        write("plan.json", """
                {"format_version": "1.2", "planned_values": {"root_module": {"resources": [
                  {"address": "aws_appflow_connector_profile.p", "mode": "managed", "type": "aws_appflow_connector_profile",
                   "name": "p", "values": {"name": "NAME", "connector_type": "Amplitude", "connection_mode": "Private",
                     "connector_profile_config": [{
                       "connector_profile_credentials": [{"amplitude": [{"api_key": VALUE, "secret_key": VALUE}]}],
                       "connector_profile_properties": [{"amplitude": [{}]}]}]}}]}}}
                """.replace("NAME", name).replace("VALUE", value));
    }

    /** Each file is in a folder of its own: files of Terraform in one folder are one configuration. */
    private void write(String name, String document) throws IOException {
        Path file =
                Files.createDirectory(folder.resolve("d" + documents.size())).resolve(name);
        documents.add(file);
        Files.writeString(file, document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "validate --output html=report.html --output sarif=sarif.out --output junit=junit.out .",
                "validate --output gitlab=gitlab.out --output checkstyle=checkstyle.out .",
                "validate --output text=report.txt --output json=report.out --output github=github.out .",
                "validate --format github --verbose .",
                "validate --color always --max-findings 1 .",
                "validate --format json --quiet .",
                "validate --write-baseline baseline.out .",
                "validate --fix --dry-run .",
                "validate --fix .",
                "serve --port 0 --flows ."
            })
    void no_report_shows_one(String command) throws IOException {
        CommandRun.Result result = CommandRun.in(folder).run(command.split(" "));

        assertThat(result.code())
                .as(result.err())
                .isNotEqualTo(ExitCode.INTERNAL)
                .isNotEqualTo(ExitCode.USAGE);
        assertHidden(result.out());
        assertHidden(result.err());
        try (Stream<Path> written = Files.walk(folder)) {
            for (Path file : written.filter(each -> Files.isRegularFile(each) && !documents.contains(each))
                    .toList()) {
                if (!file.endsWith("appflow-testkit.yaml")) {
                    assertHidden(Files.readString(file));
                }
            }
        }
    }

    @Test
    void nor_does_a_comparison() throws IOException {
        Path plain = Path.of("../examples/flows/sap-sales-orders-to-s3.json").toAbsolutePath();
        for (Path document : documents) {
            CommandRun.Result result = CommandRun.in(folder)
                    .run(
                            "diff",
                            "--ignore=/kmsArn",
                            "--output=json=diff.json.out",
                            "--output=html=diff.html.out",
                            plain.toString(),
                            document.toString());
            assertThat(result.code()).as(result.err()).isNotEqualTo(ExitCode.INTERNAL);
            assertHidden(result.out());
            assertHidden(result.err());
            for (String report : List.of("diff.json.out", "diff.html.out")) {
                if (Files.exists(folder.resolve(report))) {
                    assertHidden(Files.readString(folder.resolve(report)));
                }
            }
        }
        assertThat(folder.resolve("diff.json.out")).content().contains("***");
    }

    @Test
    void nor_does_one_of_standard_input() throws IOException {
        for (Path document : documents) {
            CommandRun.Result result =
                    CommandRun.in(folder).input(Files.readString(document)).run("validate", "-");
            assertHidden(result.out());
            assertHidden(result.err());
        }
    }

    private static void assertHidden(String text) {
        assertThat(text.lines().filter(line -> line.toUpperCase(Locale.ROOT).contains(MARK)))
                .isEmpty();
    }

    @Test
    void no_text_of_a_file_is_a_command_of_a_ci_system() throws IOException {
        Path commands = Files.createDirectory(folder.resolve("commands"));
        Files.writeString(
                commands.resolve("a.json"),
                "{\"flowName\": \"a ##[error]b\", \"##vso[task.complete]\": 1, \"tags\": {\"##[x\": 1, \"y\": \"##vso[x\"},"
                        + " \"triggerConfig\": {\"triggerType\": \"##[group]\"}}");
        for (String format : List.of("text", "json", "github")) {
            CommandRun.Result result = CommandRun.in(folder).run("validate", "--format", format, "commands");
            assertThat(result.out()).contains("vso[task.complete]").doesNotContain("##[", "##vso[");
        }
        Files.writeString(commands.resolve("b.json"), "{\"flowName\": \"b\"}");
        for (String format : List.of("text", "json", "html")) {
            CommandRun.Result result =
                    CommandRun.in(folder).run("diff", "--format", format, "commands/b.json", "commands/a.json");
            assertThat(result.out()).contains("[error]b").doesNotContain("##[", "##vso[");
            assertThat(result.err()).doesNotContain("##[", "##vso[");
        }
    }
}
