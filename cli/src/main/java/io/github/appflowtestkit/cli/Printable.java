package io.github.appflowtestkit.cli;

/**
 * Text that cannot steer a terminal, and how wide it is there.
 *
 * <p>Flow files come from anywhere, and a report shows parts of them: an escape sequence in one must not recolour,
 * rewrite or reorder what the reader sees.
 */
final class Printable {

    private static final int TAB_WIDTH = 4;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /** One code point as it is shown. */
    static String codePoint(int codePoint) {
        if (codePoint == '\t') {
            return " ".repeat(TAB_WIDTH);
        }
        if (codePoint == BYTE_ORDER_MARK) {
            return "";
        }
        if (codePoint < 0x20) {
            // the picture of the control character, such as ␀
            return Character.toString(0x2400 + codePoint);
        }
        return steers(codePoint) ? String.valueOf(REPLACEMENT) : Character.toString(codePoint);
    }

    /** A text of several lines as it is shown; line feeds and tabs stay. */
    static String text(String text) {
        if (text.codePoints().noneMatch(codePoint -> codePoint < 0x20 || steers(codePoint))) {
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

    /** How many columns a terminal gives to a shown code point. */
    static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return wide(codePoint) ? 2 : 1;
    }

    /** How many columns a terminal gives to a shown text. */
    static int width(String shown) {
        return shown.codePoints().map(Printable::width).sum();
    }

    private static boolean steers(int codePoint) {
        return (codePoint >= 0x7F && codePoint <= 0x9F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == BYTE_ORDER_MARK
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    // The blocks that Unicode's EastAsianWidth.txt calls wide or full width, as coarse ranges.
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
