package io.github.appflowtestkit.reports;

/**
 * A file, a folder or a link that was not checked. Immutable.
 *
 * @param path its path as the user would write it, with {@code /} between the parts
 * @param reason why, such as {@code no flow}
 */
public record SkippedFile(String path, String reason) {}
