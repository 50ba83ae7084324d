package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.internal.rules.RuleTesting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Line and column of findings about keys, values, missing members and array elements, in documents that are formatted
 * in different ways. The name of a document starts with the rule that reports it; other rules do not count.
 */
class PositionsTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/cases/positions");
    private static final Path GOLDEN = DOCUMENTS.resolve("ranges.expected");

    @Test
    void findings_have_the_range_of_the_part_that_is_wrong() throws IOException {
        String actual = RuleTesting.list(DOCUMENTS).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .map(PositionsTest::ranges)
                .collect(Collectors.joining());
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(GOLDEN, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(GOLDEN));
    }

    private static String ranges(Path file) {
        String name = file.getFileName().toString();
        String ranges = RuleTesting.check(file).stream()
                .filter(finding -> name.startsWith(finding.rule()))
                .map(finding -> name + " \"" + finding.pointer() + "\" " + finding.range() + "\n")
                .collect(Collectors.joining());
        assertThat(ranges).as("the ranges in " + name).isNotEmpty();
        return ranges;
    }
}
