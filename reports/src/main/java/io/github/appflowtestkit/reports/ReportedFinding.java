package io.github.appflowtestkit.reports;

import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A finding with what reports add. Immutable.
 *
 * @param finding the finding; the documents of its related places are paths as in {@link CheckedFile#path()}
 * @param fingerprint tells the finding from all others of the run, and stays as it is while lines move
 * @param heldBack why the finding is not reported; empty if it is
 * @param fix the edits that remove the finding without changing what the flow does; empty if there is no safe fix
 */
public record ReportedFinding(Finding finding, String fingerprint, Optional<HeldBack> heldBack, List<TextEdit> fix) {

    /**
     * Copies the list.
     *
     * @param finding the finding
     * @param fingerprint tells the finding from all others
     * @param heldBack why the finding is not reported
     * @param fix the edits that remove the finding
     */
    public ReportedFinding {
        fix = List.copyOf(fix);
    }

    /** {@return whether the finding is reported and counted} */
    public boolean isReported() {
        return heldBack.isEmpty();
    }
}
