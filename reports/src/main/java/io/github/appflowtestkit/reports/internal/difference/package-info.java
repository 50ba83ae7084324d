/** What a comparison of flows found: the flows of two sides in pairs. */
@NullMarked
package io.github.appflowtestkit.reports.internal.difference;

import org.jspecify.annotations.NullMarked;
