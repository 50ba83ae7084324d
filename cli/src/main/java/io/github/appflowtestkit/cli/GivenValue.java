package io.github.appflowtestkit.cli;

/**
 * A value for a name that a document leaves open.
 *
 * @param name the name, such as that of a parameter
 * @param value the value
 */
record GivenValue(String name, String value) {}
