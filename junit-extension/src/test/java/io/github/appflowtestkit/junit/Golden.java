package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Golden files; {@code -Dgoldens.update=true} rewrites them. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Compares a text with a golden file. */
    static void check(String name, String text) throws IOException {
        String shown = text.replace(Path.of("").toAbsolutePath().toString(), "(working directory)") + "\n";
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("goldens.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(file));
    }
}
