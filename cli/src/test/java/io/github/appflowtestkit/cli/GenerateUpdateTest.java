package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.diff.Difference;
import io.github.appflowtestkit.validator.diff.FlowDiff;
import io.github.appflowtestkit.validator.internal.convert.Conversion;
import io.github.appflowtestkit.validator.internal.convert.Target;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class GenerateUpdateTest {

    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path FIELDS = Path.of("src/test/resources/generate");
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> TYPES = List.of("string", "id", "picklist", "currency", "datetime");
    private static final Set<Integer> REMOVED = Set.of(7, 150, 299);

    @TempDir
    Path folder;

    static Stream<Arguments> forms() {
        return Stream.of(Target.values())
                .filter(target -> GenerateOptions.FORMS.contains(target.toString()))
                .flatMap(target -> target.syntaxes().stream().map(syntax -> Arguments.of(target, syntax)));
    }

    /** A flow of 300 fields is generated and changed by hand; a year later five fields come and three go. */
    @ParameterizedTest
    @MethodSource("forms")
    void a_year_later_only_new_and_old_fields_change(Target target, Syntax syntax) throws IOException {
        Path flow = folder.resolve("flow");
        write("entity.json", entity(IntStream.range(0, 300).boxed().toList()));
        run(
                ExitCode.OK,
                "generate --fields entity.json --source Salesforce:Opportunity --destination S3:lake/opps --profile sf"
                        + " --rename snake_case --output generated.json");
        Files.writeString(flow, edited(Files.readString(folder.resolve("generated.json")), target, syntax));
        assertThat(FlowValidator.create().validate(flow).findings()).isEmpty();
        run(ExitCode.OK, "generate --fields entity.json --rename snake_case --update flow");
        String before = Files.readString(flow);
        Files.writeString(folder.resolve("old"), before);

        write(
                "entity.json",
                entity(IntStream.range(0, 305)
                        .filter(each -> !REMOVED.contains(each))
                        .boxed()
                        .toList()));
        CommandRun.Result dryRun =
                run(ExitCode.FINDINGS, "generate --fields entity.json --rename snake_case --update flow --dry-run");
        assertThat(dryRun.err())
                .contains(
                        "added 5 fields: \"Field300__c\"",
                        "removed 3 fields: \"Field150__c\", \"Field299__c\", \"Field7__c\"");
        assertThat(Files.readString(flow)).isEqualTo(before);
        run(ExitCode.OK, "generate --fields entity.json --rename snake_case --update flow");
        String after = Files.readString(flow);
        run(ExitCode.OK, "generate --fields entity.json --rename snake_case --update flow");
        assertThat(Files.readString(flow)).isEqualTo(after);

        assertThat(FlowValidator.create().validate(flow).findings()).isEmpty();
        assertThat(changedNames(before, after)).isSubsetOf("7", "150", "299", "300", "301", "302", "303", "304");
        FlowDiff difference = FlowDiff.between(folder.resolve("old"), flow);
        assertThat(difference.differences().stream().filter(each -> each.kind() == Difference.Kind.ADDED))
                .hasSize(5);
        assertThat(difference.differences().stream().filter(each -> each.kind() == Difference.Kind.REMOVED))
                .hasSize(3);
    }

    /** The numbers of all fields that the lines of a change name. */
    private static List<String> changedNames(String before, String after) {
        List<String> lines = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas()) {
            lines.addAll(delta.getSource().getLines());
            lines.addAll(delta.getTarget().getLines());
        }
        // a list in one line names all fields, whichever of them change
        return lines.stream()
                .filter(line -> line.length() < 200)
                .flatMap(line -> Pattern.compile("(?i)field_?([0-9]+)_")
                        .matcher(line)
                        .results()
                        .map(match -> match.group(1)))
                .distinct()
                .toList();
    }

    /** What people do to a flow: a filter, a mask, an own name and data type, comments. */
    private static String edited(String generated, Target target, Syntax syntax) {
        ObjectNode request = (ObjectNode) MAPPER.readTree(generated);
        ArrayNode tasks = (ArrayNode) request.get("tasks");
        ObjectNode named = (ObjectNode) tasks.get(21);
        named.put("destinationField", "our_own_name");
        ((ObjectNode) named.get("taskProperties")).put("DESTINATION_DATA_TYPE", "varchar");
        tasks.insert(40, MAPPER.readTree("""
                {"taskType": "Mask", "sourceFields": ["Field39__c"], "connectorOperator": {"Salesforce": "MASK_ALL"},
                 "taskProperties": {"MASK_VALUE": "*"}}
                """));
        tasks.insert(60, MAPPER.readTree("""
                {"taskType": "Filter", "sourceFields": ["Field2__c"], "connectorOperator": {"Salesforce": "EQUAL_TO"},
                 "taskProperties": {"DATA_TYPE": "picklist", "VALUE": "Won"}}
                """));
        JsonObject edited = (JsonObject) new DocumentReader(Integer.MAX_VALUE, 100)
                .readJson(request.toString())
                .root()
                .orElseThrow();
        String text = Conversion.of(edited, target, syntax).text();
        return syntax == Syntax.JSON ? text : commented(text);
    }

    private static String commented(String text) {
        StringBuilder commented = new StringBuilder("# made by generate, and changed since\n");
        int number = 0;
        for (String line : text.lines().toList()) {
            if (line.matches(" *(?:task \\{|- [tT]askType: .*)") && ++number % 50 == 0) {
                commented
                        .append(line.replaceAll("\\S.*", ""))
                        .append("# number ")
                        .append(number)
                        .append('\n');
            }
            commented
                    .append(line)
                    .append(number % 70 == 1 && line.endsWith("{") ? " # look here" : "")
                    .append('\n');
        }
        return commented.toString();
    }

    private static String entity(List<Integer> numbers) {
        ObjectNode entity = MAPPER.createObjectNode();
        ArrayNode fields = entity.putArray("connectorEntityFields");
        for (int number : numbers) {
            ObjectNode field = fields.addObject().put("identifier", "Field" + number + "__c");
            field.putObject("supportedFieldTypeDetails")
                    .putObject("v1")
                    .put("fieldType", TYPES.get(number % TYPES.size()))
                    .putArray("filterOperators");
            field.putObject("sourceProperties").put("isRetrievable", true);
        }
        return entity.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void says_what_it_does(String name, int code, String arguments) throws IOException {
        for (String file : List.of("opportunity.json", "opportunity-mapping.csv")) {
            Files.copy(EXAMPLES.resolve("fields").resolve(file), folder.resolve(file));
        }
        Files.copy(FIELDS.resolve("opportunities.yaml"), folder.resolve("flow.yaml"));
        Files.copy(EXAMPLES.resolve("forms/terraform/incidents.tf"), folder.resolve("map-all.tf"));
        for (String file : List.of("two.yaml", "stage.csv")) {
            Files.copy(FIELDS.resolve(file), folder.resolve(file));
        }
        write("no-flow.json", "{\"a\": 1}");
        CommandRun.Result result = CommandRun.in(folder).run(("generate " + arguments).split(" "));
        Golden.check("generate/update/" + name + ".txt", result.transcript());
        assertThat(result.code()).isEqualTo(code);
    }

    static Stream<Arguments> messages() {
        String mapping = "--fields opportunity-mapping.csv ";
        return Stream.of(
                Arguments.of("dry-run", 1, mapping + "--update flow.yaml --dry-run"),
                Arguments.of("written", 0, mapping + "--update flow.yaml"),
                Arguments.of(
                        "nothing",
                        0,
                        "--fields opportunity.json --include Id --include StageName --include Am* --update flow.yaml"),
                Arguments.of("kept-names", 0, "--fields opportunity.json --rename camelCase --update flow.yaml"),
                Arguments.of(
                        "collision",
                        2,
                        "--fields opportunity.json --include Id --include Name --include StageName --rename"
                                + " stage.csv --update flow.yaml"),
                Arguments.of("map-all", 2, mapping + "--update map-all.tf"),
                Arguments.of("two-flows", 2, mapping + "--update two.yaml"),
                Arguments.of("unknown-flow", 2, mapping + "--update two.yaml --flow three"),
                Arguments.of("named-flow", 0, mapping + "--update two.yaml --flow two"),
                Arguments.of("no-flow", 2, mapping + "--update no-flow.json"),
                Arguments.of("no-file", 3, mapping + "--update missing.yaml"),
                Arguments.of("no-fields", 2, "--update flow.yaml"));
    }

    @Test
    void a_mapping_comes_back_from_the_flow_that_it_made() throws IOException {
        String mapping = "Id,id\n\"a, b\",\"say \"\"hi\"\"\"\nAmount,net\nAmount,gross\n${x},\"%{y} \"\n";
        write("mapping.csv", mapping);
        for (Arguments form : forms().toList()) {
            Target target = (Target) form.get()[0];
            Syntax syntax = (Syntax) form.get()[1];
            CommandRun.Result made = run(
                    ExitCode.OK,
                    "generate --fields mapping.csv --source Slack:A --destination S3:lake --profile s --to " + target
                            + " --format " + syntax.name().toLowerCase(Locale.ROOT));
            write("flow", made.out());
            assertThat(run(ExitCode.OK, "convert --to mapping-csv flow").out()).isEqualTo(mapping);
        }
    }

    @Test
    void a_link_keeps_leading_to_the_file() throws IOException {
        Files.copy(FIELDS.resolve("opportunities.yaml"), folder.resolve("flow.yaml"));
        Files.copy(EXAMPLES.resolve("fields/opportunity-mapping.csv"), folder.resolve("mapping.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("flow.yaml"));
        run(ExitCode.OK, "generate --fields mapping.csv --update link.yaml");
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("flow.yaml")).content().contains("destinationField: closed_on");
        List<FlowRequest> flows = FlowValidator.create().requests(link);
        assertThat(flows).hasSize(1);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private CommandRun.Result run(int code, String arguments) {
        CommandRun.Result result = CommandRun.in(folder).run(arguments.split(" "));
        assertThat(result.code()).as(result.transcript()).isEqualTo(code);
        return result;
    }
}
