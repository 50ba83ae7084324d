package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.RecordedCall;
import java.util.List;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * The call with a request that is nearest to a partial one.
 *
 * @param call the call
 * @param comparison how its request compares
 */
record ClosestCall(RecordedCall call, Comparison comparison) {

    /** Returns the first of the nearest calls; there must be one call or more. */
    static ClosestCall of(AppflowRequest partial, List<RecordedCall> calls) {
        ClosestCall closest = new ClosestCall(
                calls.get(0), Comparison.of(partial, calls.get(0).request()));
        for (RecordedCall call : calls) {
            Comparison comparison = Comparison.of(partial, call.request());
            if (comparison.nearness() > closest.comparison.nearness()) {
                closest = new ClosestCall(call, comparison);
            }
        }
        return closest;
    }
}
