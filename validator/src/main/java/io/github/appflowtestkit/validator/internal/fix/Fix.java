package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import java.util.List;

/**
 * What mending made of a document. Immutable.
 *
 * @param name the document's name
 * @param before the text as it was
 * @param after the text as it is to be; the same where there was nothing to mend
 * @param mended the findings that are gone
 */
public record Fix(String name, String before, String after, List<Finding> mended) {

    /** Copies the list. */
    public Fix {
        mended = List.copyOf(mended);
    }

    /** Whether the text is another one now. */
    public boolean changed() {
        return !before.equals(after);
    }

    /** The change as a unified diff, which {@code patch} and {@code git apply} read; empty where there is none. */
    public String diff() {
        return UnifiedDiff.of(name, before, after);
    }
}
