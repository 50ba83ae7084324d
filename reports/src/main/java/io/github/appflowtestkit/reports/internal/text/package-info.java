/** The report for people, and text that is safe to print. */
@NullMarked
package io.github.appflowtestkit.reports.internal.text;

import org.jspecify.annotations.NullMarked;
