package io.github.appflowtestkit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Reads inputs, but never more than the limit asks for. */
record InputReader(Console console, int maxSize) {

    /** Whether a file is known to be over the limit, so that there is no use in reading it. */
    boolean tooLarge(Input input) throws IOException {
        return input.path().isPresent() && Files.size(input.path().get()) > maxSize;
    }

    // A pipe does not tell its size; one byte more than allowed is enough to see that it is too much.
    byte[] read(Input input) throws IOException {
        int most = maxSize + 1;
        if (input.path().isEmpty()) {
            return console.in().readNBytes(most);
        }
        try (InputStream stream = Files.newInputStream(input.path().get())) {
            return stream.readNBytes(most);
        }
    }
}
