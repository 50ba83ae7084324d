package io.github.appflowtestkit.validator.internal.baseline;

import io.github.appflowtestkit.validator.internal.baseline.Baseline.Entry;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A baseline as JSON: one line for each known finding, so that version control shows what changed. */
final class BaselineFile {

    private static final BigDecimal FORMAT = BigDecimal.ONE;

    private final Path file;

    private BaselineFile(Path file) {
        this.file = file;
    }

    static String text(Path file, SortedMap<Path, SortedMap<Entry, Integer>> files) {
        Path folder = folder(file);
        SortedMap<String, SortedMap<Entry, Integer>> named = new TreeMap<>();
        files.forEach((path, entries) -> named.put(relative(folder, path), entries));
        String lines = named.entrySet().stream()
                .flatMap(of -> of.getValue().entrySet().stream()
                        .map(entry -> line(of.getKey(), entry.getKey(), entry.getValue())))
                .collect(Collectors.joining(",\n"));
        return "{\n  \"formatVersion\": 1,\n  \"findings\": [" + (lines.isEmpty() ? "" : "\n" + lines + "\n  ")
                + "]\n}\n";
    }

    private static String line(String path, Entry entry, int count) {
        return "    {\"file\": " + json(path) + ", \"rule\": " + json(entry.rule()) + ", \"pointer\": "
                + json(entry.pointer()) + ", \"value\": " + json(entry.value())
                + (count == 1 ? "" : ", \"count\": " + count) + "}";
    }

    static Baseline parse(Path file, byte[] utf8) {
        return new BaselineFile(file).parse(utf8);
    }

    private Baseline parse(byte[] utf8) {
        Reading reading = new DocumentReader(Integer.MAX_VALUE, 16).read(utf8);
        if (!reading.problems().isEmpty()) {
            throw bad(
                    reading.problems().get(0).range().start(),
                    reading.problems().get(0).message());
        }
        JsonValue root = reading.root().orElseThrow();
        BigDecimal format = member(root, "formatVersion", "a number", BaselineFile::number)
                .orElseThrow(() -> bad(root, "a baseline must be an object with \"formatVersion\""));
        if (format.compareTo(FORMAT) != 0) {
            throw bad(root, "the baseline has formatVersion " + format + ", but this version reads only 1");
        }
        JsonArray findings = member(root, "findings", "a list", BaselineFile::array)
                .orElseThrow(() -> bad(root, "a baseline must have \"findings\""));
        SortedMap<Path, SortedMap<Entry, Integer>> files = new TreeMap<>();
        for (JsonValue item : findings.items()) {
            Path path = folder(file).resolve(text(item, "file")).normalize();
            Entry entry = new Entry(text(item, "rule"), text(item, "pointer"), text(item, "value"));
            int count = member(item, "count", "a number", BaselineFile::number)
                    .map(BigDecimal::intValue)
                    .orElse(1);
            files.computeIfAbsent(path, absent -> new TreeMap<>()).merge(entry, count, Integer::sum);
        }
        return new Baseline(files);
    }

    private String text(JsonValue item, String name) {
        return member(item, name, "a text", BaselineFile::string)
                .orElseThrow(() -> bad(item, "a finding of a baseline must have \"" + name + "\""));
    }

    private <T> Optional<T> member(JsonValue of, String name, String kind, Function<JsonValue, Optional<T>> as) {
        if (!(of instanceof JsonObject object)) {
            throw bad(of, "a baseline must be an object here");
        }
        Optional<JsonValue> value = object.member(name).map(JsonValue.Member::value);
        Optional<T> typed = value.flatMap(as);
        if (value.isPresent() && typed.isEmpty()) {
            throw bad(value.get(), "\"" + name + "\" must be " + kind);
        }
        return typed;
    }

    private IllegalArgumentException bad(JsonValue value, String what) {
        return bad(value.range().start(), what);
    }

    private IllegalArgumentException bad(Object position, String what) {
        return new IllegalArgumentException(
                file + ":" + position + ": " + what + "; write the baseline anew to mend it");
    }

    private static Optional<BigDecimal> number(JsonValue value) {
        return value instanceof JsonNumber number ? Optional.of(number.value()) : Optional.empty();
    }

    private static Optional<JsonArray> array(JsonValue value) {
        return value instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    private static Optional<String> string(JsonValue value) {
        return value instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }

    private static Path folder(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Optional.ofNullable(absolute.getParent()).orElse(absolute);
    }

    private static String relative(Path folder, Path path) {
        boolean sameRoot = path.getRoot() == null || path.getRoot().equals(folder.getRoot());
        return (sameRoot ? folder.relativize(path) : path).toString().replace('\\', '/');
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
