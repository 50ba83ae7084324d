package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import java.util.List;

/** Knows how to mend the findings of one rule. */
interface Repair {

    /**
     * What is to be changed so that the findings are gone.
     *
     * @param findings all of this rule's in the document
     * @return empty if it cannot be told how
     */
    List<Edit> edits(Document document, List<Finding> findings);
}
