package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.validator.Report;
import org.assertj.core.api.Assert;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a failure, and which assertions a navigation leads to.
 *
 * <p>AssertJ's proxies for soft assertions answer null where a failed method returns assertions over something else, so
 * navigations report their failures here.
 */
interface Outlet {

    /** Ends the test, or keeps the error for later. */
    void failed(AssertionError error);

    /** Where navigations go after a failure. */
    Outlet afterFailure();

    /** Assertions over a flow; null only after a failure. */
    FlowAssert flow(@Nullable FlowView flow);

    /** Assertions over a run; null only after a failure. */
    RunAssert run(@Nullable RunView run);

    /** Assertions over a report. */
    ReportAssert report(Report report);

    /** The first failure ends the test. */
    static Outlet hard() {
        return Hard.INSTANCE;
    }

    /** Failures are kept. */
    static Outlet soft(AppflowSoftAssertionsProvider kept) {
        return new Soft(kept);
    }

    /** The outlet of ordinary assertions. */
    final class Hard implements Outlet {

        private static final Hard INSTANCE = new Hard();

        private Hard() {}

        @Override
        public void failed(AssertionError error) {
            throw error;
        }

        @Override
        public Outlet afterFailure() {
            return this;
        }

        @Override
        public FlowAssert flow(@Nullable FlowView flow) {
            return new FlowAssert(flow);
        }

        @Override
        public RunAssert run(@Nullable RunView run) {
            return new RunAssert(run);
        }

        @Override
        public ReportAssert report(Report report) {
            return new ReportAssert(report);
        }
    }

    /**
     * The outlet of soft assertions.
     *
     * @param kept what keeps the errors
     */
    record Soft(AppflowSoftAssertionsProvider kept) implements Outlet {

        @Override
        public void failed(AssertionError error) {
            kept.collectAssertionError(error);
        }

        /** What failed once is not reported again: what comes after goes to soft assertions that nobody asks. */
        @Override
        public Outlet afterFailure() {
            return new Soft(new AppflowSoftAssertions());
        }

        @Override
        public FlowAssert flow(@Nullable FlowView flow) {
            return proxy(FlowAssert.class, FlowView.class, flow).through(this);
        }

        @Override
        public RunAssert run(@Nullable RunView run) {
            return proxy(RunAssert.class, RunView.class, run);
        }

        @Override
        public ReportAssert report(Report report) {
            return proxy(ReportAssert.class, Report.class, report);
        }

        private <A extends Assert<? extends A, ? extends T>, T> A proxy(
                Class<A> assertClass, Class<T> actualClass, @Nullable T actual) {
            return kept.proxy(assertClass, actualClass, actual);
        }
    }
}
