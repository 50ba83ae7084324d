package io.github.appflowtestkit.validator.internal.entity;

import java.util.Optional;

/**
 * A file with an entity.
 *
 * @param path its path, as messages name it
 * @param entity what it says; empty if it cannot be read
 * @param problem why it cannot be read
 */
public record EntityFile(String path, Optional<Entity> entity, Optional<String> problem) {}
