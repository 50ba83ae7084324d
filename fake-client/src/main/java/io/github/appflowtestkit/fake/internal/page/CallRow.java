package io.github.appflowtestkit.fake.internal.page;

import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import java.time.Instant;
import java.util.Optional;

/**
 * A call on the page.
 *
 * @param key what tells it from all other calls
 * @param summary the first members of its request
 * @param outcome {@code answered}, or what it failed with
 * @param words the same for people
 * @param detail request and answer; empty if they are loaded when a reader wants them
 */
record CallRow(
        String key,
        PageAccount account,
        long number,
        String operation,
        Instant time,
        String summary,
        String outcome,
        String words,
        Optional<DetailView> detail) {

    static final String ANSWERED = "answered";

    static CallRow of(PageAccount account, RecordedCall call, boolean isFile) {
        return new CallRow(
                "call-" + account.id() + "-" + call.number(),
                account,
                call.number(),
                call.operation().apiName(),
                call.instant(),
                PageText.of(Journal.request(call)),
                outcome(call),
                words(call),
                isFile ? Optional.of(DetailView.of(call)) : Optional.empty());
    }

    /** {@code answered}, an error code, or the name of an exception. */
    static String outcome(RecordedCall call) {
        return call.exception().map(Journal::error).orElse(ANSWERED);
    }

    /** Where request and answer are. */
    String href() {
        return FakePage.FOLDER + "call?" + account.query() + "&number=" + number;
    }

    private static String words(RecordedCall call) {
        if (call.exception().isEmpty()) {
            return PageText.of(Journal.outcome(call));
        }
        return PageText.of(outcome(call)) + (call.response().isPresent() ? ", carried out" : "");
    }

    boolean isAnswered() {
        return outcome.equals(ANSWERED);
    }
}
