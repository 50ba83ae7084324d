package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about text that is not YAML, or that has no place in a flow. */
class YamlSyntaxTest {

    static Stream<Arguments> mistakes() {
        return Stream.of(
                // indentation
                arguments("a:\n\tb: 1\n", "2:1-2:2 unexpected tab in the indentation", "use spaces"),
                arguments(
                        "a: 1\n  b: 2\n",
                        "2:4-2:5 unexpected \":\": mapping values are not allowed here",
                        "same column"),
                arguments(
                        "R:\n  A:\n    T: x\n   B:\n    T: y\n",
                        "4:4-4:5 unexpected indentation: the line starts in column 4, but the keys of the mapping that"
                                + " starts at line 2 start in column 3",
                        "start the line in column 3"),
                arguments(
                        "  a: 1\n b: 2\n",
                        "2:2-2:3 unexpected \"b\" after the end of the document",
                        "start all keys of a mapping, and all elements of a list, in the same column"),
                arguments(
                        "- a\nb: 1\n",
                        "2:1-2:2 unexpected \"b\" among the elements of the list that starts at line 1",
                        "a mapping and a list cannot start in the same column"),
                arguments("a: - b\n", "1:4-1:5 a list element is not allowed here", "start the list on the next line"),
                arguments(
                        "a: |\n\n    \n  x\n",
                        "4:3-4:4 the text of the block is indented less than an empty line before it",
                        "remove the spaces"),
                // colons
                arguments(
                        "a:1\nb: 2\n",
                        "2:2-2:3 unexpected \":\": mapping values are not allowed here",
                        "write a space after the \":\" of a key; line 1 has none"),
                arguments(
                        "a: 1\nb:2\nc: 3\n",
                        "2:1-2:4 missing \":\" after \"b:2\"",
                        "write a space after the \":\" of a key; line 2"),
                arguments(
                        "\"a\":1\n",
                        "1:4-1:5 unexpected \":\" after the end of the document",
                        "write a space after the \":\" of a key; line 1"),
                arguments(
                        "a: b: c\n",
                        "1:5-1:6 unexpected \":\": mapping values are not allowed here",
                        "if \": \" belongs to the value, put the value in quotes"),
                arguments("a: 1\nfoo\nb: 2\n", "2:1-2:4 missing \":\" after \"foo\"", "write a key as \"key: value\""),
                arguments(": a\n", "1:1-1:2 missing key before \":\"", "write a string"),
                // values that need quotes
                arguments(
                        "a: {{ b }}\n",
                        "1:5-1:6 a key must be a string, but is a mapping",
                        "put a value that starts with \"{{\" in quotes"),
                arguments("a: @x\n", "1:4-1:5 unexpected \"@\"", "put a value that starts with \"@\" in quotes"),
                arguments("a: %x\n", "1:4-1:5 unexpected \"%\"", "put a value that starts with \"%\" in quotes"),
                arguments("a: {% if b %}\n", "1:4-1:6 unexpected \"{%\"", "what the template renders"),
                arguments("%a: 1\n", "1:3-1:3 invalid directive", "put a value that starts with \"%\" in quotes"),
                arguments(
                        "a: *.json\n",
                        "1:5-1:6 unexpected \".\" in a name that starts with \"*\"",
                        "put a value that starts with \"*\" in quotes"),
                arguments("a: *x\n", "1:4-1:6 unknown alias \"*x\"", "put a value that starts with \"*\" in quotes"),
                arguments("a: !a!b c\n", "1:4-1:5 unexpected \"!\" in a name that starts with \"!\"", "in quotes"),
                arguments("a: |x\n", "1:4-1:5 unexpected \"x\" after \"|\"", "put the value in quotes"),
                arguments("a: ? b\n", "1:4-1:5 unexpected \"?\"", "put a value that starts with \"?\" in quotes"),
                // quotes and brackets
                arguments(
                        "a: \"b\nc: d\n", "1:4-1:5 the string that starts here is not closed", "add the closing quote"),
                arguments(
                        "a: 'it's'\n",
                        "1:8-1:9 unexpected \"s\" after the end of a value",
                        "in single quotes, write '' for a quote"),
                arguments(
                        "a: \"b\" c\n",
                        "1:8-1:9 unexpected \"c\" after the end of a value",
                        "put the whole value in quotes"),
                arguments("a: \"C:\\q\"\n", "1:7-1:9 invalid escape \"\\q\" in a string", "write \\\\ for a backslash"),
                arguments("a: \"\\x", "the text from here on is not valid YAML", "check quotes, escapes"),
                arguments(
                        "a: [1, 2\nb: 3\n",
                        "2:2-2:3 expected \",\" or \"]\" for the \"[\" at line 1, column 4, but found \":\"",
                        "close the bracket before"),
                arguments("a: {b: 1\n", "the \"{\" at line 1, column 4 is not closed", "add the missing \"}\""),
                arguments("a: ]\n", "1:4-1:5 unexpected \"]\"", "write a value before it"),
                // keys and merges
                arguments("? [a]\n: b\n", "1:3-1:4 a key must be a string, but is a list", "write a string"),
                arguments("~: b\n", "1:1-1:2 a key must be a string, but is null", "write a string"),
                arguments("!Ref a: b\n", "1:6-1:7 a key must be a string, but is a function", "write a string"),
                arguments(
                        "a: &x [1]\n*x : b\n",
                        "2:1-2:3 a key must be a string, but is an alias of another value",
                        "write a string"),
                arguments(
                        "<<: 5\n",
                        "1:5-1:6 the value of \"<<\" must be a mapping or a list of mappings",
                        "write an alias of a mapping"),
                arguments(
                        "a: &x [*x]\n",
                        "1:8-1:10 the alias \"*x\" repeats the value that it is in",
                        "without the alias"),
                arguments(
                        "a: &x\n  <<: *x\n",
                        "2:7-2:9 the alias \"*x\" repeats the value that it is in",
                        "without the alias"),
                arguments("- &a 1\n---\n- *a\n", "3:3-3:5 unknown alias \"*a\"", "define its anchor before it"),
                // numbers and characters
                arguments("a: .inf\n", "1:4-1:8 the number \".inf\" is not finite", "put it in quotes"),
                arguments("a: .NaN\n", "1:4-1:8 the number \".NaN\" is not finite", "put it in quotes"),
                arguments(
                        "a: " + "1".repeat(1001),
                        "the number has 1001 characters, but at most 1000 are allowed",
                        "no member"),
                arguments("a: 0x" + "1".repeat(1001), "the number has 1003 characters", "no member"),
                arguments("a: 1e99999999999\n", "the exponent of the number 1e99999999999 is too large", "no member"),
                arguments(
                        "a: !!int x\n",
                        "1:10-1:11 the value with the tag \"!!int\" must be an integer, but is \"x\"",
                        "remove the tag"),
                arguments("a: !!bool yes\n", "must be true or false, but is \"yes\"", "remove the tag"),
                arguments("a: b\0c\n", "1:5-1:6 unexpected control character U+0000", "as an escape"),
                arguments("a: \uD83D\n", "1:4-1:5 unexpected lone surrogate", "as an escape"),
                arguments(
                        "a: \"\\ud83d\"\n",
                        "1:4-1:12 the string \"\\ud83d\" contains a lone surrogate",
                        "write both surrogates"),
                // documents
                arguments(
                        "{a: 1} b\n",
                        "1:8-1:9 unexpected \"b\" after the end of the document",
                        "write --- on a line before it"),
                arguments("%YAML 2.0\n---\na: 1\n", "the text from here on is not valid YAML", "check"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsExplained(String yaml, String message, String hint) {
        Reading reading = new YamlReader(yaml, 500).read();

        assertThat(reading.root()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("AF0001");
            assertThat(finding.range() + " " + finding.message()).contains(message);
            assertThat(finding.hint().orElseThrow()).contains(hint);
            assertThat(finding.message() + finding.hint()).doesNotContainIgnoringCase("json");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "# only a comment\n", "---\n---\n...\n", "%YAML 1.2\n", "\uFEFF"})
    void aDocumentWithoutContentIsEmpty(String yaml) {
        List<Finding> findings = new YamlReader(yaml, 500).read().findings();

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("the document is empty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\na: 2\nb: c: d\n", "a: 1\na: 2\n---\nb: c: d\n"})
    void duplicateKeysBeforeAMistakeAreTold(String yaml) {
        assertThat(new YamlReader(yaml, 500).read().findings())
                .extracting(Finding::rule)
                .containsExactly("AF0002", "AF0001");
    }
}
