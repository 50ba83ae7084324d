package io.github.appflowtestkit.validator.internal.configuration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The folders that a user gave to be checked. Files below them may be a stranger's: a link there that leads out of all of
 * them could show any file of the machine. Immutable.
 */
public final class GivenFolders {

    private static final GivenFolders EVERYTHING = new GivenFolders(List.of(Path.of("")), true);

    private final List<Path> folders;
    private final boolean everything;

    private GivenFolders(List<Path> folders, boolean everything) {
        this.folders = folders;
        this.everything = everything;
    }

    /** Links may lead anywhere. */
    public static GivenFolders everything() {
        return EVERYTHING;
    }

    /** Links may lead to files in these folders; one that does not exist has none. */
    public static GivenFolders of(Collection<Path> folders) {
        List<Path> real = new ArrayList<>();
        for (Path folder : folders) {
            try {
                real.add(folder.toRealPath());
            } catch (IOException e) {
                // reading it fails, too, and says why
            }
        }
        return new GivenFolders(List.copyOf(real), false);
    }

    /**
     * Whether a file is in one of the folders.
     *
     * @param real the path of the file, without links
     */
    public boolean contain(Path real) {
        return everything || folders.stream().anyMatch(real::startsWith);
    }

    /**
     * Whether a file may be read that was found from a folder: it is in that folder or in a given one, whatever links lead to
     * it.
     *
     * @throws IOException if the file does not exist
     */
    boolean mayRead(Path file, Path folder) throws IOException {
        if (everything) {
            return true;
        }
        Path real = file.toRealPath();
        return real.startsWith(folder.toRealPath()) || contain(real);
    }
}
