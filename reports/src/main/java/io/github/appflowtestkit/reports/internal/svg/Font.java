package io.github.appflowtestkit.reports.internal.svg;

import io.github.appflowtestkit.reports.internal.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The style of a string, and the greatest width that it can have.
 *
 * <p>A picture does not know the fonts of its reader, so the widths are those of wide ones. Other fonts leave some room.
 */
enum Font {
    TITLE(24, 32, true, false),
    HEADING(17, 24, true, false),
    STRONG(14, 20, true, false),
    WORDS(13, 18, false, false),
    SMALL(12, 17, false, false),
    QUIET(12, 17, false, false),
    FIELD(13, 18, false, true),
    TYPE(11, 18, false, false),
    RULE(12, 17, true, false);

    private static final String CUT = "…";
    private static final String CERTAIN = "…—→‹›";
    private static final int LATIN_END = 0x250;

    private final int size;
    private final int lineHeight;
    private final boolean bold;
    private final boolean fixedWidth;

    Font(int size, int lineHeight, boolean bold, boolean fixedWidth) {
        this.size = size;
        this.lineHeight = lineHeight;
        this.bold = bold;
        this.fixedWidth = fixedWidth;
    }

    /** The class of its elements. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    int lineHeight() {
        return lineHeight;
    }

    /** The distance from the top of a line to the line on which letters stand. */
    int baseline() {
        return (lineHeight + size * 7 / 10) / 2;
    }

    /** The greatest width of a string, in pixels. */
    int width(String text) {
        double width = text.codePoints().mapToDouble(this::width).sum() * size;
        return (int) Math.ceil(bold ? width * 1.1 : width);
    }

    /** Whether the widths of other characters than those of Latin are in it, which differ a lot between fonts. */
    static boolean isUncertain(String text) {
        return text.codePoints().anyMatch(Font::isUncertain);
    }

    private static boolean isUncertain(int codePoint) {
        return codePoint >= LATIN_END && CERTAIN.indexOf(codePoint) < 0;
    }

    /** The start of a text that is not wider than this, with an ellipsis if something is left out. */
    String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, width - width(CUT))) + CUT;
    }

    /** The end of a text that is not wider than this, with an ellipsis if something is left out. */
    String cutStart(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        int start = text.length();
        while (start > 0 && width(CUT + text.substring(text.offsetByCodePoints(start, -1))) <= width) {
            start = text.offsetByCodePoints(start, -1);
        }
        return CUT + text.substring(start);
    }

    /** A text in lines, broken at spaces or, in a long word, anywhere; the last line is cut if there are more. */
    List<String> lines(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (lines.size() == most - 1) {
                lines.add(cut(rest, width));
                break;
            }
            int end = fitting(rest, width);
            int space = end == rest.length() ? end : rest.lastIndexOf(' ', end);
            int line = space > end / 2 ? space : end;
            lines.add(rest.substring(0, line).strip());
            rest = rest.substring(line).strip();
        }
        return lines;
    }

    /** How many characters of a text are not wider than this; one at least. */
    private int fitting(String text, int width) {
        int end = Character.charCount(text.codePointAt(0));
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (width(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    private double width(int codePoint) {
        int columns = Printable.width(codePoint);
        if (columns != 1 || isUncertain(codePoint)) {
            // such text is pressed into this width, so it can be an average
            return columns * 0.55;
        }
        if (fixedWidth) {
            return 0.61;
        }
        if ("mwMW@%&…—→".indexOf(codePoint) >= 0) {
            return 1;
        }
        if (Character.isUpperCase(codePoint)) {
            return 0.76;
        }
        if (" ijlI.,:;'|!".indexOf(codePoint) >= 0) {
            return 0.35;
        }
        return "frt()[]{}/\\-\"".indexOf(codePoint) >= 0 ? 0.47 : 0.65;
    }
}
