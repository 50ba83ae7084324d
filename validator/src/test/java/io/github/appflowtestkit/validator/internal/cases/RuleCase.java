package io.github.appflowtestkit.validator.internal.cases;

import java.util.Map;

/**
 * A case of a rule: one flow, or the files of one run, and the findings of that rule.
 *
 * @param rule the id of the rule
 * @param name unique among the cases of the rule
 * @param kind whether the rule reports the case
 * @param files JSON documents by file name, in order
 * @param findings as {@link RuleCases} writes them; empty for a near miss, and for a bad case that has none yet
 */
public record RuleCase(String rule, String name, Kind kind, Map<String, String> files, String findings) {

    /** The two sections of a case file. */
    public enum Kind {
        /** Cases that the rule reports. */
        BAD,
        /** Near misses, which the rule does not report. */
        GOOD
    }

    /** The document of a case that has only one. */
    public String json() {
        return files.values().iterator().next();
    }

    @Override
    public String toString() {
        return rule + " " + name;
    }
}
