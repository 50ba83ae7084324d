package io.github.appflowtestkit.fake.internal.additions;

import io.github.appflowtestkit.fake.internal.journal.Members;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.appflow.model.FlowDefinition;

/**
 * The members without a value that the service writes as null, at one place of a response. Immutable.
 *
 * @param paths the places of such members in the flow that is being written
 * @param place where in that flow this is
 */
public record ExplicitNulls(Set<String> paths, String place) {

    /** Nothing is written as null. */
    public static final ExplicitNulls NONE = new ExplicitNulls(Set.of(), "");

    private static final String LISTED = "flows";

    /** Copies the set. */
    public ExplicitNulls {
        paths = Set.copyOf(paths);
    }

    /** Returns what holds inside a value: a flow has its own nulls, everything else belongs to what it is part of. */
    public ExplicitNulls within(SdkPojo value) {
        if (!FlowShape.isFlow(value)) {
            return this;
        }
        Set<String> ofFlow = FlowAddition.of(value).stream()
                .filter(addition -> !addition.hasValue())
                .flatMap(addition -> addition.paths().stream())
                .collect(Collectors.toSet());
        return ofFlow.isEmpty() ? this : new ExplicitNulls(ofFlow, value instanceof FlowDefinition ? LISTED : "");
    }

    /** Returns what holds inside a member. */
    public ExplicitNulls member(String name) {
        return paths.isEmpty() ? this : new ExplicitNulls(paths, Members.path(place, name));
    }

    /** Returns whether a member without a value is written as null. */
    public boolean has(String name) {
        return !paths.isEmpty() && paths.contains(Members.path(place, name));
    }
}
