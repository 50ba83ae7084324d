package io.github.appflowtestkit.schema.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The project's own titles and descriptions, written by hand in {@code src/test/resources/words}.
 *
 * <p>An entry is {@code Shape = Title | Description} or {@code Shape.member = Description}.
 */
public final class Words {

    private static final List<String> FILES =
            List.of("flow", "source", "destination", "task", "profile", "credentials", "other-requests");

    private final Map<String, String> entries;

    private Words(Map<String, String> entries) {
        this.entries = entries;
    }

    public static Words load() {
        Map<String, String> entries = new TreeMap<>();
        for (String file : FILES) {
            read("/words/" + file + ".properties").forEach((key, value) -> {
                if (entries.put((String) key, (String) value) != null) {
                    throw new IllegalStateException("words: " + key + " is described twice");
                }
            });
        }
        return new Words(entries);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("words: " + resource + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public Map<String, String> entries() {
        return Map.copyOf(entries);
    }

    public Optional<String> title(String shape) {
        return Optional.ofNullable(entries.get(shape))
                .map(entry -> entry.substring(0, separator(shape, entry)).trim());
    }

    public Optional<String> description(String shape) {
        return Optional.ofNullable(entries.get(shape))
                .map(entry -> entry.substring(separator(shape, entry) + 1).trim());
    }

    public Optional<String> description(String shape, String member) {
        return Optional.ofNullable(entries.get(shape + "." + member));
    }

    private static int separator(String shape, String entry) {
        int separator = entry.indexOf('|');
        if (separator < 0) {
            throw new IllegalStateException("words: " + shape + " needs \"Title | Description\"");
        }
        return separator;
    }
}
