package io.github.appflowtestkit.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One document to check.
 *
 * @param name how reports call it
 * @param path where it lies; empty for standard input
 * @param named whether the user named it, rather than a folder that holds it
 */
record Input(String name, Optional<Path> path, boolean named) {}
