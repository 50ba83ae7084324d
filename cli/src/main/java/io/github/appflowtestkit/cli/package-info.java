/** The command appflow-testkit. {@link io.github.appflowtestkit.cli.Main} runs it. */
@NullMarked
package io.github.appflowtestkit.cli;

import org.jspecify.annotations.NullMarked;
