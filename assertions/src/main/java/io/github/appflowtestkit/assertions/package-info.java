/**
 * AssertJ assertions over AppFlow calls, flows and reports.
 *
 * <p>Import {@link io.github.appflowtestkit.assertions.AppflowAssertions#assertThat} statically. For soft assertions there
 * is {@link io.github.appflowtestkit.assertions.AppflowSoftAssertions}.
 */
@NullMarked
package io.github.appflowtestkit.assertions;

import org.jspecify.annotations.NullMarked;
