package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.account.Reports;
import java.time.Instant;
import java.util.Optional;

/** Stops the clock wherever there is something to report, as long as somebody listens. */
record ReportStops(Reports reports) implements ManualClock.Passenger {
    @Override
    public Optional<Instant> nextStop(Instant now) {
        return reports.nextDue();
    }

    @Override
    public void arrived() {
        reports.deliver();
    }
}
