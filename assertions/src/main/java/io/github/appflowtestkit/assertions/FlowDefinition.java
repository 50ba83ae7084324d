package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.diff.Difference;
import io.github.appflowtestkit.validator.diff.Difference.Side;
import io.github.appflowtestkit.validator.diff.FlowDiff;
import io.github.appflowtestkit.validator.diff.UndecidedValue;
import io.github.appflowtestkit.validator.internal.difference.FlowPairs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/**
 * A definition of a flow, wherever it comes from, to be compared with another one as the service sees them.
 *
 * @param title what a failure calls it
 * @param flows the flow; several if a file has several
 * @param notHeld the pointers of what this kind of definition cannot hold
 */
record FlowDefinition(String title, List<FlowRequest> flows, List<String> notHeld) {

    static FlowDefinition of(Path file) {
        Objects.requireNonNull(file, "file must not be null");
        List<FlowRequest> flows = FlowValidator.create().requests(file);
        if (flows.isEmpty()) {
            throw new IllegalArgumentException("file must contain a flow, but " + file + " contains none");
        }
        return new FlowDefinition("the flow in " + file, flows, List.of());
    }

    static FlowDefinition of(CreateFlowRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return of(
                "the CreateFlow request of flow " + name(request.flowName()), RestJson.requestJson(request), List.of());
    }

    /** An update changes neither the key nor the tags of a flow. */
    static FlowDefinition of(UpdateFlowRequest request) {
        Objects.requireNonNull(request, "request must not be null");
        return of(
                "the UpdateFlow request of flow " + name(request.flowName()),
                RestJson.requestJson(request),
                List.of("/kmsArn", "/tags"));
    }

    static FlowDefinition of(DescribeFlowResponse response) {
        Objects.requireNonNull(response, "response must not be null");
        return of("the described flow " + name(response.flowName()), RestJson.responseJson(response), List.of());
    }

    static FlowDefinition of(FlowView flow) {
        Objects.requireNonNull(flow, "flow must not be null");
        CreateFlowRequest request =
                flow.definition().toBuilder().tags(flow.tags()).build();
        return of("flow " + Shown.text(flow.name()), RestJson.requestJson(request), List.of());
    }

    private static FlowDefinition of(String title, byte[] json, List<String> notHeld) {
        return new FlowDefinition(title, List.of(FlowRequest.of(new String(json, StandardCharsets.UTF_8))), notHeld);
    }

    private static String name(@Nullable String flowName) {
        return Shown.text(String.valueOf(flowName));
    }

    /** How this definition differs from the expected one; empty if both are the same. */
    Optional<Mismatch> mismatch(FlowDefinition expected) {
        List<FlowPairs.Pair> pairs = FlowPairs.of(expected.flows, flows).pairs();
        if (pairs.size() != 1) {
            throw new IllegalArgumentException(
                    "file must contain one flow or a flow of that name, but contains " + names(expected.flows));
        }
        FlowDiff diff = FlowDiff.between(pairs.get(0).old(), pairs.get(0).other())
                .ignoring(Stream.of(notHeld, expected.notHeld)
                        .flatMap(List::stream)
                        .toList());
        return diff.isSame() ? Optional.empty() : Optional.of(new Mismatch(title, expected.title, diff));
    }

    private static String names(List<FlowRequest> flows) {
        return flows.stream().map(flow -> name(FlowPairs.name(flow).orElse(""))).collect(Collectors.joining(", "));
    }

    /**
     * Two definitions that differ.
     *
     * @param diff the differences from the expected definition to the actual one
     */
    record Mismatch(String actualTitle, String expectedTitle, FlowDiff diff) {

        private static final int MOST = 50;

        String message() {
            List<Difference> differences = diff.differences();
            return "Expected " + actualTitle + " to be the same as " + expectedTitle
                    + "\nbut it differs (expected → actual):"
                    + differences.stream()
                            .limit(MOST)
                            .map(difference -> "\n    " + difference.words())
                            .collect(Collectors.joining())
                    + (differences.size() > MOST ? "\n    ... (+" + (differences.size() - MOST) + ")" : "")
                    + undecided();
        }

        private String undecided() {
            return diff.undecided().isEmpty()
                    ? ""
                    : "\nnot compared, because the file does not know the value:"
                            + diff.undecided().stream().map(Mismatch::line).collect(Collectors.joining());
        }

        private static String line(UndecidedValue value) {
            return "\n    " + value.pointer() + ": "
                    + Stream.of(value.old(), value.other())
                            .flatMap(Optional::stream)
                            .flatMap(unknown -> unknown.names().stream())
                            .distinct()
                            .collect(Collectors.joining(", "));
        }

        /** The expected values of what differs, for an IDE to compare. */
        String expected() {
            return values(Difference::old);
        }

        /** The actual values of what differs. */
        String actual() {
            return values(Difference::other);
        }

        private String values(Function<Difference, Optional<Side>> side) {
            return diff.differences().stream()
                    .map(difference -> difference.pointer() + " = "
                            + side.apply(difference).map(Side::json).orElse("absent"))
                    .collect(Collectors.joining("\n"));
        }
    }
}
