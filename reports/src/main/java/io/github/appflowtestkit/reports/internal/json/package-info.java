/** JSON for programs. */
@NullMarked
package io.github.appflowtestkit.reports.internal.json;

import org.jspecify.annotations.NullMarked;
