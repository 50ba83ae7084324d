package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.read.ReadRule;
import io.github.appflowtestkit.validator.internal.structure.StructureRule;
import java.util.ArrayList;
import java.util.List;

/** What is to be said about the rules that are no classes here: those that reading, structure and configuration apply. */
public final class BuiltInRules {

    private static final Evidence MODEL = Evidence.model(Reference.of(
            "The AppFlow service model, version 2020-08-23",
            "https://docs.aws.amazon.com/appflow/1.0/APIReference/API_CreateFlow.html"));
    private static final Evidence JSON =
            Evidence.documented(Reference.of("JSON is defined by RFC 8259", "https://www.rfc-editor.org/rfc/rfc8259"));
    private static final Evidence NAMES = Evidence.documented(Reference.of(
            "RFC 8259 calls the outcome of repeated names unpredictable",
            "https://www.rfc-editor.org/rfc/rfc8259#section-4"));
    private static final Evidence OWN =
            Evidence.inferred("No matter of the service: a rule of this tool about what it is given");

    /** Suppressions outlive their cause without harm to the flow: no error, unlike all else that reading finds. */
    public static final RuleInfo UNUSED_SUPPRESSION = RuleInfo.of(
            "AF0004",
            "UnusedSuppression",
            "A suppression that suppresses nothing, or whose time is over",
            Severity.WARNING,
            Layer.READ,
            OWN);

    /** A configuration file has mistakes. */
    public static final RuleInfo WRONG_CONFIGURATION =
            read("AF0005", "WrongConfiguration", "a configuration file that cannot be understood", OWN);

    /** A rule threw. */
    static final RuleInfo RULE_FAILED = read("AF0003", "RuleFailed", "a rule that could not finish its check", OWN);

    private BuiltInRules() {}

    /** What there is to say about each of them. */
    public static List<RuleInfo> infos() {
        List<RuleInfo> infos = new ArrayList<>();
        for (ReadRule rule : ReadRule.values()) {
            infos.add(read(rule.id(), rule.ruleName(), rule.summary(), evidence(rule)));
        }
        infos.addAll(List.of(RULE_FAILED, UNUSED_SUPPRESSION, WRONG_CONFIGURATION));
        for (StructureRule rule : StructureRule.values()) {
            RuleInfo info = RuleInfo.of(
                    rule.id(), rule.ruleName(), sentence(rule.summary()), Severity.ERROR, Layer.STRUCTURE, MODEL);
            infos.add(rule == StructureRule.FOREIGN_SPELLING ? info.withFix() : info);
        }
        return List.copyOf(infos);
    }

    private static Evidence evidence(ReadRule rule) {
        return switch (rule) {
            case MALFORMED_DOCUMENT -> JSON;
            case DUPLICATE_MEMBER -> NAMES;
            case NO_FLOW, TOO_LARGE -> OWN;
        };
    }

    private static RuleInfo read(String id, String name, String summary, Evidence evidence) {
        return RuleInfo.of(id, name, sentence(summary), Severity.ERROR, Layer.READ, evidence);
    }

    private static String sentence(String summary) {
        return Character.toUpperCase(summary.charAt(0)) + summary.substring(1);
    }
}
