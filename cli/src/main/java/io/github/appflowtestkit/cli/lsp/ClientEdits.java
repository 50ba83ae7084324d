package io.github.appflowtestkit.cli.lsp;

import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/**
 * Writes edits in the form that the editor understands. Immutable.
 *
 * @param versioned whether it takes edits of one version of a document, and refuses them for a later one
 * @param creates whether it can create a file
 */
record ClientEdits(boolean versioned, boolean creates) {

    static ClientEdits of(@Nullable ClientCapabilities client) {
        WorkspaceEditCapabilities edits = client == null || client.getWorkspace() == null
                ? null
                : client.getWorkspace().getWorkspaceEdit();
        if (edits == null || !Boolean.TRUE.equals(edits.getDocumentChanges())) {
            return new ClientEdits(false, false);
        }
        List<String> operations = edits.getResourceOperations();
        return new ClientEdits(true, operations != null && operations.contains(ResourceOperationKind.Create));
    }

    /** Edits of an open document. */
    WorkspaceEdit of(OpenDocument document, List<TextEdit> edits) {
        return of(document.uri(), document.version(), edits);
    }

    /** Edits of a file that is not open. */
    WorkspaceEdit of(String uri, List<TextEdit> edits) {
        return of(uri, null, edits);
    }

    private WorkspaceEdit of(String uri, @Nullable Integer version, List<TextEdit> edits) {
        return versioned
                ? new WorkspaceEdit(List.of(Either.forLeft(change(uri, version, edits))))
                : new WorkspaceEdit(Map.of(uri, edits));
    }

    /** A new file with its text. */
    WorkspaceEdit creating(String uri, String text) {
        Position start = new Position(0, 0);
        TextEdit content = new TextEdit(new Range(start, start), text);
        return new WorkspaceEdit(
                List.of(Either.forRight(new CreateFile(uri)), Either.forLeft(change(uri, null, List.of(content)))));
    }

    private static TextDocumentEdit change(String uri, @Nullable Integer version, List<TextEdit> edits) {
        return new TextDocumentEdit(
                new VersionedTextDocumentIdentifier(uri, version),
                edits.stream().map(Either::<TextEdit, SnippetTextEdit>forLeft).toList());
    }
}
