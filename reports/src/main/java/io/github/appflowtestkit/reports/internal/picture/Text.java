package io.github.appflowtestkit.reports.internal.picture;

import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.internal.secret.Secrets;

/**
 * A value of a document as it may be shown. Immutable.
 *
 * @param text the value, or the expression in its place, as in {@code var.bucket}
 * @param isKnown whether it is the value
 */
public record Text(String text, boolean isKnown) {

    /** A value that the document has. */
    static Text known(String value) {
        return new Text(shown(value), true);
    }

    /** What the document has in place of a value. */
    static Text unknown(String expression) {
        return new Text(shown(expression), false);
    }

    /** Text of a document on one line, without secrets and invisible characters. */
    static String shown(String text) {
        return Printable.line(Secrets.value(text));
    }

    /** The text in a sentence; brackets tell an expression from a value. */
    @Override
    public String toString() {
        return isKnown ? text : "‹" + text + "›";
    }
}
