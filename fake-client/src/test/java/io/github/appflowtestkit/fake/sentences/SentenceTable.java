package io.github.appflowtestkit.fake.sentences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The files below {@code sentences} in the resources: what the model's documentation says, and what holds it. */
public final class SentenceTable {

    static final Path FOLDER = Path.of("src", "test", "resources", "sentences");

    private SentenceTable() {}

    /** What holds a sentence; the table spells them in lower case. */
    enum Kind {
        /** Test methods, as {@code Class#method}. */
        TEST,
        /** A case of a validator's rule, as {@code AF3010 salesforce}; the fake refuses the same ones. */
        CASE,
        /**
         * A place in a schema, as {@code create-flow.schema.json#/$defs/FlowName/pattern}. ModelDriftTest compares the
         * schemas with the model, and SingleFaultMatrixTest tries each of their constraints.
         */
        SCHEMA,
        /** A piece of a line of docs/fidelity.md. */
        PAGE,
        /** Neither a fake nor a validator can show it; the reason. */
        NOTHING
    }

    /**
     * A row.
     *
     * @param place where the sentences stand, or one of the places
     * @param hashes the sentences, as {@link ModelSentences} knows them
     * @param says what they say, in our words
     * @param references what holds them; a reason if nothing does
     */
    record Row(String place, List<String> hashes, String says, Kind kind, List<String> references) {}

    /** How many sentences there are, and what holds them. */
    public record Counts(int all, int tests, int schema, int page, int nothing) {

        @Override
        public String toString() {
            return "sentences of the model: " + all + ", held by tests: " + tests + ", by the schema: " + schema
                    + ", named in docs/fidelity.md: " + page + ", nothing to show: " + nothing;
        }
    }

    /** Counts the sentences. */
    public static Counts counts() throws IOException {
        Map<Kind, Integer> counts = rows().stream()
                .collect(Collectors.groupingBy(
                        Row::kind, Collectors.summingInt(row -> row.hashes().size())));
        return new Counts(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Kind.TEST, 0) + counts.getOrDefault(Kind.CASE, 0),
                counts.getOrDefault(Kind.SCHEMA, 0),
                counts.getOrDefault(Kind.PAGE, 0),
                counts.getOrDefault(Kind.NOTHING, 0));
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                places(file)
                        .forEach((place, sentences) -> ((Map<?, ?>) sentences)
                                .forEach((hashes, row) ->
                                        rows.add(row((String) place, (String) hashes, (Map<?, ?>) row))));
            }
        }
        return rows;
    }

    private static Map<?, ?> places(Path file) throws IOException {
        LoadSettings texts =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return (Map<?, ?>) new Load(texts).loadFromString(Files.readString(file));
    }

    private static Row row(String place, String hashes, Map<?, ?> members) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> members.containsKey(key(kind)))
                .toList();
        if (!(members.get("says") instanceof String says) || members.size() != 2 || kinds.size() != 1) {
            throw new IllegalStateException(place + " " + hashes + " must have \"says\" and one of "
                    + Arrays.stream(Kind.values()).map(SentenceTable::key).toList() + ", but has " + members.keySet());
        }
        return new Row(
                place, List.of(hashes.split(" ", -1)), says, kinds.get(0), references(members.get(key(kinds.get(0)))));
    }

    private static List<String> references(@Nullable Object value) {
        return value instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    private static String key(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
