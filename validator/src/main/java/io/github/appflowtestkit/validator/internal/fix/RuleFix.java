package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import java.util.List;

/** Fixes the findings of one rule. */
interface RuleFix {

    /**
     * The changes that remove the findings, and for each other finding why there is none.
     *
     * @param findings all findings of the rule in the document
     */
    List<Change> changes(SourceDocument document, List<Finding> findings);
}
