package io.github.appflowtestkit.validator.internal.form;

/**
 * The file that a document is.
 *
 * @param folder its folder
 * @param name its name in the folder
 */
public record DocumentFile(SourceFolder folder, String name) {}
