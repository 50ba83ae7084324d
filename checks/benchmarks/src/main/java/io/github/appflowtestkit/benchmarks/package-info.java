/** Figures and the programs that measure them; {@code checks/benchmarks/run} prints them all in one table. */
@NullMarked
package io.github.appflowtestkit.benchmarks;

import org.jspecify.annotations.NullMarked;
