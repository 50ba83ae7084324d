package io.github.appflowtestkit.maven;

import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a project lies. All paths are absolute.
 *
 * @param root the folder of the whole build, to which paths in reports are relative
 * @param project the folder with the pom
 * @param build the folder that the build writes to
 */
record ProjectFolders(Path root, Path project, Path build) {

    /** The folders; a project that does not lie below the root is a root of its own. */
    static ProjectFolders of(@Nullable File root, File project, File build) {
        Path folder = absolute(project);
        return new ProjectFolders(
                root != null && folder.startsWith(absolute(root)) ? absolute(root) : folder, folder, absolute(build));
    }

    private static Path absolute(File file) {
        return file.toPath().toAbsolutePath().normalize();
    }
}
