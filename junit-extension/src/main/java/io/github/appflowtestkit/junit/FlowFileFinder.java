package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.configuration.Glob;
import io.github.appflowtestkit.validator.internal.recognition.FlowFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Finds flow files by patterns, on the class path and below the working directory. */
final class FlowFileFinder {

    private static final String CLASS_PATH = "classpath:";
    private static final String FILE = "file:";

    /** Folders that the command line skips as well. */
    private static final Set<String> SKIPPED_FOLDERS = Set.of("node_modules", "target");

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().withoutAdvice().build();

    private FlowFileFinder() {}

    /**
     * The files that a pattern matches, sorted by name: those that hold a flow, or the one that it names.
     *
     * @throws IllegalArgumentException if there are none, or the pattern is invalid
     */
    static List<FlowFile> find(String pattern, ClassLoader loader) {
        List<FlowFile> found = pattern.startsWith(FILE) ? List.of() : onClassPath(withoutPrefix(pattern), loader);
        if (found.isEmpty() && !pattern.startsWith(CLASS_PATH)) {
            found = inFolders(withoutPrefix(pattern));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    Shown.text(pattern) + " must match a file " + searched(pattern) + ", but matches none");
        }
        if (isNamed(withoutPrefix(pattern), found)) {
            return found;
        }
        List<FlowFile> withFlows = withFlows(found);
        if (withFlows.isEmpty()) {
            throw new IllegalArgumentException(Shown.text(pattern) + " must match a file with a flow, but "
                    + (found.size() == 1 ? found.get(0).name() + " holds none" : found.size() + " files hold none"));
        }
        return withFlows;
    }

    /** Whether a pattern is the name of the only file that it matches. */
    private static boolean isNamed(String pattern, List<FlowFile> found) {
        String name = found.get(0).name();
        return found.size() == 1 && (slashes(pattern).equals(name) || pattern.equals("/" + name));
    }

    /** The files that hold a flow, or cannot be read. */
    private static List<FlowFile> withFlows(List<FlowFile> files) {
        return files.stream().filter(FlowFileFinder::holdsFlow).toList();
    }

    private static boolean holdsFlow(FlowFile file) {
        return FlowFiles.holdFlows(VALIDATOR.validate(file.name(), file.bytes()));
    }

    private static String searched(String pattern) {
        if (pattern.startsWith(CLASS_PATH)) {
            return "on the class path";
        }
        String working = "below the working directory " + Path.of("").toAbsolutePath();
        return pattern.startsWith(FILE) ? working : "on the class path or " + working;
    }

    /** All files with flows below a folder, or the file itself. */
    static List<FlowFile> withFlows(Path fileOrFolder) {
        List<FlowFile> files = below(fileOrFolder);
        return Files.isDirectory(fileOrFolder) ? withFlows(files) : files;
    }

    private static List<FlowFile> below(Path fileOrFolder) {
        String name = slashes(fileOrFolder.toString());
        if (Files.isRegularFile(fileOrFolder)) {
            return List.of(FlowFile.of(name, fileOrFolder));
        }
        Map<String, FlowFile> found = new TreeMap<>();
        String prefix = name.isEmpty() || name.endsWith("/") ? name : name + "/";
        walk(fileOrFolder, (below, file) -> found.put(below, FlowFile.of(prefix + below, file)));
        return List.copyOf(found.values());
    }

    private static String withoutPrefix(String pattern) {
        String path = pattern.startsWith(CLASS_PATH)
                ? pattern.substring(CLASS_PATH.length())
                : pattern.startsWith(FILE) ? pattern.substring(FILE.length()) : pattern;
        if (path.isBlank()) {
            throw new IllegalArgumentException("file name must not be blank");
        }
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static List<FlowFile> onClassPath(String pattern, ClassLoader loader) {
        String name = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        Map<String, FlowFile> found = new TreeMap<>();
        try {
            if (hasNoWildcard(name)) {
                for (URL url : Collections.list(loader.getResources(name))) {
                    FlowFile file = new FlowFile(name, url.toURI());
                    if (file.path().map(Files::isRegularFile).orElse(true)) {
                        return List.of(file);
                    }
                }
                name = name + "/**";
            }
            Glob glob = glob(name);
            String base = base(name);
            for (URL root : Collections.list(loader.getResources(base))) {
                forEachEntry(root, base, (entry, address) -> {
                    if (glob.matches(entry)) {
                        found.putIfAbsent(entry, new FlowFile(entry, address));
                    }
                });
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot search the class path for " + Shown.text(pattern), e);
        }
        return List.copyOf(found.values());
    }

    private static void forEachEntry(URL root, String base, BiConsumer<String, URI> entries)
            throws IOException, URISyntaxException {
        if (root.getProtocol().equals("file")) {
            Path folder = Path.of(root.toURI());
            walk(folder, (below, file) -> entries.accept(base + below, file.toUri()));
        } else if (root.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                Enumeration<JarEntry> all = jar.entries();
                while (all.hasMoreElements()) {
                    String entry = all.nextElement().getName();
                    if (entry.startsWith(base) && FlowFiles.mayHoldFlows(entry.substring(entry.lastIndexOf('/') + 1))) {
                        entries.accept(entry, URI.create("jar:" + connection.getJarFileURL() + "!/" + escaped(entry)));
                    }
                }
            }
        }
    }

    private static String escaped(String entry) throws URISyntaxException {
        return new URI(null, null, "/" + entry, null).getRawPath().substring(1);
    }

    private static List<FlowFile> inFolders(String pattern) {
        String name = slashes(pattern);
        if (hasNoWildcard(name)) {
            return Files.exists(Path.of(name)) ? below(Path.of(name)) : List.of();
        }
        Glob glob = glob(name);
        String base = base(name);
        List<FlowFile> found = new ArrayList<>();
        for (FlowFile file : below(Path.of(base))) {
            if (glob.matches(file.name())) {
                found.add(file);
            }
        }
        return found;
    }

    private static boolean hasNoWildcard(String name) {
        return name.indexOf('*') < 0 && name.indexOf('?') < 0 && name.indexOf('{') < 0;
    }

    private static Glob glob(String pattern) {
        try {
            return Glob.of(pattern);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("glob " + Shown.text(pattern) + " " + e.getMessage(), e);
        }
    }

    /** The folders before the first wildcard, with the slash after them. */
    private static String base(String pattern) {
        int end = 0;
        for (int i = 0; i < pattern.length() && hasNoWildcard(pattern.substring(0, i + 1)); i++) {
            if (pattern.charAt(i) == '/') {
                end = i + 1;
            }
        }
        return pattern.substring(0, end);
    }

    private static void walk(Path top, BiConsumer<String, Path> files) {
        if (!Files.isDirectory(top)) {
            return;
        }
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(top) && isSkipped(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (FlowFiles.mayHoldFlows(String.valueOf(file.getFileName()))) {
                        files.accept(slashes(top.relativize(file).toString()), file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search " + top + " for flows: " + e.getMessage(), e);
        }
    }

    private static boolean isSkipped(String folder) {
        return folder.startsWith(".") || SKIPPED_FOLDERS.contains(folder);
    }

    private static String slashes(String path) {
        return java.io.File.separatorChar == '/' ? path : path.replace(java.io.File.separatorChar, '/');
    }
}
