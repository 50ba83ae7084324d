/** What is known about each connector, in one table that the rules, the fake and the documentation read. */
@NullMarked
package io.github.appflowtestkit.validator.internal.connector;

import org.jspecify.annotations.NullMarked;
