package io.github.appflowtestkit.fake.internal.journal;

import io.github.appflowtestkit.fake.RecordedCall;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * A call with a request that is near to a partial one.
 *
 * @param call the call
 * @param comparison how its request compares
 */
public record ClosestCall(RecordedCall call, Comparison comparison) {

    /** Returns the first of the nearest calls; there must be one call or more. */
    public static ClosestCall of(AppflowRequest partial, List<RecordedCall> calls) {
        return of(partial, calls, 1).get(0);
    }

    /** Returns the nearest calls, the nearest first, and equally near ones in their order. */
    public static List<ClosestCall> of(AppflowRequest partial, List<RecordedCall> calls, int most) {
        return calls.stream()
                .map(call -> new ClosestCall(call, Comparison.of(partial, call.request())))
                .sorted(Comparator.comparingLong(
                                (ClosestCall each) -> each.comparison().nearness())
                        .reversed())
                .limit(most)
                .toList();
    }
}
