package io.github.appflowtestkit.schema.generator;

import io.github.appflowtestkit.schema.AppflowSchemas.Draft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The committed schema files: how they are named, written and compared. */
public final class SchemaFiles {

    static final Path FOLDER = Path.of("src/main/resources/io/github/appflowtestkit/schema");

    // ASCII only: the one pattern with supplementary characters stays readable in every editor and terminal.
    private static final JsonMapper WRITER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .defaultPrettyPrinter(printer())
            .build();

    private SchemaFiles() {}

    /** The service model that was handed in with {@code -Dappflow.model=FILE}, relative to the module or the checkout. */
    public static Optional<ServiceModel> givenModel() {
        String given = System.getProperty("appflow.model", "");
        if (given.isBlank()) {
            return Optional.empty();
        }
        for (Path candidate : new Path[] {Path.of(given), Path.of("..").resolve(given)}) {
            if (Files.isRegularFile(candidate)) {
                return Optional.of(ServiceModel.read(candidate));
            }
        }
        throw new IllegalArgumentException("-Dappflow.model=" + given + " names no file");
    }

    /** All files as they should be, by their path below the schema folder. */
    static Map<String, String> generate(ServiceModel model, Words words) {
        Map<String, String> files = new TreeMap<>();
        SchemaGenerator generator = new SchemaGenerator(model, words);
        for (String operation : model.operations()) {
            ObjectNode schema = generator.generate(operation);
            files.put(path(operation, Draft.DRAFT_2020_12), render(schema));
            files.put(path(operation, Draft.DRAFT_07), render(Draft07.of(schema)));
        }
        return files;
    }

    static String path(String operation, Draft draft) {
        String folder = draft == Draft.DRAFT_07 ? "draft-07" : "2020-12";
        return folder + "/" + kebab(operation) + ".schema.json";
    }

    static String kebab(String operation) {
        return operation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    static String render(JsonNode schema) {
        return WRITER.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    static void write(Map<String, String> files) {
        files.forEach((path, text) -> {
            try {
                Path file = FOLDER.resolve(path);
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }
}
