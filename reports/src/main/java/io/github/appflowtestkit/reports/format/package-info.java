/** The report formats. */
@NullMarked
package io.github.appflowtestkit.reports.format;

import org.jspecify.annotations.NullMarked;
