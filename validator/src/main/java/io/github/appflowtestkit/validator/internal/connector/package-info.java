/** One table of the connectors for the rules, the fake and the documentation. */
@NullMarked
package io.github.appflowtestkit.validator.internal.connector;

import org.jspecify.annotations.NullMarked;
