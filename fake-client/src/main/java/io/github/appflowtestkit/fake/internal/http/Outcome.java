package io.github.appflowtestkit.fake.internal.http;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What comes back on the connection. */
public sealed interface Outcome {

    /**
     * A whole answer.
     *
     * @param status the HTTP status
     * @param headers the headers, one value each
     * @param body the body
     */
    record Answer(int status, Map<String, String> headers, Body body) implements Outcome {
        /** Copies the headers. */
        public Answer {
            // and not Map.copyOf, which has another order in each process
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }
    }

    /**
     * The head of an answer and half of its body, then the connection breaks.
     *
     * @param answer what would have come
     */
    record CutOff(Answer answer) implements Outcome {}

    /** The connection stays open and nothing comes; carriers inside the JVM say at once that time is up. */
    record Silence() implements Outcome {}

    /** The connection breaks before an answer. */
    record Broken() implements Outcome {}

    /** There is no connection at all; a server that has already accepted one closes it. */
    record Refused() implements Outcome {}

    /**
     * Nothing comes for some time, then something does.
     *
     * @param delay how long, in real time
     * @param then what comes afterwards
     */
    record Late(Duration delay, Outcome then) implements Outcome {}
}
