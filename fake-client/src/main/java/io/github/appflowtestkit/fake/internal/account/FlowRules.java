package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.errors.Reason;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.diff.UpdateEffect;
import io.github.appflowtestkit.validator.internal.difference.ComparedFlow;
import io.github.appflowtestkit.validator.internal.difference.Refusal;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** Turns what the validator found in a flow into the error of CreateFlow or UpdateFlow. */
final class FlowRules {

    private FlowRules() {}

    static void check(CallContext call, ErrorMessage message, CreateFlowRequest flow, List<Reason> more) {
        Set<String> reasons = new LinkedHashSet<>();
        List<Finding> broken = call.serviceFindings();
        if (!broken.isEmpty()) {
            JsonObject request = ComparedFlow.of(FlowOperations.compared(flow)).tree();
            broken.forEach(finding -> reasons.add(Refusal.of(finding, request)));
        }
        more.forEach(reason -> reasons.add(reason.words()));
        if (reasons.isEmpty()) {
            return;
        }
        List<String> why = new ArrayList<>();
        broken.forEach(finding -> why.add(RequestCheck.describe(finding)));
        more.forEach(reason -> why.add(reason.why()));
        throw call.error(message, String.join(", ", reasons))
                .because(why.stream().collect(Collectors.joining("\n")), broken);
    }

    /** What an update changes that it must not change. */
    static List<Reason> fixedParts(UpdateEffect update) {
        return update.reasons().stream()
                .flatMap(words -> Reason.fixed(words).stream())
                .toList();
    }
}
