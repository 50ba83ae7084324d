/** The report as a web page. The templates in {@code src/main/jte} become classes of this package. */
@NullMarked
package io.github.appflowtestkit.reports.internal.html;

import org.jspecify.annotations.NullMarked;
