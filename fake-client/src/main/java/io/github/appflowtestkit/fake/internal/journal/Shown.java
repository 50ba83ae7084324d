package io.github.appflowtestkit.fake.internal.journal;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;

/** Shows values in messages: strings quoted, shortened, escaped and without secrets, everything else plain. */
public final class Shown {

    private static final int WINDOW = 20;

    private Shown() {}

    /** Returns a value as messages show it. */
    public static String value(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof SdkBytes bytes) {
            return bytes.asByteArrayUnsafe().length + " bytes";
        }
        return value.toString();
    }

    /** Returns a string as messages show it. */
    public static String text(String text) {
        return JsonText.quoted(text);
    }

    /** Returns where two similar strings differ; empty if a reader sees the difference at once. */
    public static Optional<String> difference(Object expected, Object actual) {
        if (!(expected instanceof String wanted) || !(actual instanceof String found) || wanted.equals(found)) {
            return Optional.empty();
        }
        if (Secrets.isSecret(wanted) || Secrets.isSecret(found)) {
            return Optional.empty();
        }
        int at = firstDifference(wanted, found);
        boolean alike = wanted.strip().equals(found.strip())
                || wanted.equalsIgnoreCase(found)
                || at >= WINDOW
                || isForeign(wanted, at)
                || isForeign(found, at);
        if (!alike) {
            return Optional.empty();
        }
        return Optional.of("first difference at character " + (at + 1) + ": expected " + around(wanted, at)
                + ", but was " + around(found, at));
    }

    /** Returns the text around an index, with codes for characters outside of ASCII. */
    private static String around(String text, int at) {
        if (at >= text.length()) {
            return "the end of the string";
        }
        String rest = text.substring(at, Math.min(text.length(), at + WINDOW));
        return '"' + escaped(rest) + (at + WINDOW < text.length() ? "…" : "") + '"';
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isForeign(String text, int at) {
        return at < text.length() && (text.charAt(at) > '~' || text.charAt(at) <= ' ');
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                case '"' -> shown.append("\\\"");
                case '\\' -> shown.append("\\\\");
                default -> {
                    if (Character.isISOControl(c) || c > '~') {
                        shown.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        shown.append(c);
                    }
                }
            }
        }
        return shown.toString();
    }
}
