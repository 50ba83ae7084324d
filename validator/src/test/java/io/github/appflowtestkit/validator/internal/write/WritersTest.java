package io.github.appflowtestkit.validator.internal.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** What is written is read with the same values, by us and by others. */
class WritersTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final DocumentReader READER = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 500);

    @Property(tries = 500)
    void json_is_read_with_the_same_values(@ForAll("objects") Map<String, Object> object) {
        JsonValue tree = tree(object);
        String written = JsonWriter.text(tree);

        assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(MAPPER.writeValueAsString(object)));
        assertThat(JsonWriter.text(read(written))).isEqualTo(written);
    }

    @Property(tries = 1000)
    void yaml_is_read_with_the_same_values(@ForAll("objects") Map<String, Object> object) {
        JsonValue tree = tree(object);
        String written = YamlWriter.text(tree);

        assertThat(JsonWriter.text(read("# a comment\n" + written))).isEqualTo(JsonWriter.text(tree));
        Object others = new Load(LoadSettings.builder().build()).loadFromString(written);
        assertThat(MAPPER.valueToTree(others).toString())
                .isEqualTo(MAPPER.valueToTree(object).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "y",
                "No",
                "ON",
                "null",
                "~",
                "1e3",
                "0x1F",
                "0o7",
                "12:30:00",
                "2026-11-30",
                ".inf",
                "=",
                "<<",
                "@x",
                "-",
                "",
                " a",
                "a ",
                "a: b",
                "a #b",
                "# a",
                "'",
                "\"",
                "a\nb",
                "\t",
                "!a",
                "&a",
                "*a",
                "%a",
                "`a",
                "[",
                "{",
                "|",
                "a:",
                "?"
            })
    void a_string_that_looks_like_something_else_is_quoted(String text) {
        assertThat(YamlWriter.text(new ObjectBuilder().put("value", text).build()))
                .startsWith("value: \"");
    }

    @Test
    void yaml_has_the_layout_of_people() {
        JsonValue tree = tree(Map.of(
                "tasks",
                List.of(new LinkedHashMap<>(Map.of("sourceFields", List.of("Id"))), Map.of()),
                "a",
                Map.of("b", 1.5, "c", List.of())));

        assertThat(YamlWriter.text(tree).lines().sorted())
                .contains("tasks:", "  - sourceFields:", "      - Id", "  - {}");
    }

    private static JsonValue tree(Map<String, Object> object) {
        return READER.readJson(MAPPER.writeValueAsString(object)).root().orElseThrow();
    }

    private static JsonValue read(String text) {
        return READER.read(text).root().orElseThrow(() -> new AssertionError("cannot be read: " + text));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return objects(3).map(object -> Map.of("root", object));
    }

    private static Arbitrary<Map<String, Object>> objects(int depth) {
        return Arbitraries.maps(strings(150), values(depth - 1))
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(LinkedHashMap::new);
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                strings(300),
                Arbitraries.integers(),
                Arbitraries.of(true, false),
                Arbitraries.of(
                        "yes",
                        "no",
                        "null",
                        "~",
                        "1e3",
                        "0777",
                        "1_000",
                        "12:30:45",
                        "2026-11-30",
                        "@a",
                        "${a}",
                        "%{a}"));
        return depth == 0
                ? scalars
                : Arbitraries.oneOf(scalars, values(depth - 1).list().ofMaxSize(4), objects(depth));
    }

    private static Arbitrary<String> strings(int longest) {
        return Arbitraries.strings()
                .withChars("abc xyz019.+-_:#'\"\\,[]{}&*!|>%@`~=<?$/\n\t\u007f\u0085\u00a0\u00e9\u2028\u65e5\ufeff")
                .ofMaxLength(longest)
                .map(each -> each.replace("=", "\uD83D\uDE00"));
    }
}
