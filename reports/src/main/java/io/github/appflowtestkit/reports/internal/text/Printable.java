package io.github.appflowtestkit.reports.internal.text;

import java.util.regex.Pattern;

/**
 * Text that is safe to print on a terminal, and its width there.
 *
 * <p>Reports show parts of flow files, which may come from anywhere: an escape sequence in a file must not recolor,
 * overwrite or reorder the output.
 */
public final class Printable {

    /** What is printed for the first character of a command. */
    public static final String HARMLESS_START = "# ";

    /** What GitHub Actions executes, after the first line. */
    private static final Pattern COMMAND_LINE = Pattern.compile("(\\n\\s*+)::");

    private static final Pattern COMMAND = Pattern.compile("##(?=\\[|vso\\[)");

    private static final int TAB_WIDTH = 4;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** A code point as it is printed. */
    public static String codePoint(int codePoint) {
        if (codePoint == '\t') {
            return " ".repeat(TAB_WIDTH);
        }
        if (codePoint == BYTE_ORDER_MARK) {
            return "";
        }
        if (codePoint < 0x20) {
            // the symbol of the control character, such as ␀
            return Character.toString(0x2400 + codePoint);
        }
        return unsafe(codePoint) ? String.valueOf(REPLACEMENT) : Character.toString(codePoint);
    }

    /**
     * Whether a command of a CI system starts at an index. Azure Pipelines and older runners of GitHub look for {@code ##[} and
     * {@code ##vso[} anywhere in a line.
     */
    public static boolean startsCommand(CharSequence line, int index) {
        return line.charAt(index) == '#'
                && COMMAND.matcher(line).region(index, line.length()).lookingAt();
    }

    /** An index where text can be cut: never between the two halves of a surrogate pair. */
    public static int boundary(CharSequence line, int index) {
        boolean inside = index > 0
                && index < line.length()
                && Character.isLowSurrogate(line.charAt(index))
                && Character.isHighSurrogate(line.charAt(index - 1));
        return inside ? index - 1 : index;
    }

    /** Text without commands of CI systems; everything else stays. */
    public static String withoutCommands(String text) {
        String shown = text.contains("##") ? COMMAND.matcher(text).replaceAll("# #") : text;
        return shown.contains("::") ? COMMAND_LINE.matcher(shown).replaceAll("$1: :") : shown;
    }

    /** Text as it is printed; line feeds and tabs stay. */
    public static String text(String given) {
        String text = withoutCommands(given);
        if (text.codePoints().noneMatch(codePoint -> codePoint < 0x20 || unsafe(codePoint))) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || codePoint == '\t') {
                shown.append((char) codePoint);
            } else {
                shown.append(codePoint(codePoint));
            }
        });
        return shown.toString();
    }

    /** Text on one line, as it is printed. */
    public static String line(String given) {
        String text = withoutCommands(given);
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> shown.append(codePoint(codePoint)));
        return shown.toString();
    }

    /**
     * A path at the start of a line, as it is printed.
     *
     * <p>CI systems execute lines that start with two colons or number signs, so a path never does.
     */
    public static String path(String path) {
        String shown = line(path);
        String start = shown.stripLeading();
        return start.startsWith("::") || start.startsWith("##") ? "./" + shown : shown;
    }

    /** The columns that a printed code point takes on a terminal. */
    public static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(codePoint) ? 2 : 1;
    }

    /** The columns that printed text takes on a terminal. */
    public static int width(String shown) {
        return shown.codePoints().map(Printable::width).sum();
    }

    private static boolean unsafe(int codePoint) {
        return (codePoint >= 0x7F && codePoint <= 0x9F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == BYTE_ORDER_MARK
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    // The blocks that EastAsianWidth.txt of Unicode lists as wide or full width, roughly.
    private static boolean wide(int codePoint) {
        return codePoint >= 0x1100
                && (codePoint <= 0x115F
                        || (codePoint >= 0x2E80 && codePoint <= 0xA4CF && codePoint != 0x303F)
                        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                        || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                        || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                        || (codePoint >= 0x1F300 && codePoint <= 0x1F64F)
                        || (codePoint >= 0x1F680 && codePoint <= 0x1F6FF)
                        || (codePoint >= 0x1F900 && codePoint <= 0x1F9FF)
                        || (codePoint >= 0x20000 && codePoint <= 0x3FFFD));
    }
}
