package io.github.appflowtestkit.fake.examples;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What comes of an example of the API Reference when it is replayed.
 *
 * @param operation the operation
 * @param title what the example is called in the list of examples
 * @param verdict how the fake's answer compares with the printed one
 * @param differing the members in which the answers differ
 * @param why the reason where they are not the same; in words for docs/fidelity.md
 * @param given makes a fake hold what the example takes for granted, with the help of the printed answer
 */
public record Example(
        Operation operation,
        String title,
        Verdict verdict,
        Set<String> differing,
        String why,
        BiConsumer<FakeAppflow, Optional<byte[]>> given) {

    /** How an answer compares. */
    public enum Verdict {
        /** Every printed value that the service model knows is in the fake's answer. */
        AGREES("agrees"),
        /** The example is an error, and the fake refuses in the same words. */
        SAME_WORDS("the same words"),
        /** The page prints no answer; the fake accepts the request. */
        ACCEPTED("accepted; the page prints no answer"),
        /** The fake refuses the request for want of a projection, as the service does. */
        NO_PROJECTION("refused"),
        /** The answers differ, because the page contradicts itself, the model, or shows what the fake does not imitate. */
        DIFFERS("differs");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** For the table. */
        public String words() {
            return words;
        }
    }

    /** The operation and the title. */
    public String name() {
        return operation.apiName() + ": " + title;
    }

    @Override
    public String toString() {
        return name();
    }
}
