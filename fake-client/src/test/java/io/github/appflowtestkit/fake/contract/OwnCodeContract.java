package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.appflow.model.AppflowException;
import software.amazon.awssdk.services.appflow.model.ListFlowsRequest;
import software.amazon.awssdk.services.appflow.model.ListFlowsResponse;

/** The part of the contract about code of the test that throws: the test sees its own exception, once, through any client. */
public abstract class OwnCodeContract extends RunContract {

    /** Whether the client reaches the fake over a network, which carries no exceptions. */
    protected boolean isRemote() {
        return false;
    }

    @Test
    void an_exception_of_an_answer_reaches_the_test_once() {
        for (Throwable mine : List.of(
                new IllegalStateException("mine"),
                new UncheckedIOException("mine", new IOException("cause")),
                SdkClientException.builder().message("mine").build(),
                new AssertionError("mine"))) {
            fake().reset();
            fake().answer(ListFlowsRequest.class, (request, fakeAnswer) -> thrown(mine));

            assertSeenOnce(mine.getClass(), "mine", catchThrowable(() -> client().listFlows(request -> {})));
            assertThat(fake().calls(ListFlowsRequest.class)).as("attempts").hasSize(1);
        }
    }

    private static ListFlowsResponse thrown(Throwable mine) {
        if (mine instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) mine;
    }

    @Test
    void an_answer_of_null_reaches_the_test_once() {
        fake().answer(ListFlowsRequest.class, (request, fakeAnswer) -> null);

        assertSeenOnce(
                IllegalStateException.class,
                "answer for Operation.LIST_FLOWS must return a ListFlowsResponse or fakeAnswer.get(), but returned null",
                catchThrowable(() -> client().listFlows(request -> {})));
        assertThat(fake().calls(ListFlowsRequest.class)).as("attempts").hasSize(1);
    }

    @Test
    void an_exception_of_a_predicate_reaches_the_test_once() {
        fake().fail(Operation.LIST_FLOWS)
                .lenient()
                .when(request -> {
                    throw new IllegalStateException("mine");
                })
                .with(Fault.throttling());

        assertSeenOnce(IllegalStateException.class, "mine", catchThrowable(() -> client().listFlows(request -> {})));
    }

    @Test
    void an_exception_of_a_listener_reaches_the_test_once_and_the_call_is_done() {
        String flow = flow("reported");
        fake().onRunReport(report -> {
            throw new IllegalStateException("mine");
        });

        Throwable thrown = catchThrowable(() -> client().startFlow(request -> request.flowName(flow)));

        assertSeenOnce(IllegalStateException.class, "mine", thrown);
        assertThat(fake().flow(flow).orElseThrow().runs()).hasSize(1);
    }

    private void assertSeenOnce(Class<? extends Throwable> type, String message, Throwable thrown) {
        if (isRemote()) {
            assertThat(thrown)
                    .isInstanceOfSatisfying(
                            AppflowException.class,
                            refusal -> assertThat(refusal.statusCode()).isEqualTo(501));
            assertThat(thrown).hasMessageContaining(type.getName()).hasMessageContaining(message);
            assertThat(catchThrowable(fake()::close)).isExactlyInstanceOf(type).hasMessage(message);
        } else {
            assertThat(Stream.iterate(thrown, Objects::nonNull, Throwable::getCause))
                    .anySatisfy(
                            each -> assertThat(each).isExactlyInstanceOf(type).hasMessageStartingWith(message));
        }
        assertThatCode(fake()::close).doesNotThrowAnyException();
    }
}
