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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

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
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        // a folder that the user named is searched, whatever its name
        if (!folder.equals(top) && skipped(folder)) {
            leftOut.add(
                    new SkippedFile(names.apply(folder), "hidden folders, node_modules and target are not searched"));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return folder.equals(top) || !leadsOut(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = file.getFileName().toString();
        if (name.equals(Configuration.FILE_NAME) || !FlowFiles.mayHoldFlows(name) || leadsOut(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isRegularFile()) {
            found.add(new Input(
                    names.apply(file), Optional.of(file), Optional.of(file.toRealPath()), isBehindLink(file)));
        } else if (attributes.isSymbolicLink()) {
            unreadable.add(names.apply(file) + ": " + ReadFailure.NOT_FOUND);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        // a link to a folder above leads to files that are visited anyway
        if (!(failure instanceof FileSystemLoopException) && !skipped(file) && !leadsOut(file)) {
            unreadable.add(names.apply(file) + ": " + ReadFailure.reason(failure));
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean isBehindLink(Path file) {
        return Stream.iterate(file, Objects::nonNull, Path::getParent)
                .takeWhile(each -> !each.equals(top))
                .anyMatch(Files::isSymbolicLink);
    }

    private static boolean skipped(Path folder) {
        Path name = folder.getFileName();
        return name != null && (name.toString().startsWith(".") || SKIPPED_FOLDERS.contains(name.toString()));
    }

    private boolean leadsOut(Path path) {
        Path real;
        try {
            real = path.toRealPath();
        } catch (IOException e) {
            // a link to nothing
            return false;
        }
        if (given.contain(real)) {
            return false;
        }
        notFollowed.add(new SkippedFile(
                names.apply(path),
                "link not followed, because it leads out of the given folders; --follow-links follows it"));
        return true;
    }
}
