package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import io.github.appflowtestkit.fake.internal.journal.Members;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** Which names the calls of a fake spoke of. */
final class Usage {

    /** Operations that speak of everything of a kind where they name nothing. */
    private static final Set<Operation> LIST_FLOWS = Set.of(Operation.LIST_FLOWS);

    private static final Set<Operation> LIST_PROFILES = Set.of(Operation.DESCRIBE_CONNECTOR_PROFILES);

    private final FakeAppflow fake;
    private final Set<Object> named = new HashSet<>();
    private final boolean listedFlows;
    private final boolean listedProfiles;

    private Usage(FakeAppflow fake) {
        this.fake = fake;
        List<RecordedCall> calls = fake.calls();
        calls.forEach(call -> addNames(call.request()));
        this.listedFlows = calls.stream().anyMatch(call -> LIST_FLOWS.contains(call.operation()));
        this.listedProfiles = calls.stream()
                .anyMatch(call -> LIST_PROFILES.contains(call.operation())
                        && names(call.request()).isEmpty());
    }

    static Usage of(FakeAppflow fake) {
        return new Usage(fake);
    }

    private void addNames(AppflowRequest request) {
        named.addAll(names(request));
    }

    private static Set<Object> names(AppflowRequest request) {
        Set<Object> names = new HashSet<>();
        for (Members.Leaf leaf : Members.of(request)) {
            String member = leaf.path().substring(leaf.path().lastIndexOf('.') + 1);
            if (member.equals("flowName")
                    || member.equals("resourceArn")
                    || member.startsWith("connectorProfileName")) {
                names.add(leaf.value());
            }
        }
        return names;
    }

    /** A call named the flow, or it ran. */
    boolean hasFlow(String name) {
        Optional<FlowView> flow = fake.flow(name);
        return listedFlows
                || named.contains(name)
                || flow.map(view -> named.contains(view.arn()) || !view.runs().isEmpty())
                        .orElse(true);
    }

    /** A call named the profile, or named a flow that has it. */
    boolean hasProfile(String name) {
        return listedProfiles
                || named.contains(name)
                || fake.flows().stream()
                        .filter(flow -> hasFlow(flow.name()))
                        .anyMatch(flow -> names(flow.definition()).contains(name));
    }
}
