/** What a comparison of flows found: flows of two sides, read from files, in pairs. */
@NullMarked
package io.github.appflowtestkit.reports.internal.difference;

import org.jspecify.annotations.NullMarked;
