package io.github.appflowtestkit.cli;

/** A report that diff writes to a file. */
record DiffFile(DiffFormat format, String file) {}
