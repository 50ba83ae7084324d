package io.github.appflowtestkit.fake.internal.runs;

import io.github.appflowtestkit.fake.FlowView;
import java.util.function.Predicate;

/** The flows that a script is for, if it is for more than one. Immutable. */
public sealed interface ScriptedFlows {

    /** All flows. */
    record All() implements ScriptedFlows {}

    /**
     * The flows with at least these members.
     *
     * @param request a part of a CreateFlow request, as JSON
     */
    record Like(String request) implements ScriptedFlows {}

    /**
     * The flows that a test chooses.
     *
     * @param predicate whether a flow is one of them
     */
    record Chosen(Predicate<FlowView> predicate) implements ScriptedFlows {}
}
