package io.github.appflowtestkit.assertions;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.validator.Report;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.Assert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/**
 * What follows from a failure, and which assertions a navigation leads to.
 *
 * <p>AssertJ's proxies for soft assertions answer null where a failed method returns assertions over something else, so
 * navigations report their failures here.
 */
interface FailureHandler {

    /** Ends the test, or keeps the error for later. */
    void failed(AssertionError error);

    /** Whether the value under test is there; if not, that is a failure. */
    default boolean given(Assert<?, ?> assertions) {
        try {
            assertions.isNotNull();
            return true;
        } catch (AssertionError error) {
            failed(error);
            return false;
        }
    }

    /** Where navigations go after a failure. */
    FailureHandler afterFailure();

    /** Assertions over a flow; null only after a failure. */
    FlowAssert flow(@Nullable FlowView flow);

    /** Assertions over a run; null only after a failure. */
    RunAssert run(@Nullable RunView run);

    /** Assertions over a report; null only after a failure. */
    ReportAssert report(@Nullable Report report);

    /** Assertions over an error of the service; null only after a failure. */
    AppflowExceptionAssert refusal(@Nullable AppflowException refusal);

    /** Assertions over the error that some code ends with. */
    default AppflowExceptionAssert refusal(ThrowingCallable code) {
        Throwable thrown = catchThrowable(code);
        // The SDK's futures wrap what went wrong.
        Throwable told = thrown instanceof CompletionException || thrown instanceof ExecutionException
                ? thrown.getCause()
                : thrown;
        if (told instanceof AppflowException refusal) {
            return refusal(refusal);
        }
        String outcome =
                told == null ? "nothing was thrown" : told.getClass().getName() + " was thrown: " + told.getMessage();
        failed(new AssertionError(
                "Expected AppFlow to refuse the call with an AppflowException\nbut " + outcome, thrown));
        return afterFailure().refusal((AppflowException) null);
    }

    /** The first failure ends the test. */
    static FailureHandler hard() {
        return Hard.INSTANCE;
    }

    /** Failures are kept. */
    static FailureHandler soft(AppflowSoftAssertionsProvider kept) {
        return new Soft(kept);
    }

    /** The outlet of ordinary assertions. */
    final class Hard implements FailureHandler {

        private static final Hard INSTANCE = new Hard();

        private Hard() {}

        @Override
        public void failed(AssertionError error) {
            throw error;
        }

        @Override
        public FailureHandler afterFailure() {
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
        public ReportAssert report(@Nullable Report report) {
            return new ReportAssert(report);
        }

        @Override
        public AppflowExceptionAssert refusal(@Nullable AppflowException refusal) {
            return new AppflowExceptionAssert(refusal);
        }
    }

    /**
     * The outlet of soft assertions.
     *
     * @param kept what keeps the errors
     */
    record Soft(AppflowSoftAssertionsProvider kept) implements FailureHandler {

        @Override
        public void failed(AssertionError error) {
            kept.collectAssertionError(error);
        }

        /** What failed once is not reported again: what comes after goes to soft assertions that nobody asks. */
        @Override
        public FailureHandler afterFailure() {
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
        public ReportAssert report(@Nullable Report report) {
            return proxy(ReportAssert.class, Report.class, report);
        }

        @Override
        public AppflowExceptionAssert refusal(@Nullable AppflowException refusal) {
            return proxy(AppflowExceptionAssert.class, AppflowException.class, refusal);
        }

        private <A extends Assert<? extends A, ? extends T>, T> A proxy(
                Class<A> assertClass, Class<T> actualClass, @Nullable T actual) {
            return kept.proxy(assertClass, actualClass, actual);
        }
    }
}
