package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.format.ReportFormat;

/** A report that validate writes to a file. */
record ReportFile(ReportFormat format, String file) {}
