package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flows and connector profiles of all inputs of a run, each with its input. */
final class InputsOfRun {

    private final List<Flow> flows = new ArrayList<>();
    private final List<ConnectorProfile> profiles = new ArrayList<>();

    // the first hash code of a record is the dearest call of a short run
    private final IdentityHashMap<Object, RuleInput> inputs = new IdentityHashMap<>();

    InputsOfRun(List<RuleInput> all, Optional<Instant> now) {
        for (RuleInput input : all) {
            if (input.isForeign()) {
                continue;
            }
            if (input.type() == ResourceType.FLOW) {
                Flow flow = input.flow(now);
                flows.add(flow);
                inputs.put(flow, input);
            } else {
                ConnectorProfile profile = input.profile();
                profiles.add(profile);
                inputs.put(profile, input);
            }
        }
    }

    /** The first input; empty if there is none. */
    Optional<RuleInput> first() {
        return Stream.of(flows, profiles).flatMap(List::stream).findFirst().map(inputs::get);
    }

    /** The run for a rule, whose findings go to the sink with the input that they are about. */
    Run forRule(RuleInfo info, BiConsumer<RuleInput, Finding> sink) {
        return new Run() {
            @Override
            public List<Flow> flows() {
                return List.copyOf(flows);
            }

            @Override
            public List<ConnectorProfile> profiles() {
                return List.copyOf(profiles);
            }

            @Override
            public Findings findings(Flow flow) {
                return findings(inputs.get(flow));
            }

            @Override
            public Findings findings(ConnectorProfile profile) {
                return findings(inputs.get(profile));
            }

            private Findings findings(@Nullable RuleInput found) {
                RuleInput input = Objects.requireNonNull(found, "flow or profile must be one of this run");
                return new RuleFindings(info, input, finding -> sink.accept(input, finding));
            }
        };
    }
}
