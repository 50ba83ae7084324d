package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The flows and connector profiles of all inputs of a run, each with its input. */
final class InputsOfRun {

    // neither flows nor connector profiles have equality, so each one is a key
    private final Map<Flow, RuleInput> flows = new LinkedHashMap<>();
    private final Map<ConnectorProfile, RuleInput> profiles = new LinkedHashMap<>();

    InputsOfRun(List<RuleInput> inputs, Optional<Instant> now) {
        for (RuleInput input : inputs) {
            if (input.isForeign()) {
                continue;
            }
            if (input.type() == ResourceType.FLOW) {
                flows.put(input.flow(now), input);
            } else {
                profiles.put(input.profile(), input);
            }
        }
    }

    /** The first input; empty if there is none. */
    Optional<RuleInput> first() {
        return Stream.of(flows, profiles).flatMap(map -> map.values().stream()).findFirst();
    }

    /** The run for a rule, whose findings go to the sink with the input that they are about. */
    Run forRule(RuleInfo info, BiConsumer<RuleInput, Finding> sink) {
        return new Run() {
            @Override
            public List<Flow> flows() {
                return List.copyOf(flows.keySet());
            }

            @Override
            public List<ConnectorProfile> profiles() {
                return List.copyOf(profiles.keySet());
            }

            @Override
            public Findings findings(Flow flow) {
                return findings(flows.get(flow));
            }

            @Override
            public Findings findings(ConnectorProfile profile) {
                return findings(profiles.get(profile));
            }

            private Findings findings(@Nullable RuleInput found) {
                RuleInput input = Objects.requireNonNull(found, "flow or profile must be one of this run");
                return new RuleFindings(info, input, finding -> sink.accept(input, finding));
            }
        };
    }
}
