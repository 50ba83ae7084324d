package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON is YAML, and what a library writes as YAML is read with the same values; any text ends in findings. */
class YamlAnyTreeTest {

    private static final Set<String> NULLS_THAT_THE_LIBRARY_DOES_NOT_KNOW = Set.of("~", "Null", "NULL");

    private static final JsonMapper DENSE = JsonMapper.shared();
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Property(tries = 500)
    void jsonIsReadAsByTheReaderOfJson(@ForAll("trees") Object tree, @ForAll boolean isIndented) {
        String json = (isIndented ? INDENTED : DENSE).writeValueAsString(tree);

        Reading expected = new JsonReader(json, 500).read();
        Reading actual = new YamlReader(json, 500).read();

        assertThat(actual.findings()).isEmpty();
        assertThat(actual.root()).isEqualTo(expected.root());
    }

    @Property(tries = 500)
    void yamlOfTheLibraryIsReadWithTheSameValues(@ForAll("trees") Object tree, @ForAll("widths") int width) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSchema(new CoreSchema())
                .setWidth(width)
                .build();
        String yaml = new Dump(settings).dumpToString(tree);

        Reading reading = new YamlReader(yaml, 500).read();

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.root())
                .map(Trees::json)
                .isEqualTo(new JsonReader(DENSE.writeValueAsString(tree), 500)
                        .read()
                        .root()
                        .map(Trees::json));
        Trees.checkRanges(reading);
    }

    @Property(tries = 2000)
    void anyTextEndsInATreeOrFindings(@ForAll("fragments") List<String> fragments) {
        String text = String.join("", fragments);

        Reading reading = new YamlReader(text, 20).read();

        assertThat(reading.root().isPresent() || !reading.findings().isEmpty()).isTrue();
        for (Finding finding : reading.findings()) {
            assertThat(finding.message() + finding.hint()).doesNotMatch("(?s).*\\p{Cntrl}.*");
            assertThat(reading.lines().offset(finding.range().end())).isLessThanOrEqualTo(text.length());
        }
        reading.root()
                .ifPresent(root -> assertThat(Trees.all(root).skip(1))
                        .allSatisfy(value ->
                                assertThat(Trees.cut(reading, value.range())).doesNotMatch("(?s)[ \n].*|.*[ \n]")));
    }

    @Provide
    Arbitrary<Integer> widths() {
        return Arbitraries.of(20, 80, 1000);
    }

    @Provide
    Arbitrary<List<String>> fragments() {
        return Arbitraries.of(
                        "a",
                        "b: ",
                        "c:",
                        "- ",
                        "\n",
                        "\n  ",
                        "\n    ",
                        "\n---\n",
                        "\n...\n",
                        " ",
                        "\t",
                        "\r\n",
                        "# x",
                        "[",
                        "]",
                        "{",
                        "}",
                        ", ",
                        "? ",
                        ": ",
                        "&x ",
                        "*x",
                        "*x ",
                        "!Ref ",
                        "!!int ",
                        "!<a> ",
                        "! ",
                        "<<: ",
                        "| ",
                        ">-",
                        "'",
                        "\"",
                        "\\",
                        "%",
                        "@",
                        "0x1",
                        "1.5",
                        "~",
                        "true",
                        "\uD83D\uDE00",
                        "\u0085",
                        "\uFEFF",
                        "\0",
                        "%YAML 1.2",
                        "é")
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<Object> trees() {
        return trees(3);
    }

    private Arbitrary<Object> trees(int depth) {
        Arbitrary<Object> scalars = Arbitraries.<Object>oneOf(
                        strings(200), Arbitraries.longs(), Arbitraries.bigDecimals(), Arbitraries.of(true, false))
                .injectNull(0.1);
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Object> within = trees(depth - 1);
        return Arbitraries.oneOf(
                scalars,
                within.list().ofMaxSize(4),
                Arbitraries.maps(strings(40), within).ofMaxSize(4).map(LinkedHashMap::new));
    }

    private static Arbitrary<String> strings(int longest) {
        return Arbitraries.strings()
                .withChars("abc xyz019.+-_:#'\"\\,[]{}&*!|>%@`~=<?$/\n\t\u0000\u00e9\u2028\u65e5")
                .ofMaxLength(longest)
                .map(each -> each.replace("=", "\uD83D\uDE00"))
                .filter(each -> !NULLS_THAT_THE_LIBRARY_DOES_NOT_KNOW.contains(each));
    }
}
