package io.github.appflowtestkit.architecture.quotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page quotes: a whole file, or what stands between {@code tag::name[]} and {@code end::name[]} in it.
 *
 * <p>A region may have several parts, which are put together; the marks of other regions are left out.
 *
 * @param file the file, from the root of the checkout
 * @param region the name of the region; empty for the whole file
 */
record Source(String file, Optional<String> region) {

    private static final Pattern MARK = Pattern.compile("(tag|end)::([a-z-]+)\\[]");

    /** As it is written in pages: {@code file#region} or {@code file}. */
    static Source parse(String text) {
        int hash = text.indexOf('#');
        return hash < 0
                ? new Source(text, Optional.empty())
                : new Source(text.substring(0, hash), Optional.of(text.substring(hash + 1)));
    }

    /** The names of all regions of a file. */
    static List<String> regions(String text) {
        return MARK.matcher(text)
                .results()
                .map(mark -> mark.group(2))
                .distinct()
                .toList();
    }

    /** The quoted lines, without the indentation that all of them have. */
    String text(Path root) {
        Path path = root.resolve(file);
        if (!Files.exists(path)) {
            throw new AssertionError("there is no file " + file + " to quote");
        }
        StringBuilder quoted = new StringBuilder();
        boolean inside = region.isEmpty();
        boolean found = inside;
        for (String line : lines(path)) {
            Matcher mark = MARK.matcher(line);
            if (!mark.find()) {
                quoted.append(inside ? line + "\n" : "");
            } else if (Optional.of(mark.group(2)).equals(region)) {
                inside = mark.group(1).equals("tag");
                found = true;
            }
        }
        if (!found) {
            throw new AssertionError("there is no region " + region.orElse("") + " in " + file);
        }
        return tidy(quoted.toString());
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tidy(String text) {
        int indentation = text.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return text.lines()
                        .map(line -> line.isBlank() ? "" : line.substring(indentation))
                        .collect(Collectors.joining("\n"))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }

    @Override
    public String toString() {
        return file + region.map(name -> "#" + name).orElse("");
    }
}
