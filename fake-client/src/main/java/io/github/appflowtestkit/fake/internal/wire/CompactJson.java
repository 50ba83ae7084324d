package io.github.appflowtestkit.fake.internal.wire;

import java.nio.charset.StandardCharsets;

/**
 * Writes JSON without white space, with the same bytes as the SDK's {@code JsonWriter}, which loads seventy classes in the
 * first test of a JVM.
 */
final class CompactJson {

    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String THEIR_LETTERS = "btnfr\"\\";

    private final StringBuilder json = new StringBuilder();
    private boolean isFirst = true;

    void startObject() {
        start('{');
    }

    void endObject() {
        end('}');
    }

    void startArray() {
        start('[');
    }

    void endArray() {
        end(']');
    }

    private void start(char bracket) {
        separate();
        json.append(bracket);
        isFirst = true;
    }

    private void end(char bracket) {
        json.append(bracket);
        isFirst = false;
    }

    /** Writes the name of a member; its value comes next. */
    void name(String name) {
        string(name);
        json.append(':');
        isFirst = true;
    }

    /** Writes a string. */
    void string(String value) {
        separate();
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i));
        }
        json.append('"');
    }

    /** Writes a number, {@code true}, {@code false} or {@code null}. */
    void literal(String value) {
        separate();
        json.append(value);
    }

    private void separate() {
        if (!isFirst) {
            json.append(',');
        }
        isFirst = false;
    }

    private void append(char c) {
        int escape = SHORT_ESCAPES.indexOf(c);
        if (escape >= 0) {
            json.append('\\').append(THEIR_LETTERS.charAt(escape));
        } else if (c < ' ' || Character.isSurrogate(c)) {
            json.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                json.append("0123456789ABCDEF".charAt((c >> shift) & 0xF));
            }
        } else {
            json.append(c);
        }
    }

    byte[] toBytes() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
