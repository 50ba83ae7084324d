package io.github.appflowtestkit.validator.internal.finding;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.Violation;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.Optional;

/** Creates all findings: id, name, severity and layer always come from the rule. */
public final class FindingFactory {

    /** A longer pointer has a name that no flow has, and a document may have thousands of findings below it. */
    private static final int LONGEST_POINTER = 1000;

    /** Our messages show values and names shortened; this is for the rules of others. */
    private static final int LONGEST_TEXT = 4000;

    private FindingFactory() {}

    /** A finding with a hint. */
    public static Finding of(RuleInfo rule, String pointer, Range range, String message, String hint) {
        return of(rule, pointer, range, message, Optional.of(hint));
    }

    /** A finding with or without a hint. */
    public static Finding of(RuleInfo rule, String pointer, Range range, String message, Optional<String> hint) {
        return new Finding(
                rule.id(), rule.name(), rule.severity(), rule.layer(), pointer, range, message, hint, Optional.empty());
    }

    /** A finding about a flow, where a rule may set another severity; below {@link Severity#ERROR} it is advice. */
    public static Finding ofFlow(
            RuleInfo rule, Severity severity, String pointer, Range range, String message, Optional<String> hint) {
        Layer layer = severity == Severity.ERROR ? rule.layer() : Layer.ADVICE;
        return new Finding(rule.id(), rule.name(), severity, layer, pointer, range, message, hint, Optional.empty());
    }

    /** The name of a flow as users see it. */
    public static String shownFlow(String name) {
        return shortened(Secrets.message(name), LONGEST_POINTER);
    }

    /** A pointer as users see it. */
    public static String shownPointer(String pointer) {
        return shortened(Secrets.pointer(pointer), LONGEST_POINTER);
    }

    /** A finding about a broken constraint of the service model. */
    public static Finding ofViolation(
            Violation violation, String pointer, Range range, String message, Optional<String> hint) {
        RuleInfo rule = BuiltInRules.of(violation.kind());
        return new Finding(
                rule.id(),
                rule.name(),
                rule.severity(),
                rule.layer(),
                pointer,
                range,
                message,
                hint,
                Optional.of(violation));
    }

    /** The same finding with the severity that a configuration sets. */
    public static Finding withSeverity(Finding finding, Severity severity) {
        return copy(finding, severity, finding.pointer(), finding.hint(), finding.flow());
    }

    /** The same finding with another hint. */
    public static Finding withHint(Optional<String> hint, Finding finding) {
        return copy(finding, finding.severity(), finding.pointer(), hint, finding.flow());
    }

    /** The same finding at another pointer: a finding about a request becomes one about its document. */
    public static Finding at(String pointer, Finding finding) {
        return copy(finding, finding.severity(), pointer, finding.hint(), finding.flow());
    }

    /** The same finding about a flow for which the document has a name. */
    public static Finding inFlow(Optional<String> flow, Finding finding) {
        return copy(finding, finding.severity(), finding.pointer(), finding.hint(), flow);
    }

    private static Finding copy(
            Finding finding, Severity severity, String pointer, Optional<String> hint, Optional<String> flow) {
        return new Finding(
                finding.rule(),
                finding.name(),
                severity,
                finding.layer(),
                pointer,
                finding.range(),
                finding.message(),
                hint,
                finding.violation(),
                flow,
                finding.related());
    }

    /**
     * The same finding as users see it: without secrets, and of bounded length. The layers work with exact pointers, so this
     * comes last.
     */
    public static Finding shown(Finding finding) {
        return new Finding(
                finding.rule(),
                finding.name(),
                finding.severity(),
                finding.layer(),
                shownPointer(finding.pointer()),
                finding.range(),
                shortened(Secrets.message(finding.message()), LONGEST_TEXT),
                finding.hint().map(hint -> shortened(Secrets.message(hint), LONGEST_TEXT)),
                finding.violation(),
                finding.flow().map(FindingFactory::shownFlow),
                finding.related().stream().map(FindingFactory::shown).toList());
    }

    private static RelatedLocation shown(RelatedLocation place) {
        return new RelatedLocation(
                place.document(),
                shownPointer(place.pointer()),
                place.range(),
                shortened(Secrets.message(place.message()), LONGEST_TEXT));
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
