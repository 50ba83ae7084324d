package io.github.appflowtestkit.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that the command writes, whole or not at all: a killed process or a full disk leaves the old content.
 *
 * <p>The new content is written beside the file and renamed into place. A link keeps leading to its target, and the target
 * keeps its permissions and, where the user may set it, its owner.
 */
final class OutputFile {

    private static final int MAX_LINKS = 40;
    private static final int MAX_LEFTOVERS = 1_000;
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path target;
    private final boolean stream;

    private OutputFile(Path target, boolean stream) {
        this.target = target;
        this.stream = stream;
    }

    static OutputFile at(Path file) throws IOException {
        return isStream(file) ? new OutputFile(file, true) : new OutputFile(target(file), false);
    }

    /** Whether a path leads to a device, a pipe, or a stream of the process: nothing there can be replaced. */
    static boolean isStream(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith("/dev")
                || absolute.startsWith("/proc")
                || (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file));
    }

    /** One path for all paths that lead to the same file, whether it exists or not. */
    static Path identity(Path file) throws IOException {
        Path target = target(file).normalize();
        Path folder = target.getParent();
        Path name = target.getFileName();
        return folder != null && name != null && Files.isDirectory(folder)
                ? folder.toRealPath().resolve(name)
                : target;
    }

    /** Writes the file, whatever it contains. */
    void write(String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (stream) {
            Files.write(target, content, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } else {
            replace(content, Optional.empty());
        }
    }

    /**
     * Writes the file if it still has the content that was read.
     *
     * @return false if the content has changed; the file is left alone then
     */
    boolean replace(byte[] before, String text) throws IOException {
        return replace(text.getBytes(StandardCharsets.UTF_8), Optional.of(before));
    }

    private boolean replace(byte[] content, Optional<byte[]> before) throws IOException {
        boolean exists = Files.exists(target);
        if (exists && !Files.isWritable(target)) {
            // a file can be renamed over one that must not be written
            throw new AccessDeniedException(target.toString());
        }
        Path beside = writeBeside(content, exists);
        try {
            if (exists) {
                keepAttributes(beside);
            }
            if (before.isPresent() && !Arrays.equals(Files.readAllBytes(target), before.get())) {
                return false;
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private Path writeBeside(byte[] content, boolean exists) throws IOException {
        // nobody may read a copy who may not read the file
        FileAttribute<?>[] attributes = exists && attributes(target) != null
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        for (int number = 0; ; number++) {
            // hidden, so that no run takes what a killed one left for a flow
            Path beside = target.resolveSibling(
                    ".appflow-testkit-" + ProcessHandle.current().pid() + "-" + number + ".tmp");
            try (FileChannel channel = FileChannel.open(beside, NEW, attributes)) {
                return written(channel, beside, content);
            } catch (FileAlreadyExistsException e) {
                if (number == MAX_LEFTOVERS) {
                    throw e;
                }
            }
        }
    }

    private static Path written(FileChannel channel, Path beside, byte[] content) throws IOException {
        try {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
            return beside;
        } catch (IOException e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private void keepAttributes(Path beside) throws IOException {
        PosixFileAttributeView old = attributes(target);
        PosixFileAttributeView view = attributes(beside);
        if (old == null || view == null) {
            return;
        }
        PosixFileAttributes attributes = old.readAttributes();
        try {
            view.setOwner(attributes.owner());
            view.setGroup(attributes.group());
        } catch (IOException e) {
            // only the system's administrator may give files away
        }
        view.setPermissions(attributes.permissions());
    }

    private static @Nullable PosixFileAttributeView attributes(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MAX_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }
}
