package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.internal.entity.EntityAlias;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Reads the section {@code entities} of a configuration. */
final class EntitySection {

    private static final String POINTER = "/entities";
    private static final Set<String> KEYS = Set.of("folder", "aliases");
    private static final Set<String> ALIAS_KEYS = Set.of("profile", "object", "path");

    private final Optional<Path> home;
    private final GivenFolders given;
    private final Problems problems;
    private final Entries entries;

    /**
     * Creates a reader.
     *
     * @param home the folder of the configuration; empty if it is not in a file
     * @param given where the entities may be, beside that folder
     */
    EntitySection(Optional<Path> home, GivenFolders given, Problems problems, Entries entries) {
        this.home = home;
        this.given = given;
        this.problems = problems;
        this.entries = entries;
    }

    EntitySettings read(Node node) {
        Map<String, NodeTuple> parts = entries.of(node, POINTER, "entities", Optional.of(KEYS));
        return new EntitySettings(
                Entries.value(parts, "folder").flatMap(this::folder),
                Entries.value(parts, "aliases").map(this::aliases).orElse(List.of()));
    }

    private Optional<Path> folder(Node node) {
        String pointer = POINTER + "/folder";
        return entries.text(node, pointer, "entities.folder").flatMap(text -> {
            try {
                Path folder = home.orElse(Path.of("")).resolve(text).normalize();
                String problem = problem(folder);
                if (problem.isEmpty()) {
                    return Optional.of(folder);
                }
                problems.add(pointer, node, "entities.folder " + problem + ", but is " + JsonText.quoted(text));
            } catch (InvalidPathException e) {
                problems.add(pointer, node, "entities.folder must be a path, but is " + JsonText.quoted(text));
            }
            return Optional.empty();
        });
    }

    private String problem(Path folder) {
        // only a configuration in a file has a folder to look in
        if (home.isEmpty()) {
            return "";
        }
        try {
            if (!Files.isDirectory(folder)) {
                return "must be a folder";
            }
            return given.mayRead(folder, home.get())
                    ? ""
                    : "must be below the folder of the configuration or below a given folder";
        } catch (IOException e) {
            return "must be a folder that can be read";
        }
    }

    private List<EntityAlias> aliases(Node node) {
        List<EntityAlias> aliases = new ArrayList<>();
        entries.items(
                node,
                POINTER + "/aliases",
                "entities.aliases",
                (item, pointer) -> alias(item, pointer).ifPresent(aliases::add));
        return aliases;
    }

    private Optional<EntityAlias> alias(Node node, String pointer) {
        int before = problems.count();
        Map<String, NodeTuple> parts = entries.of(node, pointer, "an alias", Optional.of(ALIAS_KEYS));
        Optional<String> profile = text(parts, pointer, "profile");
        Optional<String> object = text(parts, pointer, "object");
        Optional<String> path = text(parts, pointer, "path");
        if (problems.count() > before) {
            return Optional.empty();
        }
        if (path.isEmpty()) {
            problems.add(pointer, node, "missing key \"path\" in an alias");
        } else if (profile.isEmpty() && object.isEmpty()) {
            problems.add(pointer, node, "an alias must have profile or object, but has neither");
        } else if (!isPath(path.get())) {
            problems.add(pointer, node, "path must be a relative path, but is " + JsonText.quoted(path.get()));
        } else {
            return Optional.of(new EntityAlias(profile, object, path.get()));
        }
        return Optional.empty();
    }

    private static boolean isPath(String text) {
        try {
            return !Path.of(text).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<String> text(Map<String, NodeTuple> parts, String pointer, String key) {
        return Entries.value(parts, key).flatMap(node -> entries.text(node, JsonText.child(pointer, key), key));
    }
}
