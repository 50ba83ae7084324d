package io.github.appflowtestkit.validator.internal.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationTest {

    private static final Path CASES =
            Path.of("src/test/resources/io/github/appflowtestkit/validator/internal/configuration");

    static List<Path> good() throws IOException {
        return cases("good");
    }

    static List<Path> bad() throws IOException {
        return cases("bad");
    }

    static List<Path> badForTheReaderOnly() throws IOException {
        return cases("reader-only");
    }

    @ParameterizedTest
    @MethodSource("good")
    void should_take_what_is_right_and_the_schema_agrees(Path file) throws IOException {
        assertThat(parse(file).problems()).isEmpty();
        assertThat(errorsOfSchema(file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void should_say_all_that_is_wrong_and_the_schema_agrees(Path file) throws IOException {
        assertGolden(file);
        assertThat(errorsOfSchema(file)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("badForTheReaderOnly")
    void should_also_say_what_no_schema_can(Path file) throws IOException {
        assertGolden(file);
    }

    @Test
    void should_read_each_key() throws IOException {
        Settings settings = parse(CASES.resolve("good/everything.yaml")).settings();
        assertThat(settings.profile()).isEqualTo(Profile.STRICT);
        assertThat(settings.levels()).containsEntry("AF2006", Level.OFF).containsEntry("AF2005", Level.ERROR);
        assertThat(settings.requiredTags()).containsExactly("team", "cost-center");
        assertThat(settings.namePattern())
                .hasValueSatisfying(pattern -> assertThat(pattern.pattern()).isEqualTo("[a-z][a-z0-9-]+"));
        assertThat(settings.minimumSchedule())
                .hasValueSatisfying(time -> assertThat(time).hasMinutes(15));
        assertThat(settings.suppressions())
                .extracting(Suppression::rule, Suppression::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("AF2001", "replaced in spring"),
                        org.assertj.core.groups.Tuple.tuple("AF4006", "known"));
        assertThat(settings.ignoredParts())
                .extracting(IgnoredPart::pointer, IgnoredPart::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/description", "the console adds it"),
                        org.assertj.core.groups.Tuple.tuple(
                                "/tasks/*/taskProperties/EXCLUDE_SOURCE_FIELDS_LIST", "excluded by hand"));
    }

    @Test
    void should_ignore_a_part_of_some_flows_until_a_day() throws IOException {
        List<IgnoredPart> parts =
                parse(CASES.resolve("good/everything.yaml")).settings().ignoredParts();
        LocalDate lastDay = LocalDate.parse("2027-03-31");
        assertThat(parts.get(0).appliesTo("accounts-to-lake", lastDay.plusYears(1)))
                .isTrue();
        assertThat(parts.get(1).appliesTo("orders-to-lake", lastDay)).isTrue();
        assertThat(parts.get(1).appliesTo("orders-to-lake", lastDay.plusDays(1)))
                .isFalse();
        assertThat(parts.get(1).appliesTo("accounts-to-lake", lastDay)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flowName",
                "/tasks",
                "/tasks/0",
                "/tasks/*/connectorOperator/*",
                "/*/triggerType",
                "/tags/aws:cloudformation:stack-name",
                "/sourceFlowConfig/sourceConnectorProperties/Salesforce/object"
            })
    void should_take_pointers_into_requests(String pointer) {
        assertThat(RequestPointer.parse(pointer)).isEqualTo(pointer);
    }

    @Test
    void should_keep_what_is_right_beside_what_is_wrong() {
        Configuration configuration = Configuration.parse("c", "profile: strict\nnonsense: 1\n");
        assertThat(configuration.problems()).hasSize(1);
        assertThat(configuration.settings().profile()).isEqualTo(Profile.STRICT);
    }

    @Test
    void should_not_mix_a_policy_up_with_a_rule_of_the_users_own() {
        RuleInfo info = RuleInfo.warning("AF9001", "OwnRule", "Ours", Evidence.inferred("ours"));
        Rule own = new Rule() {
            @Override
            public RuleInfo info() {
                return info;
            }

            @Override
            public void check(Flow flow, Findings findings) {}
        };
        KnownRules known = new KnownRules(Catalogue.builtIn().with(List.of(own)));
        ConfigurationReader reader = new ConfigurationReader(
                "requiredTags: [team]\nnamePattern: a+\nrules: {OwnRule: note}",
                Optional.empty(),
                known,
                GivenFolders.everything());
        assertThat(reader.read().requiredTags()).isEmpty();
        assertThat(reader.problems().inOrder())
                .extracting(Finding::message)
                .containsExactly(
                        "requiredTags uses the rule id AF9001, which a rule of your own already has; give that rule"
                                + " another id");
    }

    @Property(tries = 300)
    void should_never_throw(@ForAll @StringLength(max = 60) String text) {
        assertThat(Configuration.parse("c", text).problems()).isNotNull();
    }

    @Test
    void should_take_what_is_nested_without_end_for_a_mistake() {
        assertThat(Configuration.parse("c", "[".repeat(200_000)).problems()).hasSize(1);
        assertThat(Configuration.parse("c", "rules: &a {AF2005: *a}").problems())
                .isNotEmpty();
    }

    @Test
    void should_find_the_nearest_file_upwards(@TempDir Path folder) throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(folder.resolve(Configuration.FILE_NAME), "profile: strict\n");
        Path flow = Files.writeString(deep.resolve("flow.json"), "{}");
        assertThat(Configuration.find(flow, GivenFolders.everything()))
                .map(c -> c.settings().profile())
                .contains(Profile.STRICT);

        Files.writeString(folder.resolve("a").resolve(Configuration.FILE_NAME), "profile: security\n");
        assertThat(Configuration.find(flow, GivenFolders.everything()))
                .map(c -> c.settings().profile())
                .contains(Profile.SECURITY);
        assertThat(Configuration.find(folder, GivenFolders.everything()))
                .map(c -> c.settings().profile())
                .contains(Profile.STRICT);
    }

    private static Configuration parse(Path file) throws IOException {
        return Configuration.parse(file.getFileName().toString(), Files.readString(file));
    }

    private static void assertGolden(Path file) throws IOException {
        String found =
                parse(file).problems().stream().map(ConfigurationTest::line).collect(Collectors.joining("\n")) + "\n";
        Path golden = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".expected"));
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(golden, found);
        }
        assertThat(found).isNotBlank().isEqualTo(Files.readString(golden));
    }

    private static String line(Finding finding) {
        return finding.range() + " " + finding.rule() + " " + finding.pointer() + " " + finding.message();
    }

    private static List<?> errorsOfSchema(Path file) throws IOException {
        try (InputStream schema = Configuration.class.getResourceAsStream("appflow-testkit.schema.json")) {
            Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(schema.readAllBytes(), UTF_8), InputFormat.JSON);
            String yaml = Files.readString(file).replace("\uFEFF", "");
            Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
            String json = tree == null ? "{}" : JsonMapper.shared().writeValueAsString(tree);
            return compiled.validate(json, InputFormat.JSON);
        }
    }

    private static List<Path> cases(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
