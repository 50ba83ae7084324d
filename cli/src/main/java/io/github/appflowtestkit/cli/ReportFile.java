package io.github.appflowtestkit.cli;

/** A report that is to be written to a file. */
record ReportFile(ReportFormat format, String file) {}
