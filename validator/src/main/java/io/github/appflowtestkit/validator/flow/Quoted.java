package io.github.appflowtestkit.validator.flow;

/** Writes a text as messages show it: in double quotes, shortened if long, control characters escaped. */
public final class Quoted {

    private static final int SHOWN = 60;

    private Quoted() {}

    /** The text in quotes. */
    public static String text(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= SHOWN) {
            return '"' + escaped(text) + '"';
        }
        String start = text.substring(0, text.offsetByCodePoints(0, SHOWN));
        return '"' + escaped(start) + "…\" (" + length + " chars)";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                escaped.append('\\').appendCodePoint(point);
            } else if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
