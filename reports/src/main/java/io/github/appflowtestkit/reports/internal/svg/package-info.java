/**
 * Pictures of flows as SVG: where everything lies; jte makes classes of the templates in {@code src/main/svg}.
 *
 * <p>Not part of the public interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.reports.internal.svg;

import org.jspecify.annotations.NullMarked;
