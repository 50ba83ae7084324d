package io.github.appflowtestkit.validator.internal.convert;

import io.github.appflowtestkit.validator.internal.form.LeftOut;
import java.util.List;

/**
 * A document that was converted. Immutable.
 *
 * @param text the new document
 * @param leftOut what it cannot hold of the flows, or holds in another way
 */
public record Converted(String text, List<LeftOut> leftOut) {

    /** Copies the list. */
    public Converted {
        leftOut = List.copyOf(leftOut);
    }
}
