/** The appflow-testkit command. */
@NullMarked
package io.github.appflowtestkit.cli;

import org.jspecify.annotations.NullMarked;
