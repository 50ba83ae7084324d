package io.github.appflowtestkit.validator.internal.convert;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The file of field mappings that AppFlow's console imports. The User Guide defines it: each line has the name of a source
 * field, a comma, and the name of a destination field; there is no header. Names with commas or quotes are quoted as in any
 * CSV file. The command reads such files, because that needs a library for CSV. Immutable.
 *
 * @param mappings the mappings, in the order of the lines
 */
public record MappingFile(List<Mapping> mappings) {

    /** A line with two names, each in quotes or without commas. */
    private static final Pattern LINE =
            Pattern.compile("(?:[^\",]++|\"(?:[^\"]|\"\")++\"),(?:[^\",]++|\"(?:[^\"]|\"\")++\")");

    /** Copies the list. */
    public MappingFile {
        mappings = List.copyOf(mappings);
    }

    /** A line: a source field and the destination field that it is mapped to. */
    public record Mapping(String source, String destination) {}

    /** The lines of the file. */
    public String text() {
        StringBuilder text = new StringBuilder();
        mappings.forEach(mapping -> text.append(cell(mapping.source()))
                .append(',')
                .append(cell(mapping.destination()))
                .append('\n'));
        return text.toString();
    }

    /** Whether a string is the start of such a file: all its lines but the last, which may be cut, have two names. */
    public static boolean isStart(String text) {
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        return !lines.isEmpty()
                && lines.stream().allMatch(line -> LINE.matcher(line).matches());
    }

    private static String cell(String name) {
        boolean isPlain = name.equals(name.strip()) && name.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
        return isPlain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
