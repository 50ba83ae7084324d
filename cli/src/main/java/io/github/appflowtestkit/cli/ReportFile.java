package io.github.appflowtestkit.cli;

/** A report that validate writes to a file. */
record ReportFile(ReportFormat format, String file) {}
