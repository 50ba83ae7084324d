package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import java.util.List;

/** Fixes the findings of one rule. */
interface RuleFix {

    /**
     * The edits that remove the findings.
     *
     * @param findings all findings of the rule in the document
     * @return empty if there is no safe fix
     */
    List<TextEdit> edits(SourceDocument document, List<Finding> findings);
}
