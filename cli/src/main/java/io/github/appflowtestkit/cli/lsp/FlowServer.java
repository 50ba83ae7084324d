package io.github.appflowtestkit.cli.lsp;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PositionEncodingKind;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The server as a whole: its start, its settings, its end. Messages arrive in one thread. */
final class FlowServer implements LanguageServer, WorkspaceService, LanguageClientAware {

    private static final String WATCHED = "**/appflow-testkit.yaml";

    private final Optional<String> version;
    private final InstantSource clock;
    private final OpenDocuments documents;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final List<Path> folders = new ArrayList<>();
    private ServerSettings settings = ServerSettings.DEFAULTS;
    private @Nullable LanguageClient client;
    private boolean watchesFiles;
    private volatile boolean isShutDown;

    /**
     * A server.
     *
     * @param version its version; empty if it is not packaged
     * @param clock decides whether suppressions have expired
     * @param log takes what only developers want to know
     */
    FlowServer(Optional<String> version, InstantSource clock, Consumer<String> log) {
        this.version = version;
        this.clock = clock;
        this.documents = new OpenDocuments(
                new DocumentChecks(settings, folders, clock),
                diagnostics -> connected().publishDiagnostics(diagnostics),
                log);
    }

    @Override
    public void connect(LanguageClient editor) {
        client = editor;
    }

    private LanguageClient connected() {
        LanguageClient editor = client;
        if (editor == null) {
            throw new IllegalStateException("no client is connected");
        }
        return editor;
    }

    /** The exit code, once the editor has asked for the end or has gone. */
    CompletableFuture<Integer> end() {
        return end;
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        folders(params).forEach(folders::add);
        settings = ServerSettings.of(params.getInitializationOptions(), this::warn);
        watchesFiles = watchesFiles(params.getCapabilities());
        documents.use(ClientEdits.of(params.getCapabilities()), takesSnippets(params.getCapabilities()));
        documents.use(new DocumentChecks(settings, folders, clock));
        return CompletableFuture.completedFuture(
                new InitializeResult(capabilities(), new ServerInfo("appflow-testkit", version.orElse(null))));
    }

    @SuppressWarnings("deprecation") // older editors know one folder only
    private static Stream<Path> folders(InitializeParams params) {
        List<WorkspaceFolder> several = params.getWorkspaceFolders();
        Stream<String> uris = several != null
                ? several.stream().map(WorkspaceFolder::getUri)
                : Stream.ofNullable(params.getRootUri());
        return uris.flatMap(uri -> Uris.file(uri).stream());
    }

    private static boolean watchesFiles(@Nullable ClientCapabilities client) {
        return client != null
                && client.getWorkspace() != null
                && client.getWorkspace().getDidChangeWatchedFiles() != null
                && Boolean.TRUE.equals(
                        client.getWorkspace().getDidChangeWatchedFiles().getDynamicRegistration());
    }

    private static boolean takesSnippets(@Nullable ClientCapabilities client) {
        return client != null
                && client.getTextDocument() != null
                && client.getTextDocument().getCompletion() != null
                && client.getTextDocument().getCompletion().getCompletionItem() != null
                && Boolean.TRUE.equals(client.getTextDocument()
                        .getCompletion()
                        .getCompletionItem()
                        .getSnippetSupport());
    }

    private static ServerCapabilities capabilities() {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Full);
        sync.setSave(new SaveOptions(false));
        WorkspaceFoldersOptions workspaceFolders = new WorkspaceFoldersOptions();
        workspaceFolders.setSupported(true);
        workspaceFolders.setChangeNotifications(true);
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setPositionEncoding(PositionEncodingKind.UTF16);
        capabilities.setTextDocumentSync(sync);
        capabilities.setHoverProvider(true);
        capabilities.setCompletionProvider(new CompletionOptions(false, List.of("\"")));
        capabilities.setCodeActionProvider(
                new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.SourceFixAll)));
        capabilities.setWorkspace(new WorkspaceServerCapabilities(workspaceFolders));
        return capabilities;
    }

    @Override
    public void initialized(InitializedParams params) {
        if (watchesFiles) {
            // an editor that refuses still says when documents are saved
            CompletableFuture<Void> unused = connected()
                    .registerCapability(new RegistrationParams(List.of(new Registration(
                            "configurations",
                            "workspace/didChangeWatchedFiles",
                            new DidChangeWatchedFilesRegistrationOptions(
                                    List.of(new FileSystemWatcher(Either.forLeft(WATCHED))))))));
        }
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        if (ServerSettings.areIn(params.getSettings())) {
            settings = ServerSettings.of(params.getSettings(), this::warn);
            documents.use(new DocumentChecks(settings, folders, clock));
        }
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        documents.checkAgain();
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().forEach(each -> Uris.file(each.getUri()).ifPresent(folders::remove));
        params.getEvent().getAdded().forEach(each -> Uris.file(each.getUri()).ifPresent(folders::add));
        documents.use(new DocumentChecks(settings, folders, clock));
    }

    private void warn(String problem) {
        connected().showMessage(new MessageParams(MessageType.Warning, "appflow-testkit: " + problem));
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return this;
    }

    @Override
    public CompletableFuture<@Nullable Object> shutdown() {
        isShutDown = true;
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        documents.close();
        end.complete(isShutDown ? 0 : 1);
    }
}
