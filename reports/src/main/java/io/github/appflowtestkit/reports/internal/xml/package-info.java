/** Reports in XML: JUnit and Checkstyle. */
@NullMarked
package io.github.appflowtestkit.reports.internal.xml;

import org.jspecify.annotations.NullMarked;
