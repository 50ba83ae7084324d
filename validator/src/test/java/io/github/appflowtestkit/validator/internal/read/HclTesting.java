package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests of the HCL reader share. */
final class HclTesting {

    private static final Path FOLDER = Path.of("src/test/resources/cases/hcl");

    static final Path BROKEN = FOLDER.resolve("broken.txt");

    /** Stands between a broken document and what is said of it. */
    static final String SAID = "\n--> ";

    private HclTesting() {}

    static Reading read(String hcl) {
        return new HclReader(hcl, 100).read();
    }

    /** The tree of a sound document. */
    static JsonObject tree(String hcl) {
        Reading reading = read(hcl);
        assertThat(reading.findings()).as(hcl).isEmpty();
        return (JsonObject) reading.root().orElseThrow();
    }

    /** A tree as JSON; unknown values are in angle brackets, with an exclamation mark if they cannot be null. */
    static String shown(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().stream()
                    .map(member -> JsonText.literal(member.name()) + ": " + shown(member.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof JsonArray array) {
            return array.items().stream().map(HclTesting::shown).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof JsonString string) {
            return JsonText.literal(string.value());
        }
        if (value instanceof JsonNumber number) {
            return number.literal();
        }
        if (value instanceof JsonBoolean bool) {
            return String.valueOf(bool.value());
        }
        if (value instanceof Unknown unknown) {
            return "<" + unknown.expression() + ">" + (unknown.mayBeAbsent() ? "" : "!");
        }
        return "null";
    }

    /** The text that a range cuts out of a document. */
    static String cut(Reading reading, Range range) {
        return reading.text()
                .substring(
                        reading.lines().offset(range.start()), reading.lines().offset(range.end()));
    }

    /** Documents with a syntax error. */
    static List<String> broken() throws IOException {
        return Pattern.compile("^--> .*\n    .*\n\n?", Pattern.MULTILINE)
                .splitAsStream(Files.readString(BROKEN))
                .map(document -> document.substring(0, document.length() - 1))
                .toList();
    }

    /** The configurations of the repository. */
    static List<Path> fixtures() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".tf"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
