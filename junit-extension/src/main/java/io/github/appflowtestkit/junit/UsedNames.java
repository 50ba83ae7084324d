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

/** The flows and profiles that the calls of a fake used. A call that lists everything uses everything. */
final class UsedNames {

    private final FakeAppflow fake;
    private final Set<Object> named = new HashSet<>();
    private final boolean listedFlows;
    private final boolean listedProfiles;

    private UsedNames(FakeAppflow fake) {
        this.fake = fake;
        List<RecordedCall> calls = fake.calls();
        calls.forEach(call -> named.addAll(names(call.request())));
        this.listedFlows = calls.stream().anyMatch(call -> call.operation() == Operation.LIST_FLOWS);
        this.listedProfiles = calls.stream()
                .anyMatch(call -> call.operation() == Operation.DESCRIBE_CONNECTOR_PROFILES
                        && names(call.request()).isEmpty());
    }

    static UsedNames of(FakeAppflow fake) {
        return new UsedNames(fake);
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

    /** Whether a call named the flow, or it ran, or it was deleted. */
    boolean hasFlow(String name) {
        Optional<FlowView> flow = fake.flow(name);
        return listedFlows
                || named.contains(name)
                || flow.map(view -> named.contains(view.arn()) || !view.runs().isEmpty())
                        .orElse(true);
    }

    /** Whether a call named the profile, or a used flow does. */
    boolean hasProfile(String name) {
        return listedProfiles
                || named.contains(name)
                || fake.flows().stream()
                        .filter(flow -> hasFlow(flow.name()))
                        .anyMatch(flow -> names(flow.definition()).contains(name));
    }
}
