package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.Finding;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * What a document has, at one version. Immutable.
 *
 * @param document the document
 * @param findings what is shown, in the order of the text
 * @param failure why the document could not be checked
 */
record CheckedDocument(OpenDocument document, List<Finding> findings, Optional<String> failure) {

    CheckedDocument {
        findings = List.copyOf(findings);
    }

    static CheckedDocument of(OpenDocument document, List<Finding> findings) {
        return new CheckedDocument(document, findings, Optional.empty());
    }

    static CheckedDocument failed(OpenDocument document, String failure) {
        return new CheckedDocument(document, List.of(), Optional.of(failure));
    }

    /** The findings in a range or at its borders. */
    List<Finding> findingsAt(Range range) {
        return findings.stream()
                .filter(finding -> Ranges.touch(Ranges.of(finding.range()), range))
                .toList();
    }

    List<Finding> findingsAt(Position position) {
        return findingsAt(new Range(position, position));
    }
}
