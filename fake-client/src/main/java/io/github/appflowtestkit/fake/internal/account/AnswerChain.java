package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.FakeAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/** The way of one call through the functions that the test has set, the latest first, to the fake itself. */
final class AnswerChain {

    /** The functions that run on a thread: calls that they make pass them by, so that none calls itself endlessly. */
    private static final ThreadLocal<Set<ScriptedAnswer>> RUNNING = ThreadLocal.withInitial(HashSet::new);

    private final CallContext call;
    private final List<ScriptedAnswer> functions;
    private final Supplier<AppflowResponse> fake;
    private @Nullable AppflowResponse own;
    private @Nullable AppflowException refusal;

    /**
     * A chain for one call.
     *
     * @param functions those of all operations, the latest last
     * @param fake carries the operation out
     */
    AnswerChain(CallContext call, List<ScriptedAnswer> functions, Supplier<AppflowResponse> fake) {
        this.call = call;
        this.functions = functions.stream()
                .filter(function -> function.operation() == call.operation())
                .filter(function -> !RUNNING.get().contains(function))
                .toList();
        this.fake = fake;
    }

    /** The answer of the first that answers. */
    AppflowResponse answer() {
        AppflowResponse answer;
        try {
            answer = from(functions.size() - 1);
        } catch (RuntimeException | Error thrown) {
            if (!functions.isEmpty() && !isRefusal(thrown)) {
                call.note("scripted answer threw");
            }
            throw thrown;
        }
        if (!answer.equals(own)) {
            call.note(own == null ? "scripted answer" : "scripted answer, made of the fake's own");
        }
        return answer;
    }

    /** Whether a function lets the fake's own exception pass. */
    boolean isRefusal(Throwable thrown) {
        return thrown == refusal;
    }

    private AppflowResponse from(int index) {
        if (index < 0) {
            return own();
        }
        ScriptedAnswer function = functions.get(index);
        RUNNING.get().add(function);
        Optional<AppflowResponse> answer;
        try {
            answer = function.to(call.request(), new Next(index - 1));
        } finally {
            RUNNING.get().remove(function);
        }
        return answer.orElseGet(() -> from(index - 1));
    }

    private AppflowResponse own() {
        if (own == null) {
            try {
                own = fake.get();
            } catch (AppflowException refused) {
                refusal = refused;
                throw refused;
            }
        }
        return own;
    }

    /** What the functions before one answer, and then the fake. */
    private final class Next implements FakeAnswer {

        private final int index;
        private @Nullable AppflowResponse answer;

        Next(int index) {
            this.index = index;
        }

        @Override
        public AppflowResponse get() {
            if (answer == null) {
                answer = from(index);
            }
            return answer;
        }

        @Override
        public <R extends AppflowResponse> R as(Class<R> responseType) {
            String expected = call.operation().apiName() + "Response";
            if (!responseType.getSimpleName().equals(expected)) {
                throw new IllegalArgumentException("responseType must be " + expected + ", the response of "
                        + call.operation().apiName() + ", but is " + responseType.getSimpleName());
            }
            return responseType.cast(get());
        }
    }
}
