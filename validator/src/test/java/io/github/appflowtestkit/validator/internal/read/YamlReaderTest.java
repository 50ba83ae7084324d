package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {

    private static Reading read(String text) {
        return new YamlReader(text, 20).read();
    }

    private static JsonValue at(Reading reading, String pointer) {
        return reading.root().orElseThrow().at(pointer).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "true             | true",
                "True             | true",
                "FALSE            | false",
                "yes              | \"yes\"",
                "on               | \"on\"",
                "n                | \"n\"",
                "~                | null",
                "null             | null",
                "NULL             | null",
                "!!null           | null",
                "nil              | \"nil\"",
                "12               | 12",
                "+12              | 12",
                "-0               | 0",
                "010              | 10",
                "0o17             | 15",
                "0x1F             | 31",
                "0b11             | \"0b11\"",
                "1_000            | \"1_000\"",
                "1.50             | 1.50",
                "1.               | 1",
                ".5               | 0.5",
                "1e3              | 1E+3",
                "1:30             | \"1:30\"",
                "2026-11-29       | \"2026-11-29\"",
                "'12'             | \"12\"",
                "\"true\"         | \"true\"",
                "! 12             | \"12\"",
                "!!str 12         | \"12\"",
                "!!str            | \"\"",
                "!!int \"12\"     | 12",
                "!!float 12       | 12",
                "!!bool 'true'    | true",
                "!!binary aGVs    | \"aGVs\"",
                "!!timestamp 2026 | \"2026\"",
                "!<tag:x.org> 12  | 12",
                "!!set {a, b}     | {\"a\": null, \"b\": null}",
                "!!seq [a: b]     | [{\"a\": \"b\"}]",
                "'it''s'          | \"it's\"",
                "\"\\x41\\u00e9\" | \"Aé\"",
                "a b  # c         | \"a b\"",
                "a#b:c            | \"a#b:c\"",
                "http://a.b/c     | \"http://a.b/c\"",
            })
    void aScalarHasTheTypeOfTheCoreSchema(String scalar, String json) {
        assertThat(Trees.json(at(read("value: " + scalar + "\nnext: 1\n"), "/value")))
                .isEqualTo(json);
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments("keys become strings", "1: a\ntrue: b\n'x': c\n", """
                        {"1": "a", "true": "b", "x": "c"}"""),
                arguments("literal block", "a: |\n  x\n   y\n\n\nb: |-\n  z\nc: |+\n  k\n\n", """
                        {"a": "x\\u000a y\\u000a", "b": "z", "c": "k\\u000a\\u000a"}"""),
                arguments("folded block", "a: >\n  x\n  y\n\n  z\n", """
                        {"a": "x y\\u000az\\u000a"}"""),
                arguments("lists in the column of their key", "a:\n- 1\n- - 2\n  - 3\nb: 4\n", """
                        {"a": [1, [2, 3]], "b": 4}"""),
                arguments("empty values", "a:\nb: []\nc: {}\nd:\n  -\n  - x\n? e\n", """
                        {"a": null, "b": [], "c": {}, "d": [null, "x"], "e": null}"""),
                arguments("byte order mark, CR LF and comments", "\uFEFF# c\r\na: b\r\n# d\r\nc: d\r\n", """
                        {"a": "b", "c": "d"}"""),
                arguments("tabs where they are allowed", "a:\tb\nc: {\t\"d\":\t1\t}\t\n", """
                        {"a": "b", "c": {"d": 1}}"""),
                arguments("aliases", "a: &x [1, 2]\nb: *x\nc: {*y : 3}\n".replace("c: {*y", "&y k: v\nc: {*y"), """
                        {"a": [1, 2], "b": [1, 2], "k": "v", "c": {"k": 3}}"""),
                arguments("an anchor that is defined again", "- &a 1\n- *a\n- &a 2\n- *a\n", "[1, 1, 2, 2]"),
                arguments("a merge; own keys win", "a: &a {x: 1, y: 2}\nb:\n  y: 3\n  <<: *a\n", """
                        {"a": {"x": 1, "y": 2}, "b": {"y": 3, "x": 1}}"""),
                arguments("a merge of a list; the first wins", "<<: [{x: 1}, {x: 2, y: 3}]\nz: 4\n", """
                        {"z": 4, "x": 1, "y": 3}"""),
                arguments("a merge of a merge", "a: &a {x: 1}\nb: &b\n  <<: *a\n  y: 2\nc:\n  <<: *b\n", """
                        {"a": {"x": 1}, "b": {"y": 2, "x": 1}, "c": {"y": 2, "x": 1}}"""),
                arguments("no merge in quotes", "\"<<\": 1\n", "{\"<<\": 1}"),
                arguments("one document", "%YAML 1.1\n# c\n---\na: 1\n...\n---\n# nothing\n", "{\"a\": 1}"),
                arguments("several documents", "a: 1\n---\n---\nb: 2\n...\n---\n- c\n", """
                        [{"a": 1}, {"b": 2}, ["c"]]"""),
                arguments("a document of a scalar", "hello\n", "\"hello\""),
                arguments("declared tags", "%TAG !e! tag:e.org:\n---\na: !e!x 5\nb: !e!y [1]\n", """
                        {"a": 5, "b": [1]}"""),
                arguments(
                        "long lines",
                        "a: " + "x ".repeat(5000) + "\nb: 1\n",
                        "{\"a\": \"" + "x ".repeat(5000).strip() + "\", \"b\": 1}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentIsReadAsJson(String name, String yaml, String json) {
        Reading reading = read(yaml);

        assertThat(reading.findings()).as(name).isEmpty();
        assertThat(reading.root()).map(Trees::json).contains(json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Ref Bucket                   | {\"Ref\": \"Bucket\"}",
                "!Condition IsProd             | {\"Condition\": \"IsProd\"}",
                "!Sub ${Name}-flow             | {\"Fn::Sub\": \"${Name}-flow\"}",
                "!GetAtt Lake.Arn              | {\"Fn::GetAtt\": \"Lake.Arn\"}",
                "!GetAtt [Lake, Arn]           | {\"Fn::GetAtt\": [\"Lake\", \"Arn\"]}",
                "!ImportValue 5                | {\"Fn::ImportValue\": \"5\"}",
                "!GetAZs                       | {\"Fn::GetAZs\": \"\"}",
                "!If [A, !Ref B, {c: !Ref D}]  | {\"Fn::If\": [\"A\", {\"Ref\": \"B\"}, {\"c\": {\"Ref\": \"D\"}}]}",
                "!Transform {Name: X}          | {\"Fn::Transform\": {\"Name\": \"X\"}}",
                "&a !Ref B                     | {\"Ref\": \"B\"}",
            })
    void aLocalTagIsTheLongFormOfCloudFormation(String yaml, String json) {
        assertThat(Trees.json(at(read("a: " + yaml + "\n"), "/a"))).isEqualTo(json);
    }

    @Test
    void rangesAreThoseOfTheText() {
        Reading reading = read("""
                # a flow
                Name: &n   "a flow"   # comment
                'Long key': plain text \s
                Text: |  # header
                  first

                  second

                # after
                List:
                  - !!str 12
                  - a plain
                    text
                  # inside
                Map: {x: [1, 2], y}
                Again: *n
                Empty:
                """);

        assertThat(Trees.scalars(reading))
                .extracting(value -> Trees.cut(reading, value.range()))
                .containsExactly(
                        "\"a flow\"",
                        "plain text",
                        "|  # header\n  first\n\n  second",
                        "12",
                        "a plain\n    text",
                        "1",
                        "2",
                        "",
                        "\"a flow\"",
                        "");
        assertThat(((JsonObject) reading.root().orElseThrow()).members())
                .extracting(member -> Trees.cut(reading, member.keyRange()))
                .containsExactly("Name", "'Long key'", "Text", "List", "Map", "Again", "Empty");
        assertThat(Trees.cut(reading, at(reading, "/List").range())).isEqualTo("- !!str 12\n  - a plain\n    text");
        assertThat(Trees.cut(reading, at(reading, "/Map").range())).isEqualTo("{x: [1, 2], y}");
        assertThat(at(reading, "/Empty").range()).hasToString("17:7-17:7");
        assertThat(reading.root().orElseThrow().range()).hasToString("2:1-17:7");
    }

    @Test
    void theRangeOfAFunctionIsTheTaggedNodeAndItsKeyIsTheTag() {
        Reading reading = read("a: &x  !Sub\n  - '${b}'\n  - b: !Ref  c\n\nd: 1\n");

        JsonObject sub = (JsonObject) at(reading, "/a");

        assertThat(Trees.cut(reading, sub.range())).isEqualTo("!Sub\n  - '${b}'\n  - b: !Ref  c");
        assertThat(Trees.cut(reading, sub.member("Fn::Sub").orElseThrow().keyRange()))
                .isEqualTo("!Sub");
        assertThat(Trees.cut(reading, at(reading, "/a/Fn::Sub").range())).isEqualTo("- '${b}'\n  - b: !Ref  c");
        assertThat(Trees.cut(reading, at(reading, "/a/Fn::Sub/1/b").range())).isEqualTo("!Ref  c");
        assertThat(Trees.cut(reading, at(reading, "/a/Fn::Sub/1/b/Ref").range()))
                .isEqualTo("c");
    }

    @Test
    void columnsCountTheUnitsOfTheTextAndTheByteOrderMark() {
        Reading reading = read("\uFEFFa: \"\uD83D\uDE00\" # \uD83D\uDE00\nключ: [\uD83D\uDE00, x]\n");

        assertThat(at(reading, "/a").range()).hasToString("1:5-1:9");
        assertThat(Trees.cut(reading, at(reading, "/ключ/1").range())).isEqualTo("x");
    }

    @Test
    void duplicateKeysAreFoundInEveryDocument() {
        Reading reading = read("a: 1\n'a': 2\n---\nb: {c: 1, c: 2}\n");

        assertThat(reading.root()).map(Trees::json).contains("[{\"a\": 2}, {\"b\": {\"c\": 2}}]");
        assertThat(reading.findings())
                .extracting(
                        Finding::rule, Finding::pointer, each -> each.range().toString(), Finding::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "AF0002",
                                "/0/a",
                                "2:1-2:4",
                                "duplicate member \"a\" in an object; the first one is at line 1, column 1"),
                        org.assertj.core.groups.Tuple.tuple(
                                "AF0002",
                                "/1/b/c",
                                "4:11-4:12",
                                "duplicate member \"c\" in an object; the first one is at line 4, column 5"));
    }

    static Stream<Arguments> overALimit() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
                + Stream.iterate(1, i -> i < 9, i -> i + 1)
                        .map(i -> "a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)))
                        .reduce("", String::concat);
        return Stream.of(
                arguments("aliases of aliases", bomb, "repeat more than 100000 values"),
                arguments(
                        "aliases of a long string",
                        "a: &a " + "x".repeat(100_000) + "\nb: [" + "*a, ".repeat(101) + "]",
                        "repeat more than 100000 values or 10000000 characters"),
                arguments("merges", bomb + "<<: {<<: *a9}\n".replace("a9", "a8"), "repeat more than 100000 values"),
                arguments("brackets", "[".repeat(21), "nested deeper than 20 levels"),
                arguments("blocks", "- ".repeat(21) + "x", "nested deeper than 20 levels"),
                arguments(
                        "functions",
                        "[".repeat(19) + "!A !B x".substring(3) + ", !A [b]]",
                        "nested deeper than 20 levels"),
                arguments(
                        "aliases",
                        "a: &a " + "[".repeat(12) + "]".repeat(12) + "\nb: " + "[".repeat(8) + "*a",
                        "nested deeper than 20 levels"),
                arguments("values", "[" + "a,".repeat(1_000_000) + "a]", "more than 1000000 values"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overALimit")
    void aLimitEndsTheDocument(String name, String yaml, String message) {
        Reading reading = read(yaml);

        assertThat(reading.root()).as(name).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("AF0007");
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void whatIsWithinTheLimitsIsRead() {
        String yaml = "a: &a " + "[".repeat(12) + "]".repeat(12) + "\nb: " + "[".repeat(7) + "*a" + "]".repeat(7);

        assertThat(read(yaml).findings()).isEmpty();
        assertThat(read("a: &a x\nb: [" + "*a, ".repeat(99_000) + "]").findings())
                .isEmpty();
        assertThat(Objects.requireNonNull(read("- ".repeat(20) + "x")).findings())
                .isEmpty();
    }
}
