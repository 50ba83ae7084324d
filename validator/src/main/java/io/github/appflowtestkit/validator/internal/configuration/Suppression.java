package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that a project lives with, and why.
 *
 * @param rule the rule's id
 * @param files the files it holds for, relative to the configuration's folder; empty for all
 * @param pointer the places it holds for; empty for all
 * @param reason why
 * @param until the last day it holds; empty for always
 * @param place where in the configuration it stands
 * @param range the rule's stretch in the configuration
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
