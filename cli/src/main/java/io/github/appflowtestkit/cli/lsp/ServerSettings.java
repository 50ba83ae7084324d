package io.github.appflowtestkit.cli.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Severity;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the editor. Immutable.
 *
 * @param severity the lowest severity to show
 * @param values what documents do not know, such as parameters, by name
 * @param kind what all documents are; empty if their content tells
 */
record ServerSettings(Severity severity, Map<String, String> values, Optional<DocumentKind> kind) {

    /** The name of the section in the editor's settings. */
    static final String SECTION = "appflow-testkit";

    private static final Set<String> NAMES = Set.of("severity", "values", "kind");

    static final ServerSettings DEFAULTS = new ServerSettings(Severity.NOTE, Map.of(), Optional.empty());

    ServerSettings {
        values = Map.copyOf(values);
    }

    /** The validator that obeys these settings. */
    FlowValidator validator() {
        FlowValidator.Builder builder = FlowValidator.builder().values(values);
        kind.ifPresent(builder::kind);
        return builder.build();
    }

    /** Whether an editor's settings have some for this server; they can be those of all servers. */
    static boolean areIn(@Nullable Object given) {
        return given instanceof JsonObject object
                && (object.get(SECTION) instanceof JsonObject
                        || object.keySet().stream().anyMatch(NAMES::contains));
    }

    /**
     * Reads settings: the section itself, or an object that has it.
     *
     * @param given what the editor sent; an object of Gson, if it sent any
     * @param problems takes a message for each setting that is ignored
     */
    static ServerSettings of(@Nullable Object given, Consumer<String> problems) {
        if (!(given instanceof JsonObject object)) {
            return DEFAULTS;
        }
        JsonElement section = object.get(SECTION);
        JsonObject settings = section instanceof JsonObject inner ? inner : object;
        Severity severity = DEFAULTS.severity;
        Map<String, String> values = DEFAULTS.values;
        Optional<DocumentKind> kind = DEFAULTS.kind;
        for (Map.Entry<String, JsonElement> setting : settings.entrySet()) {
            JsonElement value = setting.getValue();
            if (value.isJsonNull()) {
                continue;
            }
            switch (setting.getKey()) {
                case "severity" -> severity = severity(value, problems).orElse(severity);
                case "values" -> values = values(value, problems);
                case "kind" -> kind = kind(value, problems);
                default ->
                    problems.accept(
                            "unknown setting \"" + setting.getKey() + "\"; the settings are severity, values and kind");
            }
        }
        return new ServerSettings(severity, values, kind);
    }

    private static Optional<Severity> severity(JsonElement value, Consumer<String> problems) {
        return oneOf("severity", value, Severity.values(), each -> each.name().toLowerCase(Locale.ROOT), problems);
    }

    private static Optional<DocumentKind> kind(JsonElement value, Consumer<String> problems) {
        return oneOf("kind", value, DocumentKind.values(), DocumentKind::label, problems);
    }

    private static <T> Optional<T> oneOf(
            String name, JsonElement value, T[] choices, Function<T, String> label, Consumer<String> problems) {
        Optional<T> found = Stream.of(choices)
                .filter(each ->
                        value instanceof JsonPrimitive text && label.apply(each).equals(text.getAsString()))
                .findFirst();
        if (found.isEmpty()) {
            String words = Stream.of(choices).map(label).collect(Collectors.joining("\", \"", "\"", "\""));
            problems.accept(name + " must be one of " + words + ", but is " + value);
        }
        return found;
    }

    private static Map<String, String> values(JsonElement value, Consumer<String> problems) {
        Map<String, String> values = new LinkedHashMap<>();
        if (value instanceof JsonObject object) {
            object.entrySet().forEach(each -> values.put(each.getKey(), text(each.getValue())));
        } else {
            problems.accept("values must be an object of names and values, but is " + value);
        }
        return values;
    }

    /** A string as it is; lists and objects in JSON, as {@link FlowValidator.Builder#values} takes them. */
    private static String text(JsonElement value) {
        return value instanceof JsonPrimitive primitive ? primitive.getAsString() : value.toString();
    }
}
