package io.github.appflowtestkit.validator.rules;

import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.read.ReadRule;
import io.github.appflowtestkit.validator.rules.Evidence.Reference;
import io.github.appflowtestkit.validator.structure.StructureRule;
import java.util.ArrayList;
import java.util.List;

/** What is to be said about the rules that are no classes here: those that reading, structure and configuration apply. */
final class BuiltInRules {

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

    private BuiltInRules() {}

    static List<RuleInfo> infos() {
        List<RuleInfo> infos = new ArrayList<>();
        for (ReadRule rule : ReadRule.values()) {
            infos.add(read(rule.id(), rule.ruleName(), rule.summary(), evidence(rule)));
        }
        infos.add(read("AF0003", "RuleFailed", "a rule that could not finish its check", OWN));
        // Suppressions outlive their cause without harm to the flow: no error, unlike all else that reading finds.
        infos.add(RuleInfo.of(
                "AF0004",
                "UnusedSuppression",
                "A suppression that suppresses nothing, or whose time is over",
                Severity.WARNING,
                Layer.READ,
                OWN));
        infos.add(read("AF0005", "WrongConfiguration", "a configuration file that cannot be understood", OWN));
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
