package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.errors.Reason;
import io.github.appflowtestkit.validator.Finding;
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
        for (Finding finding : call.serviceFindings()) {
            reasons.add(Reason.of(finding, flow));
        }
        more.forEach(reason -> reasons.add(reason.words()));
        if (reasons.isEmpty()) {
            return;
        }
        List<String> why = new ArrayList<>();
        call.serviceFindings().forEach(finding -> why.add(RequestCheck.describe(finding)));
        more.forEach(reason -> why.add(reason.why()));
        throw call.error(message, String.join(", ", reasons))
                .because(why.stream().collect(Collectors.joining("\n")), call.serviceFindings());
    }

    /** The parts that an update must not change (User Guide, managing flows; terraform-provider-aws 42482). */
    static List<Reason> fixedParts(CreateFlowRequest before, CreateFlowRequest after) {
        List<Reason> reasons = new ArrayList<>();
        if (!FlowObjects.same(before.sourceFlowConfig(), after.sourceFlowConfig())) {
            reasons.add(Reason.SOURCE_FIXED);
        }
        boolean same = before.destinationFlowConfigList().size()
                == after.destinationFlowConfigList().size();
        for (int i = 0; same && i < before.destinationFlowConfigList().size(); i++) {
            same = FlowObjects.same(
                    before.destinationFlowConfigList().get(i),
                    after.destinationFlowConfigList().get(i));
        }
        if (!same) {
            reasons.add(Reason.DESTINATION_FIXED);
        }
        return reasons;
    }
}
