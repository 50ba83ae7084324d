package io.github.appflowtestkit.cli.lsp;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/** Converts addresses of documents to paths. */
final class Uris {

    private Uris() {}

    /** The path of a {@code file:} URI; empty for any other address, and for one that the file system does not allow. */
    static Optional<Path> file(String uri) {
        try {
            // some editors leave spaces as they are
            URI parsed = URI.create(uri.replace(" ", "%20"));
            return "file".equalsIgnoreCase(parsed.getScheme()) ? Optional.of(Path.of(parsed)) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }
}
