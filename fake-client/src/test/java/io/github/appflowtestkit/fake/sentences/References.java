package io.github.appflowtestkit.fake.sentences;

import io.github.appflowtestkit.fake.sentences.SentenceTable.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Knows whether there is what a row of the table names. */
final class References {

    private static final Path CHECKOUT = Path.of("..");
    private static final Path CASES = CHECKOUT.resolve("validator/src/test/resources/cases/rules");
    private static final Path SCHEMAS =
            CHECKOUT.resolve("schema/src/main/resources/io/github/appflowtestkit/schema/2020-12");

    private final Map<String, Path> testClasses = new TreeMap<>();
    private final List<String> page;

    References() throws IOException {
        for (String module : List.of("schema", "validator", "fake-client", "cli")) {
            try (Stream<Path> sources = Files.walk(CHECKOUT.resolve(module).resolve("src/test/java"))) {
                sources.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file ->
                                testClasses.put(file.getFileName().toString().replace(".java", ""), file));
            }
        }
        page = Files.readAllLines(CHECKOUT.resolve("docs/fidelity.md"));
    }

    boolean exists(Kind kind, String reference) {
        try {
            return switch (kind) {
                case TEST -> isTest(reference);
                case CASE -> isCase(reference);
                case SCHEMA -> isInSchema(reference);
                case PAGE -> page.stream().anyMatch(line -> line.contains("**") && line.contains(reference));
                case NOTHING -> !reference.isBlank();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTest(String reference) throws IOException {
        String[] parts = reference.split("#", 2);
        Path source = testClasses.get(parts[0]);
        return parts.length == 2
                && source != null
                && Pattern.compile("@(Test|ParameterizedTest|Property|TestFactory)\\b[^;]*?\\bvoid "
                                + Pattern.quote(parts[1]) + "\\(")
                        .matcher(Files.readString(source))
                        .find();
    }

    private static boolean isCase(String reference) throws IOException {
        String[] parts = reference.split(" ", 2);
        Path file = CASES.resolve(parts[0] + ".yaml");
        return parts.length == 2
                && Files.exists(file)
                && Files.readAllLines(file).contains("  " + parts[1] + ":");
    }

    private static boolean isInSchema(String reference) throws IOException {
        String[] parts = reference.split("#/", 2);
        Path file = SCHEMAS.resolve(parts[0]);
        if (parts.length != 2 || !Files.exists(file)) {
            return false;
        }
        Optional<JsonNode> node = Optional.of(JsonNode.parser().parse(Files.readAllBytes(file)));
        for (String step : parts[1].split("/", -1)) {
            node = node.filter(JsonNode::isObject).flatMap(each -> each.field(step));
        }
        return node.isPresent();
    }
}
