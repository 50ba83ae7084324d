package io.github.appflowtestkit.fake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.AppflowResponse;

/**
 * A call as the fake saw it. Immutable.
 *
 * @param number the place in the order of arrival, from 1 and without gaps
 * @param operation the operation called
 * @param request the request as the caller made it; credentials in it are replaced
 * @param response the answer, also if it was lost on the way; empty if the call was refused
 * @param exception what the caller got instead of an answer
 * @param instant when the call arrived, on the fake's clock
 * @param thread the name of the calling thread
 * @param callSite where the calling code stands; empty if the call came over the network
 * @param notes what a reader of the journal may want to know, such as that the answer was scripted
 */
public record RecordedCall(
        long number,
        Operation operation,
        AppflowRequest request,
        Optional<AppflowResponse> response,
        Optional<RuntimeException> exception,
        Instant instant,
        String thread,
        Optional<StackTraceElement> callSite,
        List<String> notes) {

    /** Copies the list. */
    public RecordedCall {
        notes = List.copyOf(notes);
    }

    /** One line: number, operation, request, outcome and call site. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        line.append('#').append(number).append(' ').append(request);
        exception.ifPresent(
                thrown -> line.append(" threw ").append(thrown.getClass().getSimpleName()));
        if (exception.isEmpty()) {
            line.append(" returned");
        }
        callSite.ifPresent(site -> line.append(" -> at ").append(site));
        return line.toString();
    }
}
