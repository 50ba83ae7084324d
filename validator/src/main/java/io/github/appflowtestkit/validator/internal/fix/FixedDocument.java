package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.secret.ShownDocument;
import java.util.List;

/**
 * The result of fixing a document. Immutable.
 *
 * @param name the document's name
 * @param before the original text
 * @param after the fixed text; equal to the original if nothing was fixed
 * @param fixed the findings that the fixes removed
 * @param notFixed the findings of fixable rules that stay
 */
public record FixedDocument(String name, String before, String after, List<Finding> fixed, List<NotFixed> notFixed) {

    /** Copies the lists. */
    public FixedDocument {
        fixed = List.copyOf(fixed);
        notFixed = List.copyOf(notFixed);
    }

    /** A finding that has no safe fix in this document, and why. */
    public record NotFixed(Finding finding, String reason) {}

    /** Whether the fixed text differs from the original. */
    public boolean changed() {
        return !before.equals(after);
    }

    /** The change as edits of the original text, in its order: each changes as few characters as possible. */
    public List<TextEdit> edits() {
        return LineEdits.between(before, after);
    }

    /**
     * The change as a unified diff, which {@code patch} and {@code git apply} read unless it is near a secret, which is hidden;
     * empty if nothing changed.
     */
    public String diff() {
        return UnifiedDiff.of(
                name, ShownDocument.of(before).masked(), ShownDocument.of(after).masked());
    }
}
