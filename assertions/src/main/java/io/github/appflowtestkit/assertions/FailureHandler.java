package io.github.appflowtestkit.assertions;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.validator.Report;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.Assert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowException;

/**
 * Throws or collects failures, and creates the assertions that a navigation leads to.
 *
 * <p>AssertJ's proxies for soft assertions return null if a method fails that returns assertions over another value.
 * Hence navigations, such as {@link FakeAppflowAssert#hasFlow}, report their failures here.
 */
interface FailureHandler {

    /** Throws the error, or collects it for later. */
    void handle(AssertionError error);

    /** Whether the value under test is not null; null is a failure. */
    default boolean checkNotNull(Assert<?, ?> assertions) {
        try {
            assertions.isNotNull();
            return true;
        } catch (AssertionError error) {
            handle(error);
            return false;
        }
    }

    /** The handler of the rest of a chain after a failure. */
    FailureHandler afterFailure();

    /** Assertions over a flow; null only after a failure. */
    FlowAssert flow(@Nullable FlowView flow);

    /** Assertions over a run; null only after a failure. */
    RunAssert run(@Nullable RunView run);

    /** Assertions over a report; null only after a failure. */
    ReportAssert report(@Nullable Report report);

    /** Assertions over an exception of the service; null only after a failure. */
    AppflowExceptionAssert exception(@Nullable AppflowException exception);

    /** Assertions over the exception of the service that some code throws. */
    default AppflowExceptionAssert exceptionOf(ThrowingCallable code) {
        Objects.requireNonNull(code, "code must not be null");
        Throwable thrown = catchThrowable(code);
        Throwable unwrapped = thrown instanceof CompletionException || thrown instanceof ExecutionException
                ? thrown.getCause()
                : thrown;
        if (unwrapped instanceof AppflowException exception) {
            return exception(exception);
        }
        String found = unwrapped == null
                ? "nothing was thrown"
                : unwrapped.getClass().getName() + " was thrown: " + unwrapped.getMessage();
        handle(new AssertionError(
                "Expected AppFlow to refuse the call with an AppflowException\nbut " + found, thrown));
        return afterFailure().exception(null);
    }

    /** Throws each failure. */
    static FailureHandler hard() {
        return Hard.INSTANCE;
    }

    /** Collects failures. */
    static FailureHandler soft(AppflowSoftAssertionsProvider collector) {
        return new Soft(collector);
    }

    /** The handler of ordinary assertions. */
    final class Hard implements FailureHandler {

        private static final Hard INSTANCE = new Hard();

        private Hard() {}

        @Override
        public void handle(AssertionError error) {
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
        public AppflowExceptionAssert exception(@Nullable AppflowException exception) {
            return new AppflowExceptionAssert(exception);
        }
    }

    /** The handler of soft assertions. */
    record Soft(AppflowSoftAssertionsProvider collector) implements FailureHandler {

        @Override
        public void handle(AssertionError error) {
            collector.collectAssertionError(error);
        }

        /** One failure is reported once: the rest of the chain goes to soft assertions that are never evaluated. */
        @Override
        public FailureHandler afterFailure() {
            return new Soft(new AppflowSoftAssertions());
        }

        @Override
        public FlowAssert flow(@Nullable FlowView flow) {
            return proxy(FlowAssert.class, FlowView.class, flow).withFailureHandler(this);
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
        public AppflowExceptionAssert exception(@Nullable AppflowException exception) {
            return proxy(AppflowExceptionAssert.class, AppflowException.class, exception);
        }

        private <A extends Assert<? extends A, ? extends T>, T> A proxy(
                Class<A> assertClass, Class<T> actualClass, @Nullable T actual) {
            return collector.proxy(assertClass, actualClass, actual);
        }
    }
}
