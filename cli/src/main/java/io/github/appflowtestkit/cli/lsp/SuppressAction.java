package io.github.appflowtestkit.cli.lsp;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** An action that accepts a finding in the configuration nearest to the document; there the author writes the reason. */
final class SuppressAction {

    private final DocumentChecks checks;
    private final OpenDocument document;
    private final ClientEdits client;
    private final Function<Path, Optional<OpenDocument>> openDocuments;

    /**
     * An action for the findings of a document.
     *
     * @param openDocuments finds the open document of a file: its text in the editor counts, not that of the file
     */
    SuppressAction(
            DocumentChecks checks,
            OpenDocument document,
            ClientEdits client,
            Function<Path, Optional<OpenDocument>> openDocuments) {
        this.checks = checks;
        this.document = document;
        this.client = client;
        this.openDocuments = openDocuments;
    }

    Optional<CodeAction> suppress(Finding finding) {
        Optional<Path> file = document.file();
        if (file.isEmpty() || document.isConfiguration()) {
            return Optional.empty();
        }
        Optional<Configuration> nearest = checks.configurationOf(file.get());
        Path folder = nearest.flatMap(Configuration::folder)
                .or(() -> checks.folderOf(file.get()))
                .orElseGet(() -> file.get().toAbsolutePath().getParent());
        Path configuration = folder.resolve(Configuration.FILE_NAME);
        SuppressionText entry = SuppressionText.of(finding, relative(folder, file.get()));
        return (nearest.isPresent() ? added(configuration, entry) : created(configuration, entry)).map(action -> {
            action.setKind(CodeActionKind.QuickFix);
            action.setDiagnostics(List.of(Diagnostics.of(document, finding)));
            return action;
        });
    }

    private Optional<CodeAction> created(Path file, SuppressionText entry) {
        return client.creates()
                ? Optional.of(action(entry, client.creating(file.toUri().toString(), entry.document())))
                : Optional.empty();
    }

    private Optional<CodeAction> added(Path file, SuppressionText entry) {
        Optional<OpenDocument> open = openDocuments.apply(file);
        try {
            OpenDocument configuration = open.isPresent() ? open.get() : read(file);
            return entry.addedTo(configuration.text()).map(edit -> {
                TextEdit change =
                        new TextEdit(Ranges.between(configuration, edit.start(), edit.end()), edit.replacement());
                return action(
                        entry,
                        open.isPresent()
                                ? client.of(configuration, List.of(change))
                                : client.of(configuration.uri(), List.of(change)));
            });
        } catch (IOException e) {
            // the check of the document says so
            return Optional.empty();
        }
    }

    private static OpenDocument read(Path file) throws IOException {
        String text = new String(FileContent.of(file), StandardCharsets.UTF_8);
        return OpenDocument.of(file.toUri().toString(), "yaml", 0, text);
    }

    private static CodeAction action(SuppressionText entry, WorkspaceEdit edit) {
        CodeAction action = new CodeAction("Suppress " + entry.rule() + " here, in " + Configuration.FILE_NAME);
        action.setEdit(edit);
        return action;
    }

    private static String relative(Path folder, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path path = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        return path.toString().replace('\\', '/');
    }
}
