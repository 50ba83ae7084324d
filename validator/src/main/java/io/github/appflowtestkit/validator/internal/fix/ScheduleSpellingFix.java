package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;

/** Writes a rate in the form of AWS's own examples: {@code rate(5minutes)}. */
final class ScheduleSpellingFix implements RuleFix {

    @Override
    public List<TextEdit> edits(SourceDocument document, List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> edit(document, finding.pointer()).stream())
                .toList();
    }

    private static Optional<TextEdit> edit(SourceDocument document, String pointer) {
        return document.at(pointer)
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .flatMap(expression -> ScheduleExpression.parse(expression.value())
                        .map(parsed -> document.replaceString(expression.range(), parsed.canonical())));
    }
}
