/**
 * Runs rules across members: what the service refuses beyond its model, and what it accepts although it is likely a
 * mistake.
 *
 * <p>A rule is one class with its {@link io.github.appflowtestkit.validator.RuleInfo}, in the package of its family and in
 * the list of that package, such as {@code TriggerRules}. CONTRIBUTING.md explains how to add one.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules;

import org.jspecify.annotations.NullMarked;
