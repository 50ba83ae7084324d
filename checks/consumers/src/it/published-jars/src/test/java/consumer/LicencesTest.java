package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Under which terms our jars come, and what is inside them of others. */
class LicencesTest {

    private static final String OURS = "io.github.appflowtestkit";
    private static final Pattern ROW = Pattern.compile("(?m)^(\\p{Lower}[\\w.]*) {2,}\\S");
    private static final Pattern FILE = Pattern.compile("META-INF/[\\w./-]*\\w");

    private static final String HIDDEN = Pattern.quote(OURS) + "\\.(validator|fake)\\.hidden\\..*";

    static List<Path> jars() {
        Stream<Path> published = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith("appflow-testkit-"));
        return Stream.concat(published, Stream.of(Path.of(System.getProperty("runnable"))))
                .toList();
    }

    @Test
    void all_jars_are_looked_at() {
        assertEquals(9, jars().size(), () -> "eight modules and the runnable jar: " + jars());
    }

    @ParameterizedTest
    @MethodSource("jars")
    void a_jar_has_our_licence(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            assertEquals(Files.readString(Path.of(System.getProperty("licence"))), text(jar, "META-INF/LICENSE"));
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void a_jar_tells_of_all_that_is_inside_it_and_of_nothing_else(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            Set<String> told = new TreeSet<>();
            List<String> missing = new ArrayList<>();
            for (String page : names(jar, "META-INF/third-party/[^/]+")) {
                String text = text(jar, page);
                ROW.matcher(text).results().map(row -> row.group(1)).forEach(told::add);
                FILE.matcher(text)
                        .results()
                        .map(file -> file.group())
                        .filter(file -> jar.getEntry(file) == null)
                        .forEach(missing::add);
            }
            told.remove("package");
            Set<String> inside = names(jar, ".*\\.class").stream()
                    .map(name ->
                            name.replaceFirst("META-INF/versions/\\d+/", "").replace('/', '.'))
                    .filter(name -> !name.startsWith(OURS) || name.matches(HIDDEN))
                    .map(name -> told.stream()
                            .filter(each -> name.startsWith(each + "."))
                            .findFirst()
                            .orElse(name))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals(told, inside);
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void the_validators_jar_brings_the_text_that_slf4j_asks_for() throws IOException {
        Path validator = jars().stream()
                .filter(path -> path.getFileName().toString().startsWith("appflow-testkit-validator-"))
                .findFirst()
                .orElseThrow();
        try (JarFile jar = new JarFile(validator.toFile())) {
            String text = text(jar, "META-INF/third-party/appflow-testkit-validator.txt");
            assertTrue(text.contains("QOS.ch"), text);
            assertTrue(text.contains("Permission is hereby granted"), text);
            assertTrue(text(jar, "META-INF/NOTICE").contains("Jackson"));
        }
    }

    static List<String> names(JarFile jar, String pattern) {
        return jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.matches(pattern))
                .toList();
    }

    static String text(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertTrue(entry != null, () -> name + " should be in " + jar.getName());
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
