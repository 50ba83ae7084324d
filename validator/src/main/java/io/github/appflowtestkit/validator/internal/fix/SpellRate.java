package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;

/** Writes a rate as AWS's own examples do: {@code rate(5minutes)}. */
final class SpellRate implements Repair {

    @Override
    public List<Edit> edits(Document document, List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> edit(document, finding.pointer()).stream())
                .toList();
    }

    private static Optional<Edit> edit(Document document, String pointer) {
        return document.at(pointer)
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .flatMap(expression -> ScheduleExpression.parse(expression.value())
                        .map(parsed -> document.rewrite(expression.range(), parsed.canonical())));
    }
}
