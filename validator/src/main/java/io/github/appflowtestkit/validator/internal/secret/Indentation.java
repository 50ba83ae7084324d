package io.github.appflowtestkit.validator.internal.secret;

/** The columns of a document, and what stands below a name by its indentation. Asked for one place after the other. */
final class Indentation {

    private final String text;
    private int seen;
    private int lineStart;
    private int endFrom;
    private int endKnown = -1;

    Indentation(String text) {
        this.text = text;
    }

    /** The column of an offset, which must not be before the last one. */
    int column(int offset) {
        while (seen < offset) {
            if (isLineEnd(text.charAt(seen++))) {
                lineStart = seen;
            }
        }
        return offset - lineStart;
    }

    /** Where the line of the last column starts. */
    int lineStart() {
        return lineStart;
    }

    /** The number of blanks before that line. */
    int ofLine() {
        return firstOfLine(lineStart) - lineStart;
    }

    /** Whether an offset has the hyphen before an element of a YAML sequence. */
    boolean isElement(int offset) {
        return text.charAt(offset) == '-'
                && (offset + 1 == text.length() || Character.isWhitespace(text.charAt(offset + 1)));
    }

    /**
     * Hides the lines after an offset that are indented more than a column.
     *
     * @return the end of the last hidden line
     */
    int hideDeeper(int from, int column, HiddenParts hidden) {
        int end = lineEnd(from);
        int next = nextLine(end);
        while (next < text.length()) {
            int first = firstOfLine(next);
            int stop = lineEnd(first);
            if (first < stop) {
                if (first - next <= column) {
                    return end;
                }
                hidden.add(first, stop);
                end = stop;
            }
            next = nextLine(stop);
        }
        return end;
    }

    /**
     * Hides the lines after an offset up to the one that has only that word.
     *
     * @return the end of that line
     */
    int hideUpTo(String word, int from, HiddenParts hidden) {
        int next = nextLine(lineEnd(from));
        while (next < text.length()) {
            int first = firstOfLine(next);
            int stop = lineEnd(first);
            if (text.substring(first, stop).strip().equals(word)) {
                return stop;
            }
            hidden.add(first, stop);
            next = nextLine(stop);
        }
        return next;
    }

    /** Where the line of an offset ends. */
    int lineEnd(int from) {
        // a line of megabytes is asked about for each credential in it
        if (from < endFrom || from > endKnown) {
            int end = from;
            while (end < text.length() && !isLineEnd(text.charAt(end))) {
                end++;
            }
            endFrom = from;
            endKnown = end;
        }
        return endKnown;
    }

    private int nextLine(int end) {
        return Math.min(text.length(), end + (text.startsWith("\r\n", end) ? 2 : 1));
    }

    private int firstOfLine(int start) {
        int first = start;
        while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\t')) {
            first++;
        }
        return first;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
