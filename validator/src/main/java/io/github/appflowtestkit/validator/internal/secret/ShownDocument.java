package io.github.appflowtestkit.validator.internal.secret;

/**
 * What may be shown of a document's text, whether it can be parsed or not: JSON, and what resembles it. Immutable.
 *
 * <p>Hidden are the values of members that hold credentials, everything within an object of credentials, and strings that
 * look like a credential. What a malformed line has after such a value is hidden, too: the value may continue there.
 */
public final class ShownDocument {

    private final HiddenParts hidden;
    private final String text;

    private ShownDocument(String text, HiddenParts hidden) {
        this.text = text;
        this.hidden = hidden;
    }

    /** Looks through the text of a document. */
    public static ShownDocument of(String text) {
        HiddenParts hidden = new HiddenParts();
        new DocumentScan(text, hidden).run();
        SecretForm.all().forEach(form -> form.mark(text, hidden));
        return new ShownDocument(text, hidden);
    }

    /** Whether the character at an offset must not be shown. */
    public boolean isHidden(int offset) {
        return hidden.isHidden(offset);
    }

    /** The whole text with asterisks in place of what must not be shown. */
    public String masked() {
        return hidden.masked(text);
    }
}
