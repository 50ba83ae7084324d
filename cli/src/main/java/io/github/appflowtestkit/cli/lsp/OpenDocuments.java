package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/**
 * The documents that are open in the editor. Thread-safe.
 *
 * <p>One thread checks and answers, in the order of the messages. So an answer is always about the newest text, and of
 * several changes that wait only the last one is checked.
 */
final class OpenDocuments implements TextDocumentService {

    private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
    private final Map<String, CheckedDocument> checked = new HashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "appflow-testkit-checks");
        thread.setDaemon(true);
        return thread;
    });
    private final Consumer<PublishDiagnosticsParams> publish;
    private final Consumer<String> log;
    private volatile DocumentChecks checks;
    private volatile ClientEdits client = new ClientEdits(false, false);
    private volatile boolean takesSnippets;

    /**
     * No documents.
     *
     * @param publish shows the diagnostics of a document
     * @param log takes what only developers want to know
     */
    OpenDocuments(DocumentChecks checks, Consumer<PublishDiagnosticsParams> publish, Consumer<String> log) {
        this.checks = checks;
        this.publish = publish;
        this.log = log;
    }

    /** Says which edits the editor understands, and whether it can put the cursor into what completion inserts. */
    void use(ClientEdits edits, boolean snippets) {
        client = edits;
        takesSnippets = snippets;
    }

    /** Checks all documents again, with other settings. */
    void use(DocumentChecks others) {
        checks = others;
        checkAgain();
    }

    /** Checks all documents again, because a configuration has changed. */
    void checkAgain() {
        inOrder(checked::clear);
        open.keySet().forEach(uri -> inOrder(() -> check(uri)));
    }

    void close() {
        worker.shutdownNow();
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        TextDocumentItem item = params.getTextDocument();
        open.put(
                item.getUri(), OpenDocument.of(item.getUri(), item.getLanguageId(), item.getVersion(), item.getText()));
        inOrder(() -> check(item.getUri()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        VersionedTextDocumentIdentifier changed = params.getTextDocument();
        List<TextDocumentContentChangeEvent> changes = params.getContentChanges();
        // the server asks for whole texts, so the last one counts
        String text = changes.get(changes.size() - 1).getText();
        open.computeIfPresent(changed.getUri(), (uri, before) -> {
            // some editors send no version
            @Nullable Integer version = changed.getVersion();
            return before.with(version == null ? before.version() + 1 : version, text);
        });
        inOrder(() -> check(changed.getUri()));
    }

    /** A saved file may be a configuration, a baseline, or declare variables of the Terraform files beside it. */
    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        checkAgain();
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        open.remove(uri);
        inOrder(() -> {
            checked.remove(uri);
            publish.accept(Diagnostics.none(uri));
        });
    }

    @Override
    public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
        return answer(
                params.getTextDocument().getUri(),
                document -> RulePages.at(document, params.getPosition()).orElse(null));
    }

    @Override
    public CompletableFuture<@Nullable Either<List<CompletionItem>, CompletionList>> completion(
            CompletionParams params) {
        return answer(
                params.getTextDocument().getUri(),
                document -> Either.forLeft(Completions.at(
                        document.document(),
                        params.getPosition(),
                        checks.operation(document.document()),
                        takesSnippets)));
    }

    @Override
    public CompletableFuture<@Nullable List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return answer(
                params.getTextDocument().getUri(),
                document -> actions(document, params).stream()
                        .map(Either::<Command, CodeAction>forRight)
                        .toList());
    }

    private List<CodeAction> actions(CheckedDocument document, CodeActionParams params) {
        List<CodeAction> actions = new ArrayList<>();
        FixActions fixes = new FixActions(checks, document, client);
        SuppressAction suppression = new SuppressAction(checks, document.document(), client, this::openDocument);
        List<Finding> findings = document.findingsAt(params.getRange());
        if (wants(params, CodeActionKind.QuickFix)) {
            findings.forEach(finding -> fixes.fix(finding).ifPresent(actions::add));
            findings.forEach(finding -> suppression.suppress(finding).ifPresent(actions::add));
        }
        if (wants(params, CodeActionKind.SourceFixAll)) {
            fixes.all().ifPresent(actions::add);
        }
        return actions;
    }

    /** Whether an editor that asks for some kinds of actions asks for this one: {@code source} is all below it, too. */
    private static boolean wants(CodeActionParams params, String kind) {
        List<String> only = params.getContext().getOnly();
        return only == null || only.stream().anyMatch(each -> each.isEmpty() || (kind + ".").startsWith(each + "."));
    }

    private Optional<OpenDocument> openDocument(Path file) {
        return open.values().stream()
                .filter(document -> document.file().equals(Optional.of(file)))
                .findFirst();
    }

    /** An answer about the newest text of a document; null about one that is not open. */
    private <T> CompletableFuture<@Nullable T> answer(String uri, Function<CheckedDocument, @Nullable T> answer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    check(uri);
                    CheckedDocument document = checked.get(uri);
                    return document == null ? null : answer.apply(document);
                },
                worker);
    }

    private void check(String uri) {
        OpenDocument document = open.get(uri);
        CheckedDocument last = checked.get(uri);
        if (document == null || (last != null && last.document().equals(document))) {
            return;
        }
        CheckedDocument now = checks.check(document);
        checked.put(uri, now);
        publish.accept(Diagnostics.of(now));
    }

    private void inOrder(Runnable task) {
        try {
            worker.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                    log.accept("internal error: " + e);
                }
            });
        } catch (RejectedExecutionException e) {
            // the server ends
        }
    }
}
