package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The safe edits for each finding of a document, for tools that fix one finding at a time. */
public final class FindingFixes {

    private FindingFixes() {}

    /**
     * A replacement of a part of a document.
     *
     * @param range the part; empty for an insertion
     * @param text what to write there
     */
    public record Edit(Range range, String text) {}

    /**
     * The edits by finding, without findings that have no safe fix. Fixing a finding may reveal others.
     *
     * @param text the document
     * @param findings findings of the document
     */
    public static Map<Finding, List<Edit>> of(String text, Collection<Finding> findings) {
        Map<String, List<Finding>> byRule =
                findings.stream().filter(Fixer::isFixable).distinct().collect(Collectors.groupingBy(Finding::rule));
        Map<Finding, List<Edit>> edits = new HashMap<>();
        if (!byRule.isEmpty()) {
            DocumentReader reader = Fixer.READER;
            SourceDocument.of(reader.read(text))
                    .filter(document -> Obstacles.ofGenerated(document).isEmpty())
                    .ifPresent(document -> byRule.forEach((rule, same) -> SafeChanges.of(
                                    reader, document, Fixer.fixOf(rule).changes(document, same))
                            .made()
                            .forEach(change -> add(change, document, edits))));
        }
        return edits;
    }

    private static void add(Change change, SourceDocument document, Map<Finding, List<Edit>> edits) {
        List<TextEdit> made =
                change.edits().stream().filter(edit -> !edit.isEmpty()).toList();
        // with asterisks in it a fix would damage the document
        if (!made.isEmpty() && made.stream().noneMatch(edit -> Secrets.isSecret(edit.replacement()))) {
            List<Edit> ranges = made.stream()
                    .map(edit -> new Edit(document.lines().range(edit.start(), edit.end()), edit.replacement()))
                    .toList();
            change.findings().forEach(finding -> edits.put(finding, ranges));
        }
    }
}
