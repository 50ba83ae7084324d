package io.github.appflowtestkit.reports.internal.run;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The folder that relative paths start from.
 *
 * @param path the folder; empty for that of the process
 */
public record WorkingFolder(Path path) {

    /**
     * The file that an argument names.
     *
     * @throws InvalidPathException if the file system does not allow such a path
     */
    public Path resolve(String argument) {
        return path.resolve(argument);
    }

    /** A path as reports show it: relative if it is below this folder. */
    public String display(Path file) {
        Path here = path.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : file;
        return slashes(shown.toString());
    }

    // Elsewhere than on Windows a backslash may be part of a name.
    static String slashes(String path) {
        return File.separatorChar == '/' ? path : path.replace(File.separatorChar, '/');
    }
}
