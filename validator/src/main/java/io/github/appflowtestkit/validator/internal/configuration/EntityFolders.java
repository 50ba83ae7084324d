package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.validation.ValidatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the entities for each file of a run. Not thread-safe. */
final class EntityFolders {

    private final GivenFolders given;
    private final Map<Key, FlowValidator> validators = new HashMap<>();

    /** A folder with entities under a configuration. */
    private record Key(Path folder, Optional<String> configuration) {}

    /**
     * Finds entities.
     *
     * @param given where a folder with entities may be if it is a link
     */
    EntityFolders(GivenFolders given) {
        this.given = given;
    }

    /**
     * The validator with the entities for a file.
     *
     * @param plain the validator of the configuration, without entities
     */
    FlowValidator validator(Path file, Optional<Configuration> configuration, FlowValidator plain) {
        EntitySettings settings =
                configuration.map(each -> each.settings().entities()).orElse(EntitySettings.NONE);
        Optional<Path> folder = settings.folder().or(() -> nearest(file, configuration.flatMap(Configuration::folder)));
        return folder.map(each -> validators.computeIfAbsent(
                        new Key(each, configuration.map(Configuration::name)),
                        key -> ValidatorOptions.with(EntityFolder.of(each, settings.aliases(), given::mayRead), plain)))
                .orElse(plain);
    }

    /**
     * The nearest folder of the name, from that of a file upwards.
     *
     * @param last the folder to look in at last; empty to look only beside the file
     */
    private Optional<Path> nearest(Path file, Optional<Path> last) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        while (folder != null) {
            Path entities = folder.resolve(EntityFolder.NAME);
            if (Files.isDirectory(entities)) {
                return mayRead(entities, folder) ? Optional.of(entities) : Optional.empty();
            }
            boolean isLast = last.isEmpty() || folder.equals(last.get()) || !folder.startsWith(last.get());
            folder = isLast ? null : folder.getParent();
        }
        return Optional.empty();
    }

    private boolean mayRead(Path entities, Path folder) {
        try {
            return given.mayRead(entities, folder);
        } catch (IOException e) {
            return false;
        }
    }
}
