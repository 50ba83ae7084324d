package io.github.appflowtestkit.fake.internal.wire;

/** Adds line breaks and indentation to JSON that has no white space between its tokens. */
final class IndentedJson {

    private final StringBuilder out = new StringBuilder();
    private int depth;
    private boolean inString;

    private IndentedJson() {}

    static String of(String compact) {
        IndentedJson indented = new IndentedJson();
        for (int i = 0; i < compact.length(); i++) {
            char next = i + 1 < compact.length() ? compact.charAt(i + 1) : ' ';
            char before = i > 0 ? compact.charAt(i - 1) : ' ';
            if (indented.inString && compact.charAt(i) == '\\') {
                indented.out.append(compact, i, i + 2);
                i++;
            } else {
                indented.add(before, compact.charAt(i), next);
            }
        }
        return indented.out.append('\n').toString();
    }

    private void add(char before, char token, char next) {
        if (token == '"') {
            inString = !inString;
        }
        boolean opens = !inString && (token == '{' || token == '[');
        boolean closes = !inString && (token == '}' || token == ']');
        if (closes && --depth >= 0 && before != '{' && before != '[') {
            line();
        }
        out.append(token);
        if (opens) {
            depth++;
        }
        if ((opens && next != '}' && next != ']') || (!inString && token == ',')) {
            line();
        } else if (!inString && token == ':') {
            out.append(' ');
        }
    }

    private void line() {
        out.append('\n').append("  ".repeat(depth));
    }
}
