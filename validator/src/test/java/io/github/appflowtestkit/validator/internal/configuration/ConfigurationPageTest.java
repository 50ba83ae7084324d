package io.github.appflowtestkit.validator.internal.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/configuration.md says is so. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("../docs/configuration.md");
    private static final Path SCHEMA = Path.of(
            "src/main/resources/io/github/appflowtestkit/validator/internal/configuration/appflow-testkit.schema.json");

    @Test
    void should_show_only_configurations_without_mistakes() throws IOException {
        assertThat(blocks("yaml"))
                .hasSizeGreaterThan(2)
                .allSatisfy(text ->
                        assertThat(Configuration.parse("page", text).problems()).isEmpty());
    }

    @Test
    void should_show_a_baseline_that_can_be_read(@TempDir Path folder) throws IOException {
        assertThat(blocks("json")).singleElement().satisfies(text -> {
            Path file = Files.writeString(folder.resolve("baseline.json"), text);
            assertThat(Baseline.read(file).size()).isEqualTo(3);
        });
    }

    @Test
    void should_name_every_key_profile_policy_and_fix() throws IOException {
        String page = Files.readString(PAGE);
        Pattern.compile("\"([a-zA-Z]+)\": \\{\\s*\"description\"")
                .matcher(Files.readString(SCHEMA))
                .results()
                .map(found -> found.group(1))
                .forEach(key -> assertThat(page).contains(key));
        assertThat(page).contains(Profile.words());
        assertThat(page).contains(Policies.infos().stream().map(RuleInfo::id).toList());
        assertThat(Pattern.compile("^\\| \\[(AF\\d{4})]", Pattern.MULTILINE)
                        .matcher(page)
                        .results())
                .extracting(found -> found.group(1))
                .containsExactlyElementsOf(Catalogue.builtIn().infos().stream()
                        .filter(RuleInfo::fixable)
                        .map(RuleInfo::id)
                        .toList());
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("^```" + language + "\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
