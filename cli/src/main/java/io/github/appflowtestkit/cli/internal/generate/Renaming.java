package io.github.appflowtestkit.cli.internal.generate;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.convert.MappingFile.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The names of fields in the destination. Immutable. */
public final class Renaming {

    /** The renaming to words in small letters with underscores. */
    public static final String SNAKE_CASE = "snake_case";

    /** The renaming to words that start with capitals, but for the first one. */
    public static final String CAMEL_CASE = "camelCase";

    /** Words end at other characters, before a capital, and before the last of several capitals: HTTPServer has two. */
    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}\\p{M}]++|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private final UnaryOperator<String> rule;
    private final Map<String, String> named;

    private Renaming(UnaryOperator<String> rule, Map<String, String> named) {
        this.rule = rule;
        this.named = Map.copyOf(named);
    }

    /** The names as they are. */
    public static Renaming none() {
        return new Renaming(UnaryOperator.identity(), Map.of());
    }

    /** Words joined by underscores. */
    public static Renaming snakeCase() {
        return new Renaming(name -> joined(name, String.join("_", words(name))), Map.of());
    }

    /** Words that start with capitals. */
    public static Renaming camelCase() {
        return new Renaming(
                name -> {
                    StringBuilder camel = new StringBuilder();
                    for (String word : words(name)) {
                        int first = word.offsetByCodePoints(0, 1);
                        camel.append(
                                        camel.isEmpty()
                                                ? word.substring(0, first)
                                                : word.substring(0, first).toUpperCase(Locale.ROOT))
                                .append(word.substring(first));
                    }
                    return joined(name, camel.toString());
                },
                Map.of());
    }

    /**
     * The names of a mapping; other fields keep theirs.
     *
     * @throws UnreadableFieldsException if the text is not a mapping, or has a field twice
     */
    public static Renaming of(FieldsText mapping) throws UnreadableFieldsException {
        return mapping.parsed(Renaming::parsed);
    }

    private static Renaming parsed(String mapping) throws UnreadableFieldsException {
        Map<String, String> named = new HashMap<>();
        for (Mapping pair : MappingCsv.of(CsvText.rows(mapping)).mappings()) {
            String other = named.putIfAbsent(pair.source(), pair.destination());
            if (other != null) {
                throw new UnreadableFieldsException(
                        "the field " + Wording.quoted(pair.source()) + " has two new names: " + Wording.quoted(other)
                                + " and " + Wording.quoted(pair.destination()));
            }
        }
        return new Renaming(UnaryOperator.identity(), named);
    }

    /** The name of a field in the destination. */
    String of(Field field) {
        String name = field.destination().orElse(field.name());
        return named.containsKey(field.name()) ? named.get(field.name()) : rule.apply(name);
    }

    /** The fields that it renames by name. */
    List<String> fields() {
        return named.keySet().stream().sorted().toList();
    }

    private static List<String> words(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A name without letters and digits stays as it is. */
    private static String joined(String name, String words) {
        return words.isEmpty() ? name : words;
    }
}
