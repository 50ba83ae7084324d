package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An accepted finding.
 *
 * @param rule the rule's id
 * @param files the files to match, relative to the folder of the configuration; empty for all files
 * @param pointer the JSON Pointers to match; empty for all
 * @param reason why the finding is accepted
 * @param until the last day of the suppression; empty for no end
 * @param place the JSON Pointer of the suppression in the configuration
 * @param range the range of the rule in the configuration
 */
record Suppression(
        String rule,
        Optional<Glob> files,
        Optional<Glob> pointer,
        String reason,
        Optional<LocalDate> until,
        String place,
        Range range) {

    boolean covers(Finding finding, String file) {
        return rule.equals(finding.rule())
                && files.map(glob -> glob.matches(file)).orElse(true)
                && pointer.map(glob -> glob.matches(finding.pointer())).orElse(true);
    }

    boolean expired(LocalDate today) {
        return until.map(today::isAfter).orElse(false);
    }
}
