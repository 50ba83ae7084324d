/** The examples of the API Reference, replayed. */
@NullMarked
package io.github.appflowtestkit.fake.examples;

import org.jspecify.annotations.NullMarked;
