package io.github.appflowtestkit.validator.internal.form;

/**
 * The file that a document is.
 *
 * @param folder its folder
 * @param name its name in the folder
 * @param pointsElsewhere whether findings may point into the files that the document was made from
 */
public record DocumentFile(SourceFolder folder, String name, boolean pointsElsewhere) {}
