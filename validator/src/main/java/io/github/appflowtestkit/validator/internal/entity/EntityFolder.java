package io.github.appflowtestkit.validator.internal.entity;

import io.github.appflowtestkit.validator.flow.ConnectorSide;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.FileContent;
import io.github.appflowtestkit.validator.internal.read.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A folder with entities: {@code Salesforce/Account.json}, or {@code Salesforce/sf-prod/Account.json} for one connector
 * profile. It reads a file when a flow first needs it, and only once. Thread-safe.
 */
public final class EntityFolder {

    /** The name of the folder. */
    public static final String NAME = "entities";

    /** No entities. */
    public static final EntityFolder NONE = new EntityFolder(Optional.empty(), List.of(), (file, folder) -> false);

    private static final List<String> OBJECT_MEMBERS = List.of("object", "objectPath", "entityName", "objectTypeName");
    private static final DocumentReader READER = new DocumentReader(DocumentReader.DEFAULT_MAX_BYTES, 100);

    private final Optional<Path> folder;
    private final List<EntityAlias> aliases;
    private final Access access;
    private final Map<Key, Optional<EntityFile>> known = new ConcurrentHashMap<>();

    /** Which files may be read. */
    public interface Access {

        /**
         * Whether a file may be read, whatever links lead to it.
         *
         * @throws IOException if the file does not exist
         */
        boolean mayRead(Path file, Path folder) throws IOException;
    }

    /** What tells the file of a side. */
    private record Key(String connector, Optional<String> profile, String object) {}

    private EntityFolder(Optional<Path> folder, List<EntityAlias> aliases, Access access) {
        this.folder = folder;
        this.aliases = List.copyOf(aliases);
        this.access = access;
    }

    /**
     * The entities below a folder.
     *
     * @param aliases where entities are whose place the names of a flow do not tell; the first that covers a side decides
     */
    public static EntityFolder of(Path folder, List<EntityAlias> aliases, Access access) {
        return new EntityFolder(Optional.of(folder), aliases, access);
    }

    /** The entity of a side of a flow; empty if there is no file for it. */
    public Optional<EntityFile> file(ConnectorSide side) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        return object(side)
                .flatMap(object -> known.computeIfAbsent(
                        new Key(side.connectorType().text(), side.profileName().map(Node::text), object.text()),
                        this::find));
    }

    /** What a side reads or writes, such as {@code Account}. */
    public static Optional<Node> object(ConnectorSide side) {
        return OBJECT_MEMBERS.stream()
                .flatMap(member -> side.property(member).stream())
                .findFirst();
    }

    private Optional<EntityFile> find(Key key) {
        Path start = folder.orElseThrow();
        try {
            List<Path> segments = segments(key.object());
            return Stream.concat(byAlias(start, key, segments), byName(start, key, segments))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(file -> read(file, start));
        } catch (InvalidPathException e) {
            // an object of that name has no file
            return Optional.empty();
        }
    }

    /** The parts of an object's name; a name that would lead out of the folder has none. */
    private static List<Path> segments(String object) {
        List<Path> segments = Stream.of(object.split("/", -1))
                .filter(each -> !each.isBlank())
                .map(Path::of)
                .toList();
        boolean isInside = segments.stream()
                .allMatch(each -> each.getNameCount() == 1
                        && !each.isAbsolute()
                        && !each.toString().startsWith(".."));
        return isInside ? segments : List.of();
    }

    private Stream<Path> byAlias(Path start, Key key, List<Path> segments) {
        return aliases.stream()
                .filter(alias -> alias.covers(key.profile(), key.object()))
                .limit(1)
                .map(alias -> start.resolve(alias.path()))
                .flatMap(path -> Files.isDirectory(path) ? object(path, segments) : Stream.of(path));
    }

    private static Stream<Path> byName(Path start, Key key, List<Path> segments) {
        return folders(start, key.connector())
                .flatMap(connector -> Stream.concat(
                        key.profile().stream().flatMap(profile -> folders(connector, profile)), Stream.of(connector)))
                .flatMap(each -> object(each, segments));
    }

    private static Stream<Path> object(Path folder, List<Path> segments) {
        if (segments.isEmpty()) {
            return Stream.empty();
        }
        Path file = folder;
        for (Path segment : segments) {
            file = file.resolve(segment);
        }
        return Stream.of(file.resolveSibling(file.getFileName() + ".json"));
    }

    /** The folders of a name, in any case. */
    private static Stream<Path> folders(Path parent, String name) {
        try (Stream<Path> children = Files.list(parent)) {
            return children
                    .filter(child -> child.getFileName().toString().equalsIgnoreCase(name))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private EntityFile read(Path file, Path start) {
        String path = shown(file, start);
        try {
            if (!access.mayRead(file, start)) {
                return failed(path, "it is a link that leads out of its folder and of the given folders");
            }
            Reading reading = READER.read(FileContent.upTo(READER.maxBytes(), file));
            if (!reading.findings().isEmpty()) {
                var first = reading.findings().get(0);
                return failed(path, "line " + first.range().start().line() + ": " + first.message());
            }
            return new EntityFile(path, Optional.of(Entity.of(reading.root().orElseThrow())), Optional.empty());
        } catch (IOException e) {
            return failed(path, "it cannot be opened: " + e.getMessage());
        } catch (EntityFormatException e) {
            return failed(path, String.valueOf(e.getMessage()));
        }
    }

    private static EntityFile failed(String path, String problem) {
        return new EntityFile(path, Optional.empty(), Optional.of(problem));
    }

    /** The path from the parent of the folder: the same wherever the check runs. */
    private static String shown(Path file, Path start) {
        Path name = Optional.ofNullable(start.toAbsolutePath().normalize().getFileName())
                .orElse(Path.of(""));
        return name.resolve(start.relativize(file)).toString().replace('\\', '/');
    }
}
