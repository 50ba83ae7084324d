package io.github.appflowtestkit.validator.internal.form.written;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.cases.RuleCase;
import io.github.appflowtestkit.validator.internal.cases.RuleCases;
import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import io.github.appflowtestkit.validator.internal.structure.FaultCases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the rules say in the words of each form: a table to be read as a user would. */
class WordsInFormsTest {

    private static final boolean UPDATE = Boolean.getBoolean("goldens.update");
    private static final Path GOLDEN = Path.of("src/test/resources/cases/words.expected");
    private static final int MOST_OF_A_RULE = 2;

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().everyRule().clock(RuleTesting.CLOCK).build();

    /** A request that breaks a rule. */
    private record Broken(String rule, String name, JsonNode request) {

        private Broken(String rule, String name, String json) {
            this(rule, name, JsonMapper.shared().readTree(json));
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "cases", matches = ".+", disabledReason = "the table is that of all cases")
    void a_message_has_the_words_of_its_form() throws IOException {
        String table =
                Stream.concat(faults(), rules()).map(WordsInFormsTest::words).collect(Collectors.joining());
        if (UPDATE) {
            Files.writeString(GOLDEN, table);
        }

        assertThat(table).isEqualTo(Files.readString(GOLDEN));
    }

    /** One of each kind of fault in the structure. */
    private static Stream<Broken> faults() {
        Map<String, Broken> kinds = new LinkedHashMap<>();
        FaultCases.all()
                .forEach(each -> kinds.putIfAbsent(
                        each.rule() + each.name().replaceAll(" .*", ""),
                        new Broken(each.rule(), each.name(), each.request())));
        return kinds.values().stream();
    }

    private static Stream<Broken> rules() {
        return RuleCases.rules().stream()
                .flatMap(rule -> RuleCases.of(rule).stream()
                        .filter(each ->
                                each.kind() == RuleCase.Kind.BAD && each.files().size() == 1)
                        .filter(each -> each.json().startsWith("{"))
                        .limit(MOST_OF_A_RULE)
                        .map(each -> new Broken(rule, each.name(), each.json())));
    }

    /** The message as a request has it, and as each form has it that says it otherwise than those before. */
    private static String words(Broken broken) {
        Map<String, String> forms = new LinkedHashMap<>();
        words(broken, broken.request().toString()).ifPresent(words -> forms.put(words, "request"));
        for (Written form : Written.values()) {
            if (InForms.obstacle(form, Map.of("flow", broken.request())).isEmpty()) {
                String text = form.syntax()
                        .write(form.form().document(broken.request()))
                        .text();
                words(broken, text).ifPresent(words -> forms.putIfAbsent(words, form.toString()));
            }
        }
        return forms.entrySet().stream()
                .map(each -> "  " + each.getValue() + "\n" + each.getKey())
                .collect(Collectors.joining("", broken.rule() + " " + broken.name() + "\n", ""));
    }

    private static Optional<String> words(Broken broken, String document) {
        return VALIDATOR.validate("flow", document).findings().stream()
                .filter(finding -> finding.rule().equals(broken.rule()))
                .map(finding -> "    " + finding.message() + "\n"
                        + finding.hint().map(hint -> "    hint: " + hint + "\n").orElse(""))
                .findFirst();
    }
}
