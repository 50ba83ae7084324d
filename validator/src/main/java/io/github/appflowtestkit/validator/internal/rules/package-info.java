/**
 * Runs rules across members: what the service refuses beyond its model, and what it accepts although it is likely a
 * mistake.
 *
 * <p>To add a rule:
 *
 * <ol>
 *   <li>Write a class that implements {@link io.github.appflowtestkit.validator.Rule} in the package of its subject
 *       ({@code rules.trigger}, {@code rules.connectors}, {@code rules.tasks}, {@code rules.safety}), with its
 *       {@link io.github.appflowtestkit.validator.RuleInfo} beside the code. Take the next free id of the range; ids are
 *       never reused. An error needs evidence other than inferred.
 *   <li>List it in that package's class of rules, such as {@code TriggerRules}.
 *   <li>Write cases in {@code src/test/resources/cases/rules/AFnnnn.yaml}: at least two bad ones and two near misses.
 *   <li>Write the prose of its page as {@code AFnnnn.md} in {@code src/main/resources}, beside the others of the package
 *       {@code internal.catalogue}.
 *   <li>Run the tests of this module with {@code -Dcases=AFnnnn -Dgoldens.update=true}; they write the findings of the
 *       cases and {@code docs/rules}.
 * </ol>
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.rules;

import org.jspecify.annotations.NullMarked;
