/**
 * A project's own settings: {@code appflow-testkit.yaml}, and checking many files under it.
 *
 * <p>Start at {@link io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun}.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.configuration;

import org.jspecify.annotations.NullMarked;
