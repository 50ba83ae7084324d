/**
 * Reads the fields from which {@code generate} makes a flow: of a connector entity, a mapping, a header or a sample.
 *
 * <p>It is here, and not in the validator, because it needs a library for CSV.
 */
@NullMarked
package io.github.appflowtestkit.cli.internal.generate;

import org.jspecify.annotations.NullMarked;
