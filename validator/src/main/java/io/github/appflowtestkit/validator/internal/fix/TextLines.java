package io.github.appflowtestkit.validator.internal.fix;

/** The lines of a document by offsets; it may have the line ends of any system. */
final class TextLines {

    private final String text;

    TextLines(String text) {
        this.text = text;
    }

    /** The first character of the line of an offset. */
    int start(int offset) {
        int at = offset;
        while (at > 0 && !isBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** The end of the line of an offset, before the break. */
    int end(int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The first character of the line below, or the end of the text. */
    int next(int offset) {
        int end = end(offset);
        if (end == text.length()) {
            return end;
        }
        return end + (text.startsWith("\r\n", end) ? 2 : 1);
    }

    /** What the line has before an offset. */
    String before(int offset) {
        return text.substring(start(offset), offset);
    }

    /** What the line has after an offset. */
    String after(int offset) {
        return text.substring(offset, end(offset));
    }

    /** The break of the line of an offset; of the last line, that of the one above. */
    String lineBreak(int offset) {
        int end = end(offset);
        if (end < text.length()) {
            return text.substring(end, next(offset));
        }
        int start = start(offset);
        return start == 0 ? "\n" : text.substring(start - (text.startsWith("\r\n", start - 2) ? 2 : 1), start);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
