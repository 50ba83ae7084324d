/** Rules about the source and the destination of a flow. */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules.connectors;

import org.jspecify.annotations.NullMarked;
