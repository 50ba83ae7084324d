/** Annotations of GitHub Actions, and the summary of a step. */
@NullMarked
package io.github.appflowtestkit.reports.internal.github;

import org.jspecify.annotations.NullMarked;
