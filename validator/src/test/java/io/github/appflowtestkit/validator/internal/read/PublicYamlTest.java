package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Templates of the public are read, and each range marks the text of its value.
 *
 * <p>Runs with {@code -Dappflow.corpus=FOLDER} and {@code -Dappflow.field=FOLDER}.
 */
class PublicYamlTest {

    @ParameterizedTest
    @CsvSource({"appflow.corpus, cfn", "appflow.field, ."})
    void eachFileIsRead(String property, String folder) throws IOException {
        String root = System.getProperty(property, "");
        assumeTrue(!root.isEmpty(), "give -D" + property + "=FOLDER to read templates of the public");
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(root, folder))) {
            files = all.filter(each -> each.toString().endsWith(".yaml")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Reading reading = new YamlReader(Files.readString(file), 500).read();

            assertThat(reading.findings()).as(file.toString()).isEmpty();
            assertThat(reading.root().orElseThrow().at("/Resources")).isPresent();
            Trees.checkRanges(reading);
        }
    }
}
