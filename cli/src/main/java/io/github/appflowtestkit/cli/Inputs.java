package io.github.appflowtestkit.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The documents that the PATH arguments name: each once, in the order of the arguments, sorted within a folder. */
final class Inputs {

    /** Standard input as an argument, and its name in reports. */
    static final String STANDARD_INPUT = "-";

    private static final Set<String> SKIPPED_FOLDERS = Set.of("node_modules", "target");

    private final Console console;
    private final List<Input> found = new ArrayList<>();
    private final List<String> emptyFolders = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private boolean standardInput;

    private Inputs(Console console) {
        this.console = console;
    }

    /** Finds the documents of all arguments; {@link #unreadable()} has the failures. */
    static Inputs find(Console console, List<String> arguments) {
        Inputs inputs = new Inputs(console);
        arguments.forEach(inputs::add);
        return inputs;
    }

    List<Input> found() {
        return List.copyOf(found);
    }

    /** Folders without a JSON file. */
    List<String> emptyFolders() {
        return List.copyOf(emptyFolders);
    }

    /** A message for each argument, or folder below one, that cannot be read. */
    List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    private void add(String argument) {
        if (argument.equals(STANDARD_INPUT)) {
            if (!standardInput) {
                standardInput = true;
                found.add(new Input(STANDARD_INPUT, Optional.empty(), true));
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
            add(new Input(slashes(argument), Optional.of(path), true));
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
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Walk(folder, files));
        } catch (IOException e) {
            unreadable.add(slashes(argument) + ": " + ReadFailure.reason(e));
        }
        if (files.isEmpty()) {
            emptyFolders.add(slashes(argument));
        }
        files.stream()
                .map(file -> new Input(nameIn(argument, folder.relativize(file)), Optional.of(file), false))
                .sorted(Comparator.comparing(Input::name))
                .forEach(this::add);
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

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path top;
        private final List<Path> files;

        Walk(Path top, List<Path> files) {
            this.top = top;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            // a folder that the user named is searched, whatever its name
            return !folder.equals(top) && skipped(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            // reading reports a broken link
            if ((attributes.isRegularFile() || attributes.isSymbolicLink())
                    && !name.startsWith(".")
                    && name.toLowerCase(Locale.ROOT).endsWith(".json")) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // a link to a folder above leads to files that are visited anyway
            if (!(failure instanceof FileSystemLoopException) && !skipped(file)) {
                unreadable.add(slashes(file.toString()) + ": " + ReadFailure.reason(failure));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean skipped(Path folder) {
            Path name = folder.getFileName();
            return name != null && (name.toString().startsWith(".") || SKIPPED_FOLDERS.contains(name.toString()));
        }
    }
}
