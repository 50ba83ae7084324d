package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.fake.FakeAppflow;

/** An account without flows and one with a thousand, which can be put back to what they were. */
final class Accounts {

    static final int FLOWS = 1_000;

    private final FakeAppflow empty = Flows.account();
    private final FakeAppflow.Snapshot emptyBefore = empty.snapshot();
    private final FakeAppflow full = Flows.accountWith(FLOWS);
    private final FakeAppflow.Snapshot fullBefore = full.snapshot();

    FakeAppflow empty() {
        return empty;
    }

    FakeAppflow full() {
        return full;
    }

    void restore() {
        empty.restore(emptyBefore);
        full.restore(fullBefore);
    }
}
