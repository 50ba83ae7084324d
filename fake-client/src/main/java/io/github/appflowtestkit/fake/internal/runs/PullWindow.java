package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;

/**
 * The span of changes that an incremental run pulls. Immutable.
 *
 * @param start where the span starts
 * @param end where it ends
 */
public record PullWindow(Instant start, Instant end) {}
