/**
 * The structure layer: checks members, types, values, lengths, patterns, ranges and counts against the service model.
 *
 * <p>A {@link io.github.appflowtestkit.validator.internal.structure.StructureEngine} compares a document with the schema and yields
 * faults; the explainer turns faults into findings in the user's words, one for each mistake. Not part of the public
 * interface: it may change in any version.
 */
@NullMarked
package io.github.appflowtestkit.validator.internal.structure;

import org.jspecify.annotations.NullMarked;
