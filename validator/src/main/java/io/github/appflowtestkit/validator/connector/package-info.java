/** What is known about each connector, in one table that the rules, the fake and the documentation read. */
@NullMarked
package io.github.appflowtestkit.validator.connector;

import org.jspecify.annotations.NullMarked;
