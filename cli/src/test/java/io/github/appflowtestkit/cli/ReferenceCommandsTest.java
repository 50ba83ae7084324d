package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.schema.AppflowSchemas.Draft;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that print what the tool knows: rules, explain and schema. */
class ReferenceCommandsTest {

    @TempDir
    Path folder;

    @Test
    void every_rule_has_its_line() {
        CommandRun.Result result = CommandRun.in(folder).run("rules");
        assertThat(result.out().lines())
                .anyMatch(line -> line.matches("AF0001  MalformedDocument +error    documented  Malformed document"))
                .anyMatch(line -> line.matches("AF2015  StartsAsDraft +note .* \\[off]"))
                .anyMatch(line -> line.matches("AF1010  ForeignSpelling +error .* \\[fix]"));
        assertThat(result.out().lines()).hasSize(Catalogue.builtIn().infos().size());
    }

    @Test
    void programs_get_the_same_rules() {
        CommandRun.Result result = CommandRun.in(folder).run("rules", "--format", "json");
        for (RuleInfo rule : Catalogue.builtIn().infos()) {
            assertThat(result.out()).contains("\"id\": \"" + rule.id() + "\"", "\"name\": \"" + rule.name() + "\"");
        }
    }

    @Test
    void every_rule_is_explained_by_id_and_by_name() {
        for (RuleInfo rule : Catalogue.builtIn().infos()) {
            CommandRun.Result byId = CommandRun.in(folder).run("explain", rule.id());
            assertThat(byId.code()).isEqualTo(ExitCode.OK);
            assertThat(byId.out()).startsWith(rule.id() + " " + rule.name() + "\n");
            assertThat(CommandRun.in(folder).run("explain", rule.name()).out()).isEqualTo(byId.out());
        }
    }

    @Test
    void rules_that_the_configuration_makes_are_explained_too() {
        CommandRun.Result byId = CommandRun.in(folder).run("explain", "AF9001");
        assertThat(byId.out()).startsWith("AF9001 RequiredTag\n\nFlow without a required tag.");
        assertThat(CommandRun.in(folder).run("explain", "requiredtag").out()).isEqualTo(byId.out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "explain-nothing | explain",
                "explain-misspelled | explain UnknwonMember",
                "explain-unknown | explain XX1234",
                "schema-list | schema --list",
                "schema-misspelled | schema craete-flow",
                "schema-unknown | schema flows",
                "schema-unknown-draft | schema --draft 4",
                "schema-unwritable | schema --output none/flow.json",
                "rules-unknown-format | rules --format csv"
            })
    void answers_in_words(String name, String arguments) {
        Golden.check(
                "reference/" + name + ".txt",
                CommandRun.in(folder).run(arguments.split(" ")).transcript());
    }

    @ParameterizedTest
    @ValueSource(strings = {"schema", "schema create-flow", "schema CreateFlow", "schema create-flow --draft 2020-12"})
    void the_schema_of_a_flow_is_printed_as_it_is(String arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(arguments.split(" "));
        assertThat(result.out()).isEqualTo(AppflowSchemas.createFlow());
        assertThat(result.code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_schema_goes_to_a_file_in_the_draft_asked_for() throws IOException {
        CommandRun.Result result =
                CommandRun.in(folder).run("schema", "start-flow", "--draft", "draft-07", "--output", "start.json");
        assertThat(result.transcript()).endsWith("start.json\nexit 0\n");
        assertThat(folder.resolve("start.json")).hasContent(AppflowSchemas.forOperation("StartFlow", Draft.DRAFT_07));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "configuration"})
    void our_own_files_have_schemas_too(String name) {
        assertThat(CommandRun.in(folder).run("schema", name).out())
                .startsWith("{")
                .contains("\"$schema\"");
    }

    @Test
    void every_listed_schema_can_be_printed() {
        CommandRun.in(folder)
                .run("schema", "--list")
                .out()
                .lines()
                .forEach(name -> assertThat(
                                CommandRun.in(folder).run("schema", name).code())
                        .as(name)
                        .isEqualTo(ExitCode.OK));
    }
}
