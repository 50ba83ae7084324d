/**
 * What one run over files found, as the input of all report formats.
 *
 * <p>{@link io.github.appflowtestkit.reports.format.ReportFormat} writes a
 * {@link io.github.appflowtestkit.reports.CheckResult}.
 */
@NullMarked
package io.github.appflowtestkit.reports;

import org.jspecify.annotations.NullMarked;
