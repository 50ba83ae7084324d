package io.github.appflowtestkit.reports.internal.difference;

import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowRequest.Place;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.diff.Difference;
import io.github.appflowtestkit.validator.diff.Difference.Effect;
import io.github.appflowtestkit.validator.diff.Difference.Kind;
import io.github.appflowtestkit.validator.diff.FlowDiff;
import io.github.appflowtestkit.validator.diff.UpdateEffect;
import io.github.appflowtestkit.validator.internal.difference.FlowPairs;
import io.github.appflowtestkit.validator.internal.difference.Part;
import io.github.appflowtestkit.validator.internal.difference.ShownJson;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The flows of OLD and NEW.
 *
 * @param old those of OLD
 * @param other those of NEW
 */
public record Sides(List<FoundFlow> old, List<FoundFlow> other) {

    /** Copies both lists. */
    public Sides {
        old = List.copyOf(old);
        other = List.copyOf(other);
    }

    /** The flows of a name: their {@code flowName}, or the name that their document has for them. */
    public Sides named(String name) {
        return new Sides(named(name, old), named(name, other));
    }

    private static List<FoundFlow> named(String name, List<FoundFlow> flows) {
        return flows.stream()
                .filter(flow -> name(flow.request()).equals(name)
                        || flow.request().name().filter(name::equals).isPresent())
                .toList();
    }

    /**
     * The flows without those that a side has already, such as the flow of a plan beside its configuration.
     *
     * @param leftOut gets a message for each flow that is left out
     */
    public Sides withoutRepeated(Consumer<String> leftOut) {
        return new Sides(withoutRepeated(old, leftOut), withoutRepeated(other, leftOut));
    }

    private static List<FoundFlow> withoutRepeated(List<FoundFlow> flows, Consumer<String> leftOut) {
        Map<String, String> files = new HashMap<>();
        List<FoundFlow> first = new ArrayList<>();
        for (FoundFlow flow : flows) {
            String name = name(flow.request());
            String file = name.isEmpty() ? null : files.putIfAbsent(name, flow.path());
            if (file == null) {
                first.add(flow);
            } else {
                leftOut.accept(flow.path() + ": flow " + JsonText.quoted(name) + " is not compared, because " + file
                        + " has a flow of that name, too");
            }
        }
        return first;
    }

    /** The names of flows, each once, in their order. */
    public static List<String> names(List<FoundFlow> flows) {
        return flows.stream().map(flow -> name(flow.request())).distinct().toList();
    }

    private static String name(FlowRequest flow) {
        return FlowPairs.name(flow).orElse("");
    }

    /** The comparison of all flows; empty if the sides have no flow in common. */
    public List<ComparedFlow> compared() {
        IdentityHashMap<FlowRequest, FoundFlow> sources = new IdentityHashMap<>();
        old.forEach(flow -> sources.put(flow.request(), flow));
        other.forEach(flow -> sources.put(flow.request(), flow));
        FlowPairs pairs = FlowPairs.of(requests(old), requests(other));
        List<ComparedFlow> compared = new ArrayList<>();
        for (FlowPairs.Pair pair : pairs.pairs()) {
            compared.add(new ComparedFlow(
                    FlowDiff.between(pair.old(), pair.other()),
                    Optional.ofNullable(sources.get(pair.old())),
                    Optional.ofNullable(sources.get(pair.other()))));
        }
        if (compared.isEmpty()) {
            return List.of();
        }
        pairs.added()
                .forEach(flow -> compared.add(onlyIn(flow, Optional.empty(), Optional.ofNullable(sources.get(flow)))));
        pairs.removed()
                .forEach(flow -> compared.add(onlyIn(flow, Optional.ofNullable(sources.get(flow)), Optional.empty())));
        return compared;
    }

    /** A flow that only one side has: no update takes OLD to NEW. */
    private static ComparedFlow onlyIn(FlowRequest flow, Optional<FoundFlow> old, Optional<FoundFlow> other) {
        boolean isNew = old.isEmpty();
        Place place = Optional.ofNullable(flow.places().get("")).orElse(new Place("", Range.START));
        Part whole = new Part(
                "",
                io.github.appflowtestkit.validator.internal.difference.ComparedFlow.of(flow)
                        .tree());
        Difference.Side side =
                new Difference.Side(Secrets.pointer(place.pointer()), place.range(), ShownJson.of(whole));
        Difference difference = new Difference(
                isNew ? Kind.ADDED : Kind.REMOVED,
                "",
                isNew ? Optional.empty() : Optional.of(side),
                isNew ? Optional.of(side) : Optional.empty(),
                "the flow: " + (isNew ? "new" : "removed"),
                Effect.NEW_FLOW);
        String reason =
                isNew ? "only NEW has the flow; CreateFlow creates it" : "only OLD has the flow; DeleteFlow deletes it";
        return new ComparedFlow(
                new FlowDiff(
                        Secrets.value(name(flow)),
                        List.of(difference),
                        List.of(),
                        new UpdateEffect(false, false, false, List.of(reason))),
                old,
                other);
    }

    private static List<FlowRequest> requests(List<FoundFlow> flows) {
        return flows.stream().map(FoundFlow::request).toList();
    }
}
