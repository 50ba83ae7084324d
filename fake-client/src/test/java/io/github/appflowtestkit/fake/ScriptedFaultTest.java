package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScriptedFaultTest {

    private final FakeAppflow fake = FakeAppflow.create();

    @Test
    void tellsInWordsWhatGoesWrong() {
        assertThat(Fault.throttling()).hasToString("ThrottlingException (429) \"Too Many Requests\"");
        assertThat(Fault.timeout()).hasToString("timeout");
        assertThat(Fault.connectionLost()).hasToString("connection lost");
        assertThat(Fault.connectionRefused()).hasToString("connection refused");
        assertThat(Fault.garbage()).hasToString("garbage");
        assertThat(Fault.cutOff()).hasToString("answer cut off");
        assertThat(Fault.emptyError(503)).hasToString("status 503 without a body");
        assertThat(Fault.slow(Duration.ofSeconds(2))).hasToString("answer late by PT2S");
        assertThat(Fault.of(new IllegalStateException("no luck")))
                .hasToString("java.lang.IllegalStateException: no luck");
    }

    @Test
    void tellsHowOftenItWasUsed() {
        ScriptedFault once = fake.fail(Operation.LIST_FLOWS).with(Fault.timeout());
        ScriptedFault twice = fake.fail(Operation.LIST_FLOWS).times(2).with(Fault.garbage());
        ScriptedFault always =
                fake.fail(Operation.LIST_FLOWS).always().afterCommit().with(Fault.cutOff());
        assertThat(once).hasToString("ListFlows: timeout, not used");
        assertThat(twice).hasToString("ListFlows: garbage, used 0 of 2 times");
        assertThat(always).hasToString("ListFlows: answer cut off after commit, for every call, not used");
        assertThat(fake.fail(Operation.START_FLOW)
                        .when(request -> true)
                        .afterCommit()
                        .with(Fault.connectionLost()))
                .hasToString(
                        "StartFlow: connection lost after commit, for requests that satisfy a predicate, not used");
        for (int i = 0; i < 4; i++) {
            try {
                fake.client().listFlows(request -> {});
            } catch (RuntimeException e) {
                // The fault has done its work.
            }
        }
        assertThat(once).hasToString("ListFlows: timeout, used 1 of 1 time");
        assertThat(twice).hasToString("ListFlows: garbage, used 2 of 2 times");
        assertThat(always).hasToString("ListFlows: answer cut off after commit, for every call, used once");
    }
}
