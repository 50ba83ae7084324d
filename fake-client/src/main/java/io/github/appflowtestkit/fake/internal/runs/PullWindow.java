package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;

/** The span of changes that an incremental run pulls. */
record PullWindow(Instant start, Instant end) {}
