package io.github.appflowtestkit.validator.internal.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Credentials of every kind that is known by its look. Each of them contains {@value #MARK}, which no output may show. */
final class Canaries {

    /** What to look for, in any case. */
    static final String MARK = "CANARY";

    /** A credential that looks like nothing: only its member tells. */
    static final String PLAIN = "CANARY7canary";

    private static final Path FILE = Path.of("src/test/resources/cases/secrets/canaries.txt");
    private static final List<String> ALL = read();

    private Canaries() {}

    private static List<String> read() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf(" = ") + 3).replace("\\n", "\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> all() {
        return ALL;
    }

    /** Whether a string shows one of them. */
    static boolean isIn(String text) {
        return text.toUpperCase(Locale.ROOT).contains(MARK);
    }
}
