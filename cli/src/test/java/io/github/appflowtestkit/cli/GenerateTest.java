package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateTest {

    private static final Path FIELDS = Path.of("src/test/resources/generate");
    private static final Path EXAMPLES = Path.of("../examples/fields");

    /** Salesforce to S3, the most usual pair. */
    private static final String S3 =
            " --source Salesforce:Opportunity --destination S3:lake/opportunities --profile sf-prod";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "entity | --fields opportunity.json" + S3,
                "mapping | --fields opportunity-mapping.csv" + S3,
                "header | --fields leads.csv --source S3:drop/leads --destination Salesforce:Lead --profile sf-prod",
                "sample | --fields orders.jsonl --source S3:drop/orders --destination S3:lake/orders --trigger on-demand",
                "map-all | --fields opportunity.json --map-all --exclude *__c" + S3,
                "map-all-alone | --map-all --source Amplitude:events --destination S3:lake/events --profile amplitude",
                "snake-case | --fields opportunity.json --rename snake_case --include Acc* --include Is?on" + S3,
                "camel-case | --fields opportunity.json --rename camelCase --include Discount_Percent__c" + S3,
                "destination-entity | --fields opportunity.json --source S3:drop/opps --destination Salesforce:Opportunity"
                        + " --profile sf-prod --write-operation UPDATE --id-field Id --exclude Description",
                "redshift | --fields opportunity-mapping.csv --source Salesforce:Opportunity --destination"
                        + " Redshift:public.opportunities --profile sf --destination-profile dwh --bucket stage/redshift",
                "event-bridge | --fields opportunity-mapping.csv --source Salesforce:Opportunity --destination"
                        + " EventBridge:aws.partner/appflow/salesforce.com/123456789012/opps --profile sf --bucket large-events",
                "custom | --fields opportunity-mapping.csv --source CustomConnector:contacts --destination"
                        + " CustomerProfiles:shop/Contact --profile hub --api-version v3 --trigger rate(1days)",
                "upsolver | --fields opportunity-mapping.csv --source Salesforce:Opportunity --destination"
                        + " Upsolver:upsolver-appflow-opps/raw --profile sf --name opps-to-upsolver",
                "undocumented-pair | --fields opportunity-mapping.csv --source Slack:messages --destination"
                        + " SAPOData:/sap/opu/odata/sap/MSG/Messages --profile slack --destination-profile sap"
            })
    void writes_a_flow_without_a_finding(String name, String arguments) throws IOException {
        CommandRun.Result result = CommandRun.in(EXAMPLES).run(("generate " + arguments).split(" "));
        Golden.check("generate/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.OK);
        Files.writeString(folder.resolve("flow.json"), result.out());
        String warnings = name.equals("undocumented-pair") ? "AF3009" : "";
        assertThat(CommandRun.in(folder)
                        .run("validate", "--quiet", "flow.json")
                        .out()
                        .lines()
                        .filter(line -> line.contains("AF"))
                        .map(line -> line.replaceAll(".*\\b(AF[0-9]{4})\\b.*", "$1")))
                .containsExactlyElementsOf(warnings.isEmpty() ? List.of() : List.of(warnings));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no-source | --fields header.csv",
                "no-destination | --fields header.csv --source Salesforce:Account",
                "no-fields | --source Salesforce:Account --destination S3:lake --profile sf",
                "no-object | --fields header.csv --source Salesforce --destination S3:lake",
                "no-folder | --fields header.csv --source S3:drop --destination S3:lake",
                "no-bucket-of-destination | --fields header.csv --source Salesforce:Account --destination S3",
                "no-table | --fields header.csv --source Salesforce:Account --destination Redshift",
                "no-domain | --fields header.csv --source Salesforce:Account --destination CustomerProfiles:",
                "nothing-behind-lookout | --fields header.csv --source Salesforce:Account --destination LookoutMetrics:x",
                "unknown-type | --fields header.csv --source Salesfroce:Account --destination S3:lake",
                "far-type | --fields header.csv --source Salesforce:Account --destination Kafka:topic",
                "label-as-type | --fields header.csv --source HubSpot:contacts --destination S3:lake",
                "destination-as-source | --fields header.csv --source Redshift:a.b --destination S3:lake",
                "source-as-destination | --fields header.csv --source S3:drop/a --destination Slack:messages",
                "no-profile | --fields header.csv --source Salesforce:Account --destination S3:lake",
                "no-destination-profile | --fields header.csv --source Salesforce:A --destination Zendesk:B --profile sf",
                "no-profile-of-destination | --fields header.csv --source S3:drop/a --destination Zendesk:B",
                "unused-profile | --fields header.csv --source S3:drop/a --destination S3:lake/b --profile sf",
                "unused-destination-profile | --fields header.csv --source Slack:A --destination S3:lake/b --profile s"
                        + " --destination-profile t",
                "no-bucket | --fields header.csv --source Salesforce:A --destination Snowflake:a.b.c --profile s"
                        + " --destination-profile t",
                "no-bucket-for-events | --fields header.csv --source Salesforce:A --destination"
                        + " EventBridge:aws.partner/appflow/salesforce.com/1/a --profile s",
                "unused-bucket | --fields header.csv --source Salesforce:A --destination S3:lake --profile s --bucket b",
                "no-ids | --fields header.csv --source S3:drop/a --destination Salesforce:A --profile s"
                        + " --write-operation upsert",
                "unused-ids | --fields header.csv --source S3:drop/a --destination Salesforce:A --profile s --id-field a",
                "no-operations | --fields header.csv --source S3:drop/a --destination Marketo:A --profile s"
                        + " --write-operation UPSERT --id-field a",
                "unknown-id | --fields near.csv --source S3:drop/a --destination Salesforce:A --profile s"
                        + " --write-operation UPDATE --id-field accountname",
                "unknown-operation | --fields header.csv --source S3:drop/a --destination Salesforce:A --profile s"
                        + " --write-operation MERGE",
                "no-api-version | --fields header.csv --source CustomConnector:A --destination S3:lake --profile s",
                "unknown-trigger | --fields header.csv --source Slack:A --destination S3:lake --profile s --trigger daily",
                "unknown-form | --fields header.csv --source Slack:A --destination S3:lake --profile s --to pulumi",
                "unknown-format | --fields header.csv --source Slack:A --destination S3:lake --profile s --format hcl",
                "unknown-fields-format | --fields header.csv --source Slack:A --destination S3:lake --fields-format xml",
                "no-single-fields | --fields header.csv --source Amplitude:A --destination S3:lake --profile s",
                "map-all-renames | --map-all --rename snake_case --source Slack:A --destination S3:lake --profile s",
                "dry-run-alone | --fields header.csv --dry-run --source Slack:A --destination S3:lake --profile s",
                "flow-alone | --fields header.csv --flow a --source Slack:A --destination S3:lake --profile s",
                "update-with-source | --fields header.csv --update flow.json --source Slack:A",
                "update-of-standard-input | --fields header.csv --update -",
                "refused | --fields header.csv --source Slack:A --destination S3:l --profile s",
                "too-long-a-name | --fields long.csv --source Slack:A --destination S3:lake --profile s",
                "no-such-field | --fields header.csv --include d* --source Slack:A --destination S3:lake --profile s",
                "near-field | --fields near.csv --exclude Account-Name --source Slack:A --destination S3:lake --profile s",
                "nothing-left | --fields header.csv --exclude * --source Slack:A --destination S3:lake --profile s",
                "collision | --fields collide.csv --source Slack:A --destination S3:lake --profile s",
                "collision-of-case | --fields case.json --rename snake_case --source Slack:A --destination S3:lake"
                        + " --profile s",
                "unknown-new-name | --fields header.csv --rename unknown-name.csv --source Slack:A --destination S3:lake"
                        + " --profile s"
            })
    void says_what_is_wrong_and_what_is_expected(String name, String arguments) {
        CommandRun.Result result = CommandRun.in(FIELDS).run(("generate " + arguments).split(" "));
        Golden.check("generate/usage/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "broken.csv,", "short.csv, mapping-csv", "nameless.csv,", "gap.csv,", "empty.csv,", "twice.csv,",
        "no-identifier.json,", "no-fields.json,", "no-list.json,", "broken.jsonl,", "array.jsonl,", "latin.csv,",
        "header.csv, entity", "no-such-file.csv,"
    })
    void says_what_is_wrong_with_a_file(String file, String format) {
        String arguments = "generate --fields " + file + S3 + (format == null ? "" : " --fields-format " + format);
        CommandRun.Result result = CommandRun.in(FIELDS).run(arguments.split(" "));
        Golden.check("generate/fields/" + file + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({"two-names.csv", "broken.csv"})
    void says_what_is_wrong_with_new_names(String file) {
        CommandRun.Result result =
                CommandRun.in(FIELDS).run(("generate --fields header.csv --rename " + file + S3).split(" "));
        Golden.check("generate/rename/" + file + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void types_of_SAP_are_strings_elsewhere() {
        assertThat(CommandRun.in(FIELDS)
                        .run("generate --fields sap.json --source SAPOData:/a --destination S3:lake --profile sap"
                                .split(" "))
                        .out())
                .contains("\"SOURCE_DATA_TYPE\": \"Edm.String\"", "\"DESTINATION_DATA_TYPE\": \"string\"");
    }

    @Test
    void new_names_of_a_file_leave_other_names_alone() throws IOException {
        Files.writeString(folder.resolve("names.csv"), "Amount, \"net, in EUR\"\n");
        Files.copy(EXAMPLES.resolve("opportunity.json"), folder.resolve("opportunity.json"));
        assertThat(CommandRun.in(folder)
                        .run(("generate --fields opportunity.json --rename names.csv" + S3).split(" "))
                        .out())
                .contains("\"destinationField\": \"net, in EUR\"", "\"destinationField\": \"StageName\"");
    }

    @Test
    void fields_come_from_standard_input_and_the_flow_goes_to_a_new_file() throws IOException {
        CommandRun.Result result = CommandRun.in(folder)
                .input(Files.readString(EXAMPLES.resolve("leads.csv")))
                .run(("generate --fields - --output flow.json" + S3).split(" "));
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(folder.resolve("flow.json")).content().contains("\"Revenue, in EUR\"");
        CommandRun.Result again =
                CommandRun.in(folder).input("a,b,c").run(("generate --fields - --output flow.json" + S3).split(" "));
        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("which exists; choose another file, or change the flow in it with --update");
    }
}
