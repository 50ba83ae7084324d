/**
 * Runs of flows in virtual time: when schedules fire, when runs end, and what the service says of them.
 *
 * <p>{@link io.github.appflowtestkit.fake.internal.runs.RunSimulation} handles one event after the other. Nothing here
 * knows an account.
 */
@NullMarked
package io.github.appflowtestkit.fake.internal.runs;

import org.jspecify.annotations.NullMarked;
