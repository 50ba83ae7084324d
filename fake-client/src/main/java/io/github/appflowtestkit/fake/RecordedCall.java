package io.github.appflowtestkit.fake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * A call that the fake has recorded; from {@link FakeAppflow#calls()}. Immutable.
 *
 * <p>This interface is not for implementing: it may get more methods in any version.
 */
public interface RecordedCall {

    /** {@return the number of the call in the order of arrival, from 1 and without gaps} */
    long number();

    /** {@return the operation} */
    Operation operation();

    /**
     * {@return the request as it reached the service: with the {@code clientToken} that the SDK or the direct client filled
     * in, and with all credentials replaced}
     */
    AppflowRequest request();

    /** {@return the response, also if a fault lost it; empty if the operation was not carried out} */
    Optional<AppflowResponse> response();

    /** {@return what the caller got in place of a response; empty if it got one} */
    Optional<RuntimeException> exception();

    /** {@return when the call arrived, on the fake's clock} */
    Instant instant();

    /** {@return the name of the calling thread} */
    String thread();

    /** {@return the line of code that made the call; empty if the call came over the network} */
    Optional<StackTraceElement> callSite();

    /** {@return notes for a reader of the journal, such as that the response was scripted; unmodifiable} */
    List<String> notes();

    /** Returns one line with number, operation, request, outcome and call site. */
    @Override
    String toString();
}
