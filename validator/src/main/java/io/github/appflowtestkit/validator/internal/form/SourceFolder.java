package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder with documents, in which a form looks for what one of them refers to. What cannot be read tells nothing. Not
 * thread-safe.
 */
public final class SourceFolder {

    private final Path folder;
    private final DocumentReader reader;
    private final Access access;
    private final Function<Path, SourceFolder> folders;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private @Nullable List<String> names;

    /** Which files may be read because of a document. */
    public interface Access {

        /** Only files that are in the folder of the document, whatever links lead to them. */
        Access OF_THE_FOLDER = (file, folder) -> file.toRealPath().startsWith(folder.toRealPath());

        /**
         * Whether a file may be read.
         *
         * @throws IOException if the file does not exist
         */
        boolean mayRead(Path file, Path folder) throws IOException;
    }

    /**
     * A folder of which nothing was read yet.
     *
     * @param folder its absolute path
     * @param access which files may be read
     * @param folders finds other folders by their absolute paths
     */
    public SourceFolder(Path folder, DocumentReader reader, Access access, Function<Path, SourceFolder> folders) {
        this.folder = folder;
        this.folders = folders;
        this.reader = reader;
        this.access = access;
    }

    /** The path of a file in the folder. */
    public Path path(String name) {
        return folder.resolve(name);
    }

    /** Another folder, by its path from this one; empty if nothing in it may be read. */
    public Optional<SourceFolder> other(String path) {
        try {
            Path other = folder.resolve(path).normalize();
            return Files.isDirectory(other) && access.mayRead(other.toRealPath(), folder)
                    ? Optional.of(folders.apply(other))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The names of its files, sorted. */
    public List<String> names() {
        List<String> known = names;
        if (known == null) {
            known = listed();
            names = known;
        }
        return known;
    }

    private List<String> listed() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A document in the folder, in any syntax. */
    public Optional<Reading> read(String name) {
        return read(name, DocumentReader::read);
    }

    /** A document in the folder that can only be HCL. */
    public Optional<Reading> readHcl(String name) {
        return read(name, DocumentReader::readHcl);
    }

    private Optional<Reading> read(String name, BiFunction<DocumentReader, byte[], Reading> parser) {
        try {
            Path real = folder.resolve(name).toRealPath();
            return access.mayRead(real, folder)
                    ? Optional.of(
                            parser.apply(reader, FileContent.upTo(reader.maxBytes(), real, LinkOption.NOFOLLOW_LINKS)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What a form makes of the folder: made once, as the folder has many documents that ask for it. */
    public <T> T once(Class<T> type, Function<SourceFolder, T> make) {
        Object known = made.get(type);
        if (known == null) {
            known = Objects.requireNonNull(make.apply(this));
            made.put(type, known);
        }
        return type.cast(known);
    }
}
