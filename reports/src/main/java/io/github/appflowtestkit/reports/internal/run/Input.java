package io.github.appflowtestkit.reports.internal.run;

import io.github.appflowtestkit.validator.internal.read.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One document to check.
 *
 * @param name its name in reports
 * @param path its file, as the arguments lead to it; empty for standard input
 * @param real the same file without links, if it was found in a folder: what is checked is what is read
 * @param behindLink whether a link in the folder leads to it
 */
public record Input(String name, Optional<Path> path, Optional<Path> real, boolean behindLink) {

    /** Standard input. */
    public static Input ofStandardInput(String name) {
        return new Input(name, Optional.empty(), Optional.empty(), false);
    }

    /** A file that the user named. It may be a link, to anywhere: the user chose it. */
    public static Input named(String name, Path path) {
        return new Input(name, Optional.of(path), Optional.empty(), false);
    }

    /** Whether the user named it; otherwise it was found in a folder. */
    public boolean named() {
        return real.isEmpty();
    }

    /** Whether the file is larger than the limit, so that reading it is of no use. */
    public boolean largerThan(int maxSize) throws IOException {
        return path.isPresent() && Files.size(real.orElse(path.get())) > maxSize;
    }

    /**
     * Reads the document, or one byte more than the limit: that shows that it is too large.
     *
     * @param in standard input
     */
    public byte[] read(InputStream in, int maxSize) throws IOException {
        if (real.isPresent()) {
            // a link that has taken its place since may lead anywhere
            return FileContent.upTo(maxSize, real.get(), LinkOption.NOFOLLOW_LINKS);
        }
        if (path.isPresent()) {
            return FileContent.upTo(maxSize, path.get());
        }
        return in.readNBytes(maxSize + 1);
    }
}
