package io.github.appflowtestkit.validator.internal.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random HCL document, written together with what a reader must find in it. */
final class HclDocument {

    private static final List<String> CHARACTERS = List.of(
            "a", "b", " ", "\t", "$", "%", "{", "}", "${", "%{", "\"", "\\", "\n", "\r\n", "#", "//", "ä", "😀", "~",
            "'");

    private static final List<String> EXPRESSIONS = List.of(
            "var.x",
            "f(1, [2], \"}\")",
            "a ? b : \"c:d\"",
            "!a && b >= -2",
            "x[*].y",
            "[for k, v in m : v if k != \"]\"]",
            "{for v in l : v => v...}",
            "(1)",
            "1 + 1",
            "[1, 2][0]",
            "{ (a) = 1 }",
            "f(/* ) */ x...)",
            "x::y()");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> cuts = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private boolean endsWithHeredoc;

    HclDocument(long seed) {
        this.random = new Random(seed);
        body("", 0);
    }

    String text() {
        return text.toString();
    }

    /** Scalars as {@link HclTesting#shown} has them, and "object" or "array", by their pointers. */
    Map<String, String> values() {
        return values;
    }

    /** The text of values, by their pointers; objects and arrays in which blocks meet have none. */
    Map<String, String> cuts() {
        return cuts;
    }

    /** The text of keys, by the pointers of their values. */
    Map<String, String> keys() {
        return keys;
    }

    private void body(String pointer, int depth) {
        values.put(pointer, "object");
        Map<String, Integer> blocks = new HashMap<>();
        int items = random.nextInt(5);
        for (int i = 0; i < items; i++) {
            indent(depth);
            if (depth == 4 || random.nextBoolean()) {
                argument(JsonText.child(pointer, "a" + i), "a" + i, depth);
            } else if (depth == 0 && random.nextBoolean()) {
                labelled(i);
            } else {
                block(pointer, blocks, depth);
            }
            endLine();
        }
    }

    private void argument(String pointer, String name, int depth) {
        key(pointer, name);
        blank();
        text.append("=");
        blank();
        value(pointer, depth, true);
    }

    private void labelled(int i) {
        values.put("/resource", "object");
        values.put("/resource/t", "object");
        keys.putIfAbsent("/resource", "resource");
        String pointer = "/resource/t/n" + i;
        text.append("resource ");
        if (!keys.containsKey("/resource/t")) {
            key("/resource/t", random.nextBoolean() ? "t" : "\"t\"");
        } else {
            text.append("t");
        }
        text.append(' ');
        key(pointer, random.nextBoolean() ? "n" + i : "\"\\u006e" + i + "\"");
        braces(pointer, 0);
    }

    private void block(String parent, Map<String, Integer> blocks, int depth) {
        String type = random.nextBoolean() ? "task" : "connector-operator";
        String array = JsonText.child(parent, type);
        int index = blocks.merge(type, 1, Integer::sum) - 1;
        values.put(array, "array");
        if (index == 0) {
            key(array, type);
        } else {
            text.append(type);
        }
        braces(JsonText.child(array, index), depth);
    }

    private void braces(String pointer, int depth) {
        blank();
        int start = text.length();
        text.append("{");
        if (random.nextInt(6) == 0) {
            values.put(pointer, "object");
            text.append(" ");
            key(pointer + "/only", "only");
            text.append(" = ");
            value(pointer + "/only", depth + 1, false);
            text.append(" ");
        } else {
            endLine();
            body(pointer, depth + 1);
            indent(depth);
        }
        text.append("}");
        cuts.put(pointer, text.substring(start));
    }

    private void key(String pointer, String written) {
        keys.put(pointer, written);
        text.append(written);
    }

    private void value(String pointer, int depth, boolean mayHaveLines) {
        int start = text.length();
        String shown = switch (random.nextInt(depth > 5 ? 5 : 8)) {
            case 0 -> literal(mayHaveLines);
            case 1 -> write(String.valueOf(random.nextInt(2000) - 1000));
            case 2 -> write(List.of("true", "false", "null", "1.50", "2e3").get(random.nextInt(5)));
            case 3 -> unknown();
            case 4 -> quoted(string());
            case 5, 6 -> list(pointer, depth, mayHaveLines);
            default -> map(pointer, depth, mayHaveLines);
        };
        values.put(pointer, shown);
        cuts.put(pointer, text.substring(start));
    }

    private String write(String literal) {
        text.append(literal);
        return literal;
    }

    private String unknown() {
        String expression = EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size()));
        text.append(expression);
        return "<" + expression + ">";
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            string.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return string.toString();
    }

    private String quoted(String string) {
        text.append('"')
                .append(escaped(string.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")))
                .append('"');
        return JsonText.literal(escaped(string));
    }

    private static String escaped(String string) {
        return string.replace("${", "$${").replace("%{", "%%{");
    }

    /** A string, also as a heredoc, which ends the line. */
    private String literal(boolean mayHaveLines) {
        if (!mayHaveLines || text.charAt(text.length() - 1) == ',' || random.nextBoolean()) {
            return quoted(string());
        }
        String lines = "x" + string() + "\n" + string() + "\n";
        boolean isIndented = random.nextBoolean();
        text.append(isIndented ? "<<-EOT\n" : "<<EOT\n");
        for (String line : escaped(lines).split("(?<=\n)", -1)) {
            text.append(isIndented && !line.isBlank() ? "   " : "").append(line);
        }
        text.append(isIndented ? "  EOT" : "EOT");
        endsWithHeredoc = true;
        return JsonText.literal(escaped(lines));
    }

    private String list(String pointer, int depth, boolean mayHaveLines) {
        text.append("[");
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            gap(mayHaveLines);
            value(JsonText.child(pointer, i), depth + 1, false);
            gap(mayHaveLines);
            text.append(i < count - 1 || random.nextBoolean() ? "," : "");
        }
        gap(mayHaveLines);
        text.append("]");
        return "array";
    }

    private String map(String pointer, int depth, boolean mayHaveLines) {
        text.append("{");
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            gap(mayHaveLines);
            String name = "k" + i;
            key(JsonText.child(pointer, name), random.nextBoolean() ? name : "\"" + name + "\"");
            text.append(random.nextBoolean() ? " = " : ":");
            value(JsonText.child(pointer, name), depth + 1, false);
            text.append(mayHaveLines && random.nextBoolean() ? " # }\n" : ",");
        }
        gap(mayHaveLines);
        text.append("}");
        return "object";
    }

    private void gap(boolean mayHaveLines) {
        text.append(List.of("", " ", "/* ] */", "\n", " // ]\n", "\t").get(random.nextInt(mayHaveLines ? 6 : 3)));
    }

    private void blank() {
        text.append(List.of(" ", "\t ", " /* = { */ ").get(random.nextInt(3)));
    }

    private void endLine() {
        int choices = endsWithHeredoc ? 2 : 5;
        endsWithHeredoc = false;
        text.append(List.of("\n", "\r\n", " # {\n", "// \"\r\n", "\n\n").get(random.nextInt(choices)));
    }

    private void indent(int depth) {
        text.append("  ".repeat(depth));
    }
}
