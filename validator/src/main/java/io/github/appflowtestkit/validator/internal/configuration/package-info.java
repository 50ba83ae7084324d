/**
 * The configuration of a project, {@code appflow-testkit.yaml}, and runs over several files that apply it.
 *
 * <p>Start at {@link io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun}.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.configuration;

import org.jspecify.annotations.NullMarked;
