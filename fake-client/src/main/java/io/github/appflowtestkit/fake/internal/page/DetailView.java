package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.FakeAppflowHint;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What a reader sees of a call or a flow after a click.
 *
 * @param facts single lines
 * @param parts longer texts with headings
 */
record DetailView(String title, List<String> facts, List<Part> parts) {

    /** A document with a heading. */
    record Part(String heading, String text) {}

    static DetailView of(RecordedCall call) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("Request", PageText.lines(RestJson.shownText(call.request()))));
        call.exception().ifPresent(thrown -> parts.add(new Part("Error", PageText.message(error(thrown)))));
        call.exception()
                .flatMap(FakeAppflowHint::of)
                .ifPresent(hint -> parts.add(new Part("Why", PageText.message(String.valueOf(hint.getMessage())))));
        call.response()
                .ifPresent(response -> parts.add(new Part(
                        call.exception().isEmpty() ? "Answer" : "Answer that was lost",
                        PageText.lines(RestJson.shownText(response)))));
        List<String> facts = new ArrayList<>();
        call.callSite()
                .ifPresentOrElse(
                        site -> facts.add(
                                "From " + PageText.of(Journal.site(call)) + ", thread " + PageText.of(call.thread())),
                        () -> facts.add("From the network"));
        call.notes().forEach(note -> facts.add("Note: " + PageText.of(note)));
        return new DetailView("Call #" + call.number() + " " + call.operation().apiName(), facts, parts);
    }

    private static String error(RuntimeException thrown) {
        if (thrown instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null) {
            return refusal.awsErrorDetails().errorCode() + ", status " + refusal.statusCode() + "\n"
                    + refusal.awsErrorDetails().errorMessage();
        }
        return thrown.toString();
    }

    static DetailView of(FlowView flow) {
        return new DetailView(
                "Flow " + PageText.of(flow.name()),
                List.of(),
                List.of(new Part("Definition", PageText.lines(RestJson.shownText(flow.definition())))));
    }
}
