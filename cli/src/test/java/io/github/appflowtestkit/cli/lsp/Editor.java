package io.github.appflowtestkit.cli.lsp;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor that speaks with a server in this process over two pipes. */
final class Editor implements LanguageClient, AutoCloseable {

    private static final long SECONDS = 30;

    final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    final List<String> messages = new ArrayList<>();
    final List<RegistrationParams> registrations = new ArrayList<>();
    final CompletableFuture<Integer> exitCode;
    private final PipedOutputStream toServer = new PipedOutputStream();
    private final Launcher<LanguageServer> launcher;

    private Editor() throws IOException {
        PipedInputStream serverIn = new PipedInputStream(toServer, 1 << 20);
        PipedInputStream fromServer = new PipedInputStream(1 << 20);
        PipedOutputStream serverOut = new PipedOutputStream(fromServer);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
        exitCode = CompletableFuture.supplyAsync(() -> {
            // the end of the process closes its output
            try (serverOut) {
                return LanguageServerRun.serve(serverIn, serverOut, Optional.of("0.1.0"), clock, messages::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        launcher = LSPLauncher.createClientLauncher(this, fromServer, toServer);
        Future<Void> unused = launcher.startListening();
    }

    /** An editor whose server is not initialized yet. */
    static Editor started() {
        try {
            return new Editor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An editor with an open folder, as most editors are today. */
    static Editor in(Path folder) {
        return in(folder, Map.of());
    }

    static Editor in(Path folder, Map<String, Object> settings) {
        Editor editor = started();
        InitializeParams params = new InitializeParams();
        params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "here")));
        params.setInitializationOptions(settings);
        params.setCapabilities(capabilities());
        editor.initialize(params);
        return editor;
    }

    private static ClientCapabilities capabilities() {
        WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        edits.setResourceOperations(List.of(ResourceOperationKind.Create));
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceEdit(edits);
        workspace.setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(workspace);
        return capabilities;
    }

    InitializeResult initialize(InitializeParams params) {
        InitializeResult result = answer(server().initialize(params));
        server().initialized(new InitializedParams());
        return result;
    }

    LanguageServer server() {
        return launcher.getRemoteProxy();
    }

    /** Opens a document, and returns what is shown of it. */
    List<Diagnostic> open(String uri, String language, String text) {
        server().getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, language, 1, text)));
        return next(uri);
    }

    List<Diagnostic> change(String uri, int version, String text) {
        send(uri, version, text);
        return next(uri);
    }

    void send(String uri, int version, String text) {
        server().getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, version),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    void save(String uri) {
        server().getTextDocumentService().didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    List<Diagnostic> close(String uri) {
        server().getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
        return next(uri);
    }

    Hover hover(String uri, int line, int character) {
        return answer(server().getTextDocumentService()
                .hover(new HoverParams(new TextDocumentIdentifier(uri), new Position(line, character))));
    }

    List<CodeAction> actions(String uri, Range range, String... kinds) {
        CodeActionContext context = new CodeActionContext(List.of());
        context.setOnly(kinds.length == 0 ? null : List.of(kinds));
        return answer(server().getTextDocumentService()
                        .codeAction(new CodeActionParams(new TextDocumentIdentifier(uri), range, context)))
                .stream()
                .map(Either::getRight)
                .toList();
    }

    /** What is shown next, which must be of that document. */
    List<Diagnostic> next(String uri) {
        try {
            PublishDiagnosticsParams next = published.poll(SECONDS, TimeUnit.SECONDS);
            if (next == null || !next.getUri().equals(uri)) {
                throw new AssertionError("expected the diagnostics of " + uri + ", but got " + next);
            }
            return next.getDiagnostics();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The text of a document after the edits that an action has for it. */
    static String applied(CodeAction action, String uri, String text) {
        return applied(action.getEdit(), uri, text);
    }

    static String applied(WorkspaceEdit edit, String uri, String text) {
        List<TextEdit> edits = new ArrayList<>();
        if (edit.getDocumentChanges() == null) {
            edits.addAll(edit.getChanges().getOrDefault(uri, List.of()));
        } else {
            edit.getDocumentChanges().stream()
                    .filter(Either::isLeft)
                    .map(Either::getLeft)
                    .filter(change -> change.getTextDocument().getUri().equals(uri))
                    .map(TextDocumentEdit::getEdits)
                    .forEach(several -> several.forEach(each -> edits.add(each.getLeft())));
        }
        OpenDocument document = OpenDocument.of(uri, "", 1, text);
        StringBuilder result = new StringBuilder(text);
        // from the end, so that the places of the others stay
        for (int i = edits.size() - 1; i >= 0; i--) {
            Range range = edits.get(i).getRange();
            result.replace(
                    Ranges.offset(document, range.getStart()),
                    Ranges.offset(document, range.getEnd()),
                    edits.get(i).getNewText());
        }
        return result.toString();
    }

    static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends the stream, as an editor that is killed does. */
    @Override
    public void close() {
        try {
            toServer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answer(exitCode);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        registrations.add(params);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object object) {
        throw new AssertionError("no telemetry");
    }

    @Override
    public void showMessage(MessageParams params) {
        messages.add(params.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        throw new AssertionError("no questions");
    }

    @Override
    public void logMessage(MessageParams params) {
        messages.add(params.getMessage());
    }
}
