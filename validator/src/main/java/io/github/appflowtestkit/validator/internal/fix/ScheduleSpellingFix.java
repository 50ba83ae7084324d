package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a rate in the form of AWS's own examples: {@code rate(5minutes)}. */
final class ScheduleSpellingFix implements RuleFix {

    @Override
    public List<Change> changes(SourceDocument document, List<Finding> findings) {
        List<Change> changes = new ArrayList<>();
        // an alias repeats one string in several places
        Map<Range, List<Finding>> byString = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Optional<JsonString> written = written(document, finding);
            if (written.isPresent()) {
                byString.computeIfAbsent(written.get().range(), each -> new ArrayList<>())
                        .add(finding);
            } else {
                changes.add(Change.impossible(List.of(finding), Obstacles.WRITTEN_ELSEWHERE));
            }
        }
        byString.values().forEach(same -> changes.add(change(document, same)));
        return changes;
    }

    /** The rate where it stands in a flow as a string. */
    private static Optional<JsonString> written(SourceDocument document, Finding finding) {
        return document.at(finding.pointer())
                .filter(value -> !document.flowsAt(finding.pointer()).isEmpty())
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .filter(text -> ScheduleExpression.parse(text.value()).isPresent());
    }

    private static Change change(SourceDocument document, List<Finding> findings) {
        JsonString written = written(document, findings.get(0)).orElseThrow();
        String canonical =
                ScheduleExpression.parse(written.value()).orElseThrow().canonical();
        return document.replaceString(written.range(), canonical)
                .map(edit -> Change.of(
                        findings,
                        List.of(edit),
                        findings.stream().map(Finding::pointer).collect(Collectors.toSet())))
                .orElseGet(() -> Change.impossible(findings, Obstacles.SEVERAL_LINES));
    }
}
