package io.github.appflowtestkit.fake.internal.server.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only their owner can read and write, where the file system knows owners. */
final class OwnerOnly {

    private static final Set<PosixFilePermission> PERMISSIONS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private OwnerOnly() {}

    /** Creates an empty file. */
    static void create(Path path) throws IOException {
        if (Files.getFileStore(path.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PERMISSIONS));
        } else {
            Files.createFile(path);
        }
    }

    /**
     * Takes the permissions of all others from a file.
     *
     * @throws UnusableStateException if that is not possible
     */
    static void restrict(Path path) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null || PERMISSIONS.containsAll(view.readAttributes().permissions())) {
            return;
        }
        try {
            view.setPermissions(PERMISSIONS);
        } catch (IOException e) {
            throw new UnusableStateException(path + " is open to other users, and its permissions cannot be changed ("
                    + e.getMessage() + "); let its owner run chmod 600, or name another file");
        }
    }
}
