package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import io.github.appflowtestkit.validator.internal.fix.FixedDocument.NotFixed;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Fixes the findings of fixable rules without changing what the flow does. Immutable and thread-safe.
 *
 * <p>A fix changes only the characters that must change: formatting, order, line ends and a byte order mark stay. Fixing a
 * fixed document changes nothing. A document with syntax errors or duplicate members stays as it is, and so does a value
 * that a change would not reach alone: the result says why.
 */
public final class Fixer {

    /** A fix can reveal findings that an earlier one hid, so one round is not always enough. */
    private static final int MAX_ROUNDS = 5;

    private static final int MAX_DEPTH = 500;

    static final DocumentReader READER = new DocumentReader(Integer.MAX_VALUE, MAX_DEPTH);

    private static final Set<String> FIXABLE_RULES = Catalogue.builtIn().infos().stream()
            .filter(RuleInfo::fixable)
            .map(RuleInfo::id)
            .collect(Collectors.toUnmodifiableSet());

    private final FlowValidator validator;
    private final Predicate<Finding> selected;

    private Fixer(FlowValidator validator, Predicate<Finding> selected) {
        this.validator = validator;
        this.selected = selected;
    }

    /** A fixer for the findings of a validator with default options. */
    public static Fixer create() {
        return of(FlowValidator.create());
    }

    /** A fixer for the findings of a validator. */
    public static Fixer of(FlowValidator validator) {
        return new Fixer(validator, finding -> true);
    }

    /** The same fixer for a selection of findings only, such as those that are not suppressed. */
    public Fixer only(Predicate<Finding> findings) {
        return new Fixer(validator, findings);
    }

    /**
     * Fixes a document.
     *
     * @param name the document's name in diffs
     * @param utf8 the document in UTF-8
     */
    public FixedDocument fix(String name, byte[] utf8) {
        String before = READER.read(utf8).text();
        String after = before;
        List<Finding> fixed = new ArrayList<>();
        List<NotFixed> notFixed = new ArrayList<>();
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Optional<SourceDocument> document = SourceDocument.of(READER.read(after));
            if (document.isEmpty()) {
                break;
            }
            notFixed.clear();
            String next = fixOneRule(name, document.get(), fixed, notFixed);
            if (next.equals(after)) {
                break;
            }
            after = next;
        }
        return new FixedDocument(name, before, after, fixed, notFixed);
    }

    /** Fixes the findings of the first rule that has edits: the edits of another rule may overlap or depend on them. */
    private String fixOneRule(String name, SourceDocument document, List<Finding> fixed, List<NotFixed> notFixed) {
        Map<String, List<Finding>> byRule = fixableFindings(name, document);
        Optional<String> generated = byRule.isEmpty() ? Optional.empty() : Obstacles.ofGenerated(document);
        for (List<Finding> findings : byRule.values()) {
            List<Change> all = generated.isPresent()
                    ? List.of(Change.impossible(findings, generated.get()))
                    : fixOf(findings.get(0).rule()).changes(document, findings);
            SafeChanges safe = SafeChanges.of(READER, document, all);
            safe.obstacles()
                    .forEach(change -> change.findings()
                            .forEach(finding -> notFixed.add(
                                    new NotFixed(finding, change.obstacle().orElseThrow()))));
            if (!safe.text().equals(document.text())) {
                safe.made().stream()
                        .flatMap(change -> change.findings().stream())
                        .distinct()
                        .forEach(fixed::add);
                return safe.text();
            }
        }
        return document.text();
    }

    private Map<String, List<Finding>> fixableFindings(String name, SourceDocument document) {
        return validator.validate(name, document.text()).findings().stream()
                .filter(Fixer::isFixable)
                .filter(selected)
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
    }

    static boolean isFixable(Finding finding) {
        return FIXABLE_RULES.contains(finding.rule());
    }

    static RuleFix fixOf(String rule) {
        return switch (rule) {
            case "AF1010" -> new MemberSpellingFix();
            case "AF2005" -> new ScheduleSpellingFix();
            case "AF4001" -> new MissingProjectionFix();
            case "AF4006" -> new ProjectionFix();
            default -> throw new IllegalStateException("rule " + rule + " is fixable, but has no fix here");
        };
    }
}
