package io.github.appflowtestkit.reports.internal.run;

import io.github.appflowtestkit.reports.SkippedFile;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import io.github.appflowtestkit.validator.internal.recognition.FlowFiles;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the files below a folder that the user gave, and follows links as far as the given folders reach. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private static final Set<String> SKIPPED_FOLDERS = Set.of("node_modules", "target");

    private final Path top;
    private final GivenFolders given;
    private final Function<Path, String> names;
    private final List<Input> found = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<SkippedFile> leftOut = new ArrayList<>();
    private final List<SkippedFile> notFollowed = new ArrayList<>();
    private final Deque<Place> folders = new ArrayDeque<>();

    /** Where a file or folder is without links, and whether a link below the top leads to it. */
    private record Place(Path real, boolean behindLink) {}

    /**
     * A walk that has found nothing yet.
     *
     * @param names the name of a file or folder in reports
     */
    FolderWalk(Path top, GivenFolders given, Function<Path, String> names) {
        this.top = top;
        this.given = given;
        this.names = names;
    }

    /** The files that may hold flows, each with the path that no link can change any more. */
    List<Input> found() {
        return found;
    }

    /** A message for each file or folder that cannot be read. */
    List<String> unreadable() {
        return unreadable;
    }

    /** The folders that are left out because of their names. */
    List<SkippedFile> leftOut() {
        return leftOut;
    }

    /** The links that lead out of the given folders. */
    List<SkippedFile> notFollowed() {
        return notFollowed;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        if (folder.equals(top)) {
            // a folder that the user named is searched, whatever its name
            folders.push(new Place(folder.toRealPath(), false));
            return FileVisitResult.CONTINUE;
        }
        if (skipped(folder)) {
            leftOut.add(
                    new SkippedFile(names.apply(folder), "hidden folders, node_modules and target are not searched"));
            return FileVisitResult.SKIP_SUBTREE;
        }
        Place place = place(folder);
        if (leadsOut(folder, place.real())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        folders.push(place);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
        folders.pop();
        return super.postVisitDirectory(folder, failure);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = file.getFileName().toString();
        if (name.equals(Configuration.FILE_NAME) || !FlowFiles.mayHoldFlows(name)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            // followed, it leads to nothing
            unreadable.add(names.apply(file) + ": " + ReadFailure.NOT_FOUND);
            return FileVisitResult.CONTINUE;
        }
        Place place = place(file);
        if (!leadsOut(file, place.real()) && attributes.isRegularFile()) {
            found.add(new Input(names.apply(file), Optional.of(file), Optional.of(place.real()), place.behindLink()));
        }
        return FileVisitResult.CONTINUE;
    }

    /** The place of a file or folder in the folder that is searched. Only for a link the system must be asked. */
    private Place place(Path path) throws IOException {
        Place folder = folders.element();
        return Files.isSymbolicLink(path)
                ? new Place(path.toRealPath(), true)
                : new Place(folder.real().resolve(path.getFileName()), folder.behindLink());
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        // a link to a folder above leads to files that are visited anyway
        if (!(failure instanceof FileSystemLoopException) && !skipped(file) && !leadsOut(file)) {
            unreadable.add(names.apply(file) + ": " + ReadFailure.reason(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean skipped(Path folder) {
        Path name = folder.getFileName();
        return name != null && (name.toString().startsWith(".") || SKIPPED_FOLDERS.contains(name.toString()));
    }

    private boolean leadsOut(Path path) {
        try {
            return leadsOut(path, path.toRealPath());
        } catch (IOException e) {
            // a link to nothing
            return false;
        }
    }

    private boolean leadsOut(Path path, Path real) {
        if (given.contain(real)) {
            return false;
        }
        notFollowed.add(new SkippedFile(
                names.apply(path),
                "link not followed, because it leads out of the given folders; --follow-links follows it"));
        return true;
    }
}
