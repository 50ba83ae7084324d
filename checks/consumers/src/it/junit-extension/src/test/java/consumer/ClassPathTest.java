package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The combination is what it says it is. */
class ClassPathTest {

    /** Beginnings of names; each is that of one jar. */
    private static final String EXPECTED = System.getProperty("jars");

    private static final List<String> JARS = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> Path.of(path).getFileName().toString())
            .toList();

    @Test
    void whatTheCombinationNamesIsThere() {
        for (String expected : EXPECTED.strip().split("\\s+")) {
            assertEquals(
                    1, JARS.stream().filter(jar -> jar.startsWith(expected)).count(), () -> expected + " in " + JARS);
        }
    }

    @Test
    void assertJIsThereOnlyWithTheAssertions() {
        assertEquals(
                JARS.stream().anyMatch(jar -> jar.startsWith("appflow-testkit-assertions-")),
                JARS.stream().anyMatch(jar -> jar.startsWith("assertj-core-")));
    }
}
