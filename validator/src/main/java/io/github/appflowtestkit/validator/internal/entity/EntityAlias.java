package io.github.appflowtestkit.validator.internal.entity;

import java.util.Optional;

/**
 * Where the entities of some sides of flows are, if their names do not tell.
 *
 * @param profile the connector profile of the side; empty for any
 * @param object the object of the side; empty for any
 * @param path a folder with entities, or the file of the object, below the folder of all entities
 */
public record EntityAlias(Optional<String> profile, Optional<String> object, String path) {

    boolean covers(Optional<String> sideProfile, String sideObject) {
        return (profile.isEmpty() || profile.equals(sideProfile))
                && object.filter(each -> !each.equals(sideObject)).isEmpty();
    }
}
