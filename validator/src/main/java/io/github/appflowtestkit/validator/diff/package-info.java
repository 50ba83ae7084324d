/** How two definitions of one flow differ as the service sees it, and what an update from one to the other means. */
@NullMarked
package io.github.appflowtestkit.validator.diff;

import org.jspecify.annotations.NullMarked;
