package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.internal.entity.EntityAlias;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the entities of a project are.
 *
 * @param folder the folder with all of them; if empty, each flow has its nearest one
 * @param aliases where entities are whose place the names of a flow do not tell
 */
record EntitySettings(Optional<Path> folder, List<EntityAlias> aliases) {

    /** The nearest folder, without aliases. */
    static final EntitySettings NONE = new EntitySettings(Optional.empty(), List.of());

    /** Copies the list. */
    EntitySettings {
        aliases = List.copyOf(aliases);
    }
}
