package io.github.appflowtestkit.validator.diff;

import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowRequest.Place;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.diff.Difference.Effect;
import io.github.appflowtestkit.validator.diff.Difference.Kind;
import io.github.appflowtestkit.validator.diff.Difference.Side;
import io.github.appflowtestkit.validator.internal.difference.Change;
import io.github.appflowtestkit.validator.internal.difference.ComparedFlow;
import io.github.appflowtestkit.validator.internal.difference.FlowComparison;
import io.github.appflowtestkit.validator.internal.difference.FlowPairs;
import io.github.appflowtestkit.validator.internal.difference.Part;
import io.github.appflowtestkit.validator.internal.difference.PointerPattern;
import io.github.appflowtestkit.validator.internal.difference.ShownJson;
import io.github.appflowtestkit.validator.internal.difference.Update;
import io.github.appflowtestkit.validator.internal.difference.Words;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How two definitions of one flow differ, as the service sees it. What makes no difference to the service is none here: the order
 * of tasks, empty structures, defaults that DescribeFlow shows, the spelling of times and rates. Immutable.
 *
 * <pre>{@code
 * FlowDiff diff = FlowDiff.between(Path.of("flows/orders.json"), Path.of("main.tf"));
 * diff.differences().forEach(difference -> log(difference.words()));
 * if (!diff.update().accepted()) {
 *     log("needs a new flow: " + diff.update().reasons());
 * }
 * }</pre>
 *
 * @param flow the name of the flow, for people
 * @param differences what differs, in the order of the other definition; empty if both are the same
 * @param undecided what cannot be compared, because a document does not know it; this is no difference
 * @param update what the service makes of an update from the old definition to the other
 */
public record FlowDiff(String flow, List<Difference> differences, List<UndecidedValue> undecided, UpdateEffect update) {

    /**
     * Copies the lists.
     *
     * @param flow the name of the flow
     * @param differences what differs
     * @param undecided what cannot be compared
     * @param update what the service makes of an update
     */
    public FlowDiff {
        differences = List.copyOf(differences);
        undecided = List.copyOf(undecided);
    }

    /**
     * Compares the flow of two files: of CreateFlow requests, DescribeFlow output, CloudFormation templates, Terraform
     * configurations, plans or states, in any combination. If a file has several flows, the names tell which one counts.
     *
     * @param old the file with the old definition
     * @param other the file with the other definition
     * @return the differences
     * @throws java.io.UncheckedIOException if a file cannot be read
     * @throws IllegalArgumentException if the files do not have exactly one flow in common
     */
    public static FlowDiff between(Path old, Path other) {
        Objects.requireNonNull(old, "old must not be null");
        Objects.requireNonNull(other, "other must not be null");
        List<FlowRequest> before = requests(old);
        List<FlowRequest> after = requests(other);
        FlowPairs pairs = FlowPairs.of(before, after);
        if (pairs.pairs().size() != 1) {
            throw new IllegalArgumentException("the files must have exactly one flow in common, but have "
                    + pairs.pairs().size() + ": " + old + " contains " + names(before) + ", " + other + " contains "
                    + names(after));
        }
        FlowPairs.Pair pair = pairs.pairs().get(0);
        return between(pair.old(), pair.other());
    }

    private static List<FlowRequest> requests(Path file) {
        List<FlowRequest> requests = FlowValidator.create().requests(file);
        if (requests.isEmpty()) {
            throw new IllegalArgumentException(file + " must contain a flow, but contains none that can be read");
        }
        return requests;
    }

    private static String names(List<FlowRequest> flows) {
        return flows.stream()
                .map(flow -> "\"" + Secrets.value(FlowPairs.name(flow).orElse("")) + "\"")
                .toList()
                .toString();
    }

    /**
     * Compares two flows.
     *
     * @param old the old definition
     * @param other the other definition
     * @return the differences
     * @throws IllegalArgumentException if the JSON of one is malformed
     */
    public static FlowDiff between(FlowRequest old, FlowRequest other) {
        Objects.requireNonNull(old, "old must not be null");
        Objects.requireNonNull(other, "other must not be null");
        FlowComparison flows = FlowComparison.of(ComparedFlow.of(old), ComparedFlow.of(other));
        List<Difference> differences = flows.changes().stream()
                .map(change -> difference(change, flows))
                .toList();
        List<UndecidedValue> undecided = flows.undecided().stream()
                .map(each -> new UndecidedValue(Secrets.pointer(each.pointer()), each.old(), each.other()))
                .toList();
        String name = FlowPairs.name(other).or(() -> FlowPairs.name(old)).orElse("");
        return new FlowDiff(
                Secrets.value(name),
                differences,
                undecided,
                effect(Update.refusals(flows), differences, Update.hasPosition(flows)));
    }

    private static Difference difference(Change change, FlowComparison flows) {
        Kind kind = change.old().isEmpty() ? Kind.ADDED : change.other().isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return new Difference(
                kind,
                Secrets.pointer(change.pointer()),
                change.old().map(part -> side(part, flows.old())),
                change.other().map(part -> side(part, flows.other())),
                Words.of(change),
                Effect.valueOf(Update.of(change, flows).name()));
    }

    private static Side side(Part part, ComparedFlow flow) {
        Place place = flow.place(part);
        return new Side(Secrets.pointer(place.pointer()), place.range(), ShownJson.of(part));
    }

    private static UpdateEffect effect(List<String> refusals, List<Difference> differences, boolean hasPosition) {
        List<String> reasons = Stream.concat(refusals.stream(), reasons(differences))
                .distinct()
                .toList();
        boolean needsNewFlow = differences.stream().anyMatch(FlowDiff::needsNewFlow);
        return new UpdateEffect(
                reasons.isEmpty(),
                reasons.isEmpty() && differences.stream().anyMatch(each -> each.effect() == Effect.NEW_SCHEMA_VERSION),
                needsNewFlow && hasPosition,
                reasons);
    }

    private static Stream<String> reasons(List<Difference> differences) {
        return differences.stream()
                .filter(FlowDiff::needsNewFlow)
                .sorted(Comparator.comparing(Difference::effect))
                .map(difference -> Update.reason(difference.pointer()));
    }

    private static boolean needsNewFlow(Difference difference) {
        return difference.effect() == Effect.REFUSED || difference.effect() == Effect.NEW_FLOW;
    }

    /** {@return whether nothing differs, as far as both documents know} */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /**
     * Leaves out what is known to differ.
     *
     * @param pointers JSON Pointers in the CreateFlow request, such as {@code /tags/team}; what lies below is left out, too. A
     *     step {@code *} stands for any one: <code>/tasks/&#42;/taskProperties/VALUE</code>
     * @return the same without these differences and undecided values; the effect is that of an update without them
     * @throws IllegalArgumentException if a pointer does not start with a slash
     */
    public FlowDiff ignoring(Collection<String> pointers) {
        Objects.requireNonNull(pointers, "pointers must not be null");
        Predicate<String> isIgnored = PointerPattern.anyOf(pointers);
        List<Difference> left = differences.stream()
                .filter(difference -> !isIgnored.test(difference.pointer()))
                .toList();
        Set<String> ofDifferences = reasons(differences).collect(Collectors.toSet());
        List<String> refusals = update.reasons().stream()
                .filter(reason -> !ofDifferences.contains(reason))
                .toList();
        return new FlowDiff(
                flow,
                left,
                undecided.stream()
                        .filter(each -> !isIgnored.test(each.pointer()))
                        .toList(),
                effect(refusals, left, update.incrementalPositionLost()));
    }
}
