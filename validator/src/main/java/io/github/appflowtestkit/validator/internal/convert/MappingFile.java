package io.github.appflowtestkit.validator.internal.convert;

import java.util.ArrayList;
import java.util.List;

/**
 * The file of field mappings that AppFlow's console imports. The User Guide defines it: each line has the name of a source
 * field, a comma, and the name of a destination field; there is no header. Names with commas or quotes are quoted as in any
 * CSV file. Immutable.
 *
 * @param mappings the mappings, in the order of the lines
 */
public record MappingFile(List<Mapping> mappings) {

    /** Copies the list. */
    public MappingFile {
        mappings = List.copyOf(mappings);
    }

    /** A line: a source field and the destination field that it is mapped to. */
    public record Mapping(String source, String destination) {}

    /** A line that is no mapping; the message says which one and why. */
    public static final class MalformedException extends Exception {

        private static final long serialVersionUID = 1;

        private MalformedException(int line, String problem) {
            super("line " + line + ": " + problem);
        }
    }

    /** The lines of the file. */
    public String text() {
        StringBuilder text = new StringBuilder();
        mappings.forEach(mapping -> text.append(cell(mapping.source()))
                .append(',')
                .append(cell(mapping.destination()))
                .append('\n'));
        return text.toString();
    }

    private static String cell(String name) {
        boolean isPlain = name.equals(name.strip()) && name.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
        return isPlain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * Reads a file. Blanks around names and empty lines mean nothing.
     *
     * @throws MalformedException if a line has not exactly two names
     */
    public static MappingFile parse(String text) throws MalformedException {
        return new MappingFile(new Parser(text.startsWith("\uFEFF") ? text.substring(1) : text).mappings());
    }

    /** Whether a text begins as such a file: its complete lines are mappings. */
    public static boolean isStartOfOne(String text) {
        try {
            return !parse(text.substring(0, text.lastIndexOf('\n') + 1))
                    .mappings()
                    .isEmpty();
        } catch (MalformedException e) {
            return false;
        }
    }

    /** Goes through the characters once. */
    private static final class Parser {

        private final String text;
        private int at;
        private int line = 1;

        Parser(String text) {
            this.text = text;
        }

        List<Mapping> mappings() throws MalformedException {
            List<Mapping> mappings = new ArrayList<>();
            while (at < text.length()) {
                int first = line;
                List<String> names = line();
                if (names.equals(List.of(""))) {
                    continue;
                }
                if (names.size() != 2 || names.contains("")) {
                    throw new MalformedException(
                            first,
                            "must have a source field, a comma and a destination field, but has "
                                    + (names.size() == 2 ? "an empty name" : names.size() + " names"));
                }
                mappings.add(new Mapping(names.get(0), names.get(1)));
            }
            return mappings;
        }

        private List<String> line() throws MalformedException {
            List<String> names = new ArrayList<>();
            names.add(name());
            while (at < text.length() && text.charAt(at) == ',') {
                at++;
                names.add(name());
            }
            if (at < text.length()) {
                at += text.startsWith("\r\n", at) ? 2 : 1;
                line++;
            }
            return names;
        }

        private String name() throws MalformedException {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '"') {
                return quoted();
            }
            int start = at;
            while (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at).strip();
        }

        private String quoted() throws MalformedException {
            int first = line;
            StringBuilder name = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"' && text.startsWith("\"\"", at)) {
                    at++;
                } else if (c == '"') {
                    at++;
                    return endOf(name);
                }
                line += c == '\n' ? 1 : 0;
                name.append(c);
            }
            throw new MalformedException(first, "has no closing quotation mark");
        }

        private String endOf(StringBuilder name) throws MalformedException {
            while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at < text.length() && ",\n\r".indexOf(text.charAt(at)) < 0) {
                throw new MalformedException(line, "has characters behind the closing quotation mark");
            }
            return name.toString();
        }
    }
}
