package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.Locale;

/** Text for the page, where nothing is invisible and nothing is secret. Templates escape what means something in HTML. */
final class PageText {

    /** More of one value than anybody reads, and little enough for a file with a thousand calls. */
    private static final int LONGEST = 50_000;

    private PageText() {}

    /** A string, with codes for characters that nobody would see or that would reorder others. */
    static String of(String text) {
        return visible(Secrets.message(text), false);
    }

    /** Several lines that may have a secret in them, such as an error message. */
    static String message(String text) {
        return lines(Secrets.message(text));
    }

    /** Several lines without secrets, such as JSON that is written for people. */
    static String lines(String text) {
        if (text.length() <= LONGEST) {
            return visible(text, true);
        }
        int left = text.length() - LONGEST;
        return visible(text.substring(0, LONGEST), true) + "\n… (" + left + " more characters)";
    }

    private static String visible(String text, boolean hasLines) {
        if (text.codePoints().noneMatch(JsonText::isInvisible)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!JsonText.isInvisible(c) || (hasLines && c == '\n')) {
                shown.appendCodePoint(c);
            } else {
                for (char unit : Character.toChars(c)) {
                    shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            }
        });
        return shown.toString();
    }
}
