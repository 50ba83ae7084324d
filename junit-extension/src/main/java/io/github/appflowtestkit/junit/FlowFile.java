package io.github.appflowtestkit.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that may hold flows.
 *
 * @param name as messages show it: below the class path or the working directory, with slashes
 * @param address where it is
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
