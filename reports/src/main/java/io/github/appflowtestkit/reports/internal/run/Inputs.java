package io.github.appflowtestkit.reports.internal.run;

import io.github.appflowtestkit.reports.SkippedFile;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The documents that the PATH arguments name: each once, in the order of the arguments, sorted within a folder. */
public final class Inputs {

    /** Standard input as an argument, and its name in reports. */
    public static final String STANDARD_INPUT = "-";

    private final WorkingFolder working;
    private final GivenFolders given;
    private final List<Input> found = new ArrayList<>();
    private final List<String> emptyFolders = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<SkippedFile> leftOut = new ArrayList<>();
    private final List<SkippedFile> notFollowed = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private boolean standardInput;

    private Inputs(WorkingFolder working, GivenFolders given) {
        this.working = working;
        this.given = given;
    }

    /**
     * Finds the documents of all arguments; {@link #unreadable()} has the failures.
     *
     * @param given where links below folders may lead
     */
    public static Inputs find(WorkingFolder working, List<String> arguments, GivenFolders given) {
        Inputs inputs = new Inputs(working, given);
        arguments.forEach(inputs::add);
        return inputs;
    }

    /** The same without the documents that are not wanted. */
    public Inputs only(Predicate<Input> wanted) {
        Inputs some = new Inputs(working, given);
        found.stream().filter(wanted).forEach(some.found::add);
        some.emptyFolders.addAll(emptyFolders);
        some.unreadable.addAll(unreadable);
        some.leftOut.addAll(leftOut);
        some.notFollowed.addAll(notFollowed);
        return some;
    }

    /** The documents. */
    public List<Input> found() {
        return List.copyOf(found);
    }

    /**
     * The folders among the arguments.
     *
     * @param followLinks whether links below them may lead out of them
     */
    public static GivenFolders given(WorkingFolder working, List<String> arguments, boolean followLinks) {
        if (followLinks) {
            return GivenFolders.everything();
        }
        List<Path> folders = new ArrayList<>();
        for (String argument : arguments) {
            try {
                Path path = working.resolve(argument);
                if (!argument.equals(STANDARD_INPUT) && Files.isDirectory(path)) {
                    folders.add(path);
                }
            } catch (InvalidPathException e) {
                // finding the documents says so
            }
        }
        return GivenFolders.of(folders);
    }

    /** Folders without a file that may hold flows. */
    public List<String> emptyFolders() {
        return List.copyOf(emptyFolders);
    }

    /** A message for each argument, or folder below one, that cannot be read. */
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** The folders below folders that are left out because of their names. */
    public List<SkippedFile> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The links below folders that lead out of the given folders. */
    public List<SkippedFile> notFollowed() {
        return List.copyOf(notFollowed);
    }

    private void add(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            if (!standardInput) {
                standardInput = true;
                found.add(Input.ofStandardInput(STANDARD_INPUT));
            }
            return;
        }
        Path path;
        try {
            path = working.resolve(argument);
        } catch (InvalidPathException e) {
            unreadable.add(JsonText.quoted(argument) + ": invalid path: " + e.getReason());
            return;
        }
        if (Files.isDirectory(path)) {
            addFolder(argument, path);
        } else if (Files.exists(path)) {
            add(Input.named(WorkingFolder.slashes(argument), path));
        } else {
            unreadable.add(WorkingFolder.slashes(argument) + ": " + ReadFailure.NOT_FOUND);
        }
    }

    private void add(Input input) {
        if (seen.add(input.path().orElseThrow().toAbsolutePath().normalize())) {
            found.add(input);
        }
    }

    private void addFolder(String argument, Path folder) {
        FolderWalk walk = new FolderWalk(folder, given, below -> nameIn(argument, folder.relativize(below)));
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            unreadable.add(WorkingFolder.slashes(argument) + ": " + ReadFailure.reason(e));
        }
        unreadable.addAll(walk.unreadable());
        walk.notFollowed().stream()
                .sorted(Comparator.comparing(SkippedFile::path))
                .forEach(notFollowed::add);
        walk.leftOut().stream().sorted(Comparator.comparing(SkippedFile::path)).forEach(leftOut::add);
        if (walk.found().isEmpty()) {
            emptyFolders.add(WorkingFolder.slashes(argument));
        }
        walk.found().stream().sorted(Comparator.comparing(Input::name)).forEach(this::add);
    }

    private static String nameIn(String argument, Path relative) {
        String prefix = WorkingFolder.slashes(argument);
        while (prefix.endsWith("/") && prefix.length() > 1) {
            prefix = prefix.substring(0, prefix.length() - 1);
        }
        String below = WorkingFolder.slashes(relative.toString());
        if (prefix.equals(".") || prefix.isEmpty()) {
            return below;
        }
        return prefix.endsWith("/") ? prefix + below : prefix + "/" + below;
    }
}
