package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.internal.InMemoryAppflow;
import io.github.appflowtestkit.fake.internal.account.StateCheck;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DeleteFlowRequest;

/** What is true of every fake at every time when no call is under way, whatever was done to it. */
public final class Invariants {

    private Invariants() {}

    /** Fails if something is not true of the fake. */
    public static void hold(FakeAppflow fake) {
        StateCheck.consistent(InMemoryAppflow.of(fake).account());
        List<RecordedCall> calls = fake.calls();
        assertThat(calls)
                .extracting(RecordedCall::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, calls.size()).boxed().toList());
        assertThat(calls)
                .allSatisfy(call -> assertThat(
                                call.response().isPresent() || call.exception().isPresent())
                        .as("%s has an outcome", call)
                        .isTrue());
        assertThat(fake.flows()).extracting(FlowView::name).containsAll(flowsLeftBy(calls));
    }

    /** The flows that calls have made and not deleted; the journal is in order of arrival, so calls must not overlap. */
    private static Set<String> flowsLeftBy(List<RecordedCall> calls) {
        Set<String> flows = new LinkedHashSet<>();
        boolean overlapping =
                calls.stream().map(RecordedCall::thread).distinct().count() > 1;
        for (RecordedCall call : overlapping ? List.<RecordedCall>of() : calls) {
            boolean isDone = call.response().isPresent()
                    && call.notes().stream()
                            .noneMatch(note -> note.startsWith("replayed") || note.equals("scripted answer"));
            if (isDone && call.request() instanceof CreateFlowRequest create) {
                flows.add(create.flowName());
            } else if (isDone && call.request() instanceof DeleteFlowRequest delete) {
                flows.remove(delete.flowName());
            }
        }
        return flows;
    }
}
