/**
 * JUnit Jupiter extension: a fake AppFlow for each test.
 *
 * <p>Most tests need only {@link io.github.appflowtestkit.junit.FakeAppflowTest}.
 */
@NullMarked
package io.github.appflowtestkit.junit;

import org.jspecify.annotations.NullMarked;
