package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
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

/** The documents that the PATH arguments name: each once, in the order of the arguments, sorted within a folder. */
final class Inputs {

    /** Standard input as an argument, and its name in reports. */
    static final String STANDARD_INPUT = "-";

    private final Console console;
    private final GivenFolders given;
    private final List<Input> found = new ArrayList<>();
    private final List<String> emptyFolders = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<String> notFollowed = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private boolean standardInput;

    private Inputs(Console console, GivenFolders given) {
        this.console = console;
        this.given = given;
    }

    /**
     * Finds the documents of all arguments; {@link #unreadable()} has the failures.
     *
     * @param given where links below folders may lead
     */
    static Inputs find(Console console, List<String> arguments, GivenFolders given) {
        Inputs inputs = new Inputs(console, given);
        arguments.forEach(inputs::add);
        return inputs;
    }

    List<Input> found() {
        return List.copyOf(found);
    }

    /**
     * The folders among the arguments.
     *
     * @param followLinks whether links below them may lead out of them
     */
    static GivenFolders given(Console console, List<String> arguments, boolean followLinks) {
        if (followLinks) {
            return GivenFolders.everything();
        }
        List<Path> folders = new ArrayList<>();
        for (String argument : arguments) {
            try {
                Path path = console.resolve(argument);
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
    List<String> emptyFolders() {
        return List.copyOf(emptyFolders);
    }

    /** A message for each argument, or folder below one, that cannot be read. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /** A message for each link below a folder that leads out of the given folders. */
    List<String> notFollowed() {
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
            path = console.resolve(argument);
        } catch (InvalidPathException e) {
            unreadable.add(Wording.quoted(argument) + ": invalid path: " + e.getReason());
            return;
        }
        if (Files.isDirectory(path)) {
            addFolder(argument, path);
        } else if (Files.exists(path)) {
            add(Input.named(slashes(argument), path));
        } else {
            unreadable.add(slashes(argument) + ": " + ReadFailure.NOT_FOUND);
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
            unreadable.add(slashes(argument) + ": " + ReadFailure.reason(e));
        }
        unreadable.addAll(walk.unreadable());
        walk.notFollowed().stream().sorted().forEach(notFollowed::add);
        if (walk.found().isEmpty()) {
            emptyFolders.add(slashes(argument));
        }
        walk.found().stream().sorted(Comparator.comparing(Input::name)).forEach(this::add);
    }

    private static String nameIn(String argument, Path relative) {
        String prefix = slashes(argument);
        while (prefix.endsWith("/") && prefix.length() > 1) {
            prefix = prefix.substring(0, prefix.length() - 1);
        }
        String below = slashes(relative.toString());
        if (prefix.equals(".") || prefix.isEmpty()) {
            return below;
        }
        return prefix.endsWith("/") ? prefix + below : prefix + "/" + below;
    }

    // Elsewhere than on Windows a backslash may be part of a name.
    static String slashes(String path) {
        return java.io.File.separatorChar == '/' ? path : path.replace(java.io.File.separatorChar, '/');
    }
}
