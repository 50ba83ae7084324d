package io.github.appflowtestkit.validator.internal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.schema.AppflowSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StringPatternTest {

    private static final List<String> OF_THE_SCHEMAS = List.of("CreateFlow", "CreateConnectorProfile").stream()
            .flatMap(operation ->
                    JsonMapper.shared()
                            .readTree(AppflowSchemas.forOperation(operation))
                            .findParents("pattern")
                            .stream())
            .map(owner -> owner.path("pattern"))
            .filter(JsonNode::isString)
            .map(JsonNode::asString)
            .distinct()
            .toList();

    private static final String CHARACTERS = "aZ09_-/.:@+= !#,\t\n\r\u0085\u2028\u00e4\u20ac[]\\{}";

    @Property(tries = 300)
    void what_a_pattern_saw_before_changes_no_verdict(@ForAll long seed) {
        Random random = new Random(seed);
        for (String expression : OF_THE_SCHEMAS) {
            agrees(expression, random);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(?:[ab]+)$",
                "^(?:[ab]+[cd]*)(?![\\n\\r\\u0085\\u2028\\u2029])$",
                "^(?:[ab]|[cd]+)(?![\\n\\r\\u0085\\u2028\\u2029])$",
                "^(?:[a-z&&[^b]]+)(?![\\n\\r\\u0085\\u2028\\u2029])$",
                "^(?:a[ab]+)(?![\\n\\r\\u0085\\u2028\\u2029])$"
            })
    void expressions_that_are_more_than_one_set_always_decide(String expression) {
        agrees(expression, new Random(1));
    }

    private static void agrees(String expression, Random random) {
        StringPattern pattern = new StringPattern(Pattern.compile(expression), expression);
        List<String> texts = new ArrayList<>(List.of("", "a", "ab", "ba", "abc", "ac", "b", "a\n", "\n"));
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(5); length >= 0; length--) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            texts.add(text.toString());
        }
        texts.addAll(List.copyOf(texts));
        for (String text : texts) {
            Matcher expected = pattern.whole().matcher(text);
            assertThat(pattern.matches(text)).as("%s of %s", text, expression).isEqualTo(expected.find());
        }
    }
}
