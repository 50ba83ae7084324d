package io.github.appflowtestkit.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A JSON file that may contain flows, in a folder or in a jar.
 *
 * @param name the path below the class path or the working directory, with slashes, as messages show it
 * @param address the URI of the file
 */
record FlowFile(String name, URI address) {

    static FlowFile of(String name, Path path) {
        return new FlowFile(name, path.toUri());
    }

    /** Empty for a file in a jar. */
    Optional<Path> path() {
        return "file".equals(address.getScheme()) ? Optional.of(Path.of(address)) : Optional.empty();
    }

    byte[] bytes() {
        try {
            URLConnection connection = address.toURL().openConnection();
            connection.setUseCaches(false);
            try (InputStream stream = connection.getInputStream()) {
                return stream.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + ": " + e.getMessage(), e);
        }
    }
}
