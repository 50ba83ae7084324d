package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.internal.read.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One document to check.
 *
 * @param name its name in reports
 * @param path its file; empty for standard input
 * @param named true if the user named it, false if it was found in a folder
 */
record Input(String name, Optional<Path> path, boolean named) {

    /** Whether the file is larger than the limit, so that reading it is of no use. */
    boolean largerThan(int maxSize) throws IOException {
        return path.isPresent() && Files.size(path.get()) > maxSize;
    }

    /** Reads the document, or one byte more than the limit: that shows that it is too large. */
    byte[] read(Console console, int maxSize) throws IOException {
        if (path.isEmpty()) {
            return console.in().readNBytes(maxSize + 1);
        }
        return FileContent.upTo(maxSize, path.get());
    }
}
