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

/** What diff says about two recordings of an object. */
class EntityDiffTest {

    private static final Path EXAMPLES = Path.of("../examples/entities");

    @TempDir
    Path folder;

    @BeforeEach
    void recordings() throws IOException {
        Files.createDirectories(folder.resolve("flows"));
        Files.createDirectories(folder.resolve("before"));
        Files.copy(EXAMPLES.resolve("before/Account.json"), folder.resolve("before/Account.json"));
        Files.copy(EXAMPLES.resolve("entities/Salesforce/Account.json"), folder.resolve("Account.json"));
        Files.copy(EXAMPLES.resolve("flows/accounts-to-lake.json"), folder.resolve("flows/accounts.json"));
        Files.writeString(folder.resolve("flows/all.json"), """
                {
                  "flowName": "all-accounts",
                  "triggerConfig": {"triggerType": "OnDemand"},
                  "sourceFlowConfig": {
                    "connectorType": "Salesforce",
                    "connectorProfileName": "crm",
                    "sourceConnectorProperties": {"Salesforce": {"object": "Account"}}
                  },
                  "destinationFlowConfigList": [
                    {"connectorType": "S3", "destinationConnectorProperties": {"S3": {"bucketName": "acme-lake"}}}
                  ],
                  "tasks": [{"taskType": "Map_all", "sourceFields": []}]
                }
                """);
        Files.writeString(
                folder.resolve("flows/contacts.json"),
                Files.readString(folder.resolve("flows/all.json")).replace("Account\"", "Contact\""));
        Files.writeString(folder.resolve("list.json"), "[{\"identifier\": \"Id\"}]");
        Files.writeString(folder.resolve("more.json"), """
                [
                  {
                    "identifier": "Id",
                    "parentIdentifier": "Root",
                    "isDeprecated": true,
                    "supportedFieldTypeDetails": {
                      "v1": {
                        "fieldType": "id",
                        "filterOperators": ["EQUAL_TO"],
                        "valueRegexPattern": "[a-z]+",
                        "fieldLengthRange": {"minimum": 15, "maximum": 18},
                        "fieldValueRange": {"minimum": 0.5}
                      }
                    },
                    "sourceProperties": {"isTimestampFieldForIncrementalQueries": true},
                    "destinationProperties": {"isCreatable": false, "supportedWriteOperations": ["UPSERT"]}
                  }
                ]
                """);
        Files.writeString(folder.resolve("broken.json"), "{\"connectorEntityFields\": [{\"label\": \"Id\"}]}");
        Files.writeString(folder.resolve("malformed.json"), "{\n  \"connectorEntityFields\": [\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "changed | 1 | diff --entities before/Account.json Account.json",
                "flows | 1 | diff --entities before/Account.json Account.json --flows flows",
                "json | 1 | diff --entities before/Account.json Account.json --flows flows --format json",
                "other-object | 1 | diff --entities before/Account.json Account.json --flows flows --object Contact",
                "everything | 1 | diff --entities list.json more.json",
                "everything-back | 1 | diff --entities more.json list.json",
                "same | 0 | diff --entities Account.json Account.json --flows flows",
                "same-json | 0 | diff --entities Account.json Account.json --format json",
                "broken | 3 | diff --entities Account.json broken.json",
                "malformed | 3 | diff --entities malformed.json Account.json",
                "missing | 3 | diff --entities Account.json missing.json",
                "missing-flows | 3 | diff --entities before/Account.json Account.json --flows missing",
                "usage-html | 2 | diff --entities Account.json Account.json --format html",
                "usage-flow | 2 | diff --entities Account.json Account.json --flow orders",
                "usage-without | 2 | diff flows/all.json flows/contacts.json --flows flows"
            })
    void says_what_differs(String name, int code, String arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(arguments.split(" "));

        Golden.check("entities/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(code);
    }

    @Test
    void reads_one_side_from_standard_input() throws IOException {
        CommandRun.Result result = CommandRun.in(folder)
                .input(Files.readString(folder.resolve("Account.json")))
                .run("diff", "--entities", "before/Account.json", "-", "--flows", "flows");

        assertThat(result.code()).isEqualTo(ExitCode.DIFFERENT);
        assertThat(result.out()).contains("Account (before/Account.json → -)", "flows/accounts.json:");
    }
}
