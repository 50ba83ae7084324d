package io.github.appflowtestkit.validator.internal.baseline;

import io.github.appflowtestkit.validator.internal.baseline.Baseline.Entry;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads and writes a baseline as JSON: one line for each known finding, so that version control shows what changed. */
final class BaselineFile {

    /** How a baseline of any version starts. */
    static final Pattern START =
            Pattern.compile("\\s*\\{\\s*\"formatVersion\"\\s*:\\s*[0-9]+\\s*,\\s*\"findings\"\\s*:");

    private static final BigDecimal FORMAT = BigDecimal.ONE;
    private static final int MAX_DEPTH = 16;

    private final Path file;

    private BaselineFile(Path file) {
        this.file = file;
    }

    static String text(Path file, SortedMap<Path, SortedMap<Entry, Integer>> files) {
        Path folder = folder(file);
        SortedMap<String, SortedMap<Entry, Integer>> byName = new TreeMap<>();
        files.forEach((path, entries) -> byName.put(relative(folder, path), entries));
        String lines = byName.entrySet().stream()
                .flatMap(named -> named.getValue().entrySet().stream()
                        .map(entry -> line(named.getKey(), entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(",\n"));
        return "{\n  \"formatVersion\": 1,\n  \"findings\": [" + (lines.isEmpty() ? "" : "\n" + lines + "\n  ")
                + "]\n}\n";
    }

    private static String line(String path, Entry entry, int count) {
        return "    {\"file\": " + JsonText.literal(path)
                + ", \"rule\": " + JsonText.literal(entry.rule())
                + ", \"pointer\": " + JsonText.literal(entry.pointer())
                + ", \"value\": " + JsonText.literal(entry.value())
                + (count == 1 ? "" : ", \"count\": " + count) + "}";
    }

    static Baseline parse(Path file, byte[] utf8) {
        return new BaselineFile(file).parse(utf8);
    }

    private Baseline parse(byte[] utf8) {
        Reading reading = new DocumentReader(Integer.MAX_VALUE, MAX_DEPTH).read(utf8);
        reading.findings().stream().findFirst().ifPresent(finding -> {
            throw invalid(finding.range().start(), finding.message());
        });
        JsonValue root = reading.root().orElseThrow();
        BigDecimal format =
                required(root, "formatVersion", "a number", JsonNumber.class).value();
        if (format.compareTo(FORMAT) != 0) {
            throw invalid(root.range().start(), "formatVersion must be 1, but is " + format);
        }
        SortedMap<Path, SortedMap<Entry, Integer>> files = new TreeMap<>();
        for (JsonValue item :
                required(root, "findings", "an array", JsonArray.class).items()) {
            Path path = folder(file).resolve(string(item, "file")).normalize();
            Entry entry = new Entry(string(item, "rule"), string(item, "pointer"), string(item, "value"));
            int count = member(item, "count", "a number", JsonNumber.class)
                    .map(number -> number.value().intValue())
                    .orElse(1);
            files.computeIfAbsent(path, absent -> new TreeMap<>()).merge(entry, count, Integer::sum);
        }
        return new Baseline(files);
    }

    private String string(JsonValue object, String name) {
        return required(object, name, "a string", JsonString.class).value();
    }

    private <T extends JsonValue> T required(JsonValue object, String name, String expected, Class<T> type) {
        return member(object, name, expected, type)
                .orElseThrow(() -> invalid(object.range().start(), "missing member \"" + name + "\""));
    }

    private <T extends JsonValue> Optional<T> member(JsonValue object, String name, String expected, Class<T> type) {
        if (!(object instanceof JsonObject parent)) {
            throw invalid(object.range().start(), "expected an object");
        }
        Optional<JsonValue> value = parent.member(name).map(JsonValue.Member::value);
        value.filter(each -> !type.isInstance(each)).ifPresent(wrong -> {
            throw invalid(wrong.range().start(), name + " must be " + expected);
        });
        return value.map(type::cast);
    }

    private IllegalArgumentException invalid(Object position, String message) {
        return new IllegalArgumentException(
                file + ":" + position + ": " + message + "; write the baseline again to fix it");
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Optional.ofNullable(absolute.getParent()).orElse(absolute);
    }

    private static String relative(Path folder, Path path) {
        boolean sameRoot = path.getRoot() == null || path.getRoot().equals(folder.getRoot());
        return (sameRoot ? folder.relativize(path) : path).toString().replace('\\', '/');
    }
}
