package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.FindingLimit;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.rules.RuleEngine;
import io.github.appflowtestkit.validator.internal.rules.RuleInput;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;

/** Checks one document, layer by layer. */
final class DocumentCheck {

    private static final String CREATE_FLOW = "CreateFlow";

    /** A document with more findings than that is not checked to its end, whatever is held back. */
    private static final int MOST_CHECKED = 100_000;

    private final String name;
    private final Reading reading;
    private final RuleEngine rules;
    private final FindingLimit findings;
    private final List<RuleInput> inputs = new ArrayList<>();

    /**
     * A check.
     *
     * @param heldBack tells findings that will not be reported, and gets the document, if it could be read
     */
    DocumentCheck(
            String name,
            Reading reading,
            RuleEngine rules,
            int maxFindings,
            BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        this.name = name;
        this.reading = reading;
        this.rules = rules;
        this.findings = new FindingLimit(maxFindings, finding -> heldBack.test(finding, reading.root()));
    }

    /** The flows that were found, for rules that compare them with those of other documents. */
    List<RuleInput> inputs() {
        return inputs;
    }

    /** Checks the flows that the document holds. */
    Report flows() {
        addReading();
        Optional<JsonValue> root = reading.root();
        if (root.isEmpty()) {
            return report(Optional.empty());
        }
        List<FlowDetector.Request> requests = FlowDetector.requests(root.get());
        if (requests.isEmpty()) {
            findings.add(FindingFactory.of(
                    BuiltInRules.NO_FLOW,
                    "",
                    Range.START,
                    "the document contains no AppFlow flow",
                    FlowDetector.hintWithoutFlow(root.get())));
            return report(Optional.empty());
        }
        checkAll(requests);
        return report(Optional.of(kindOf(requests)));
    }

    /** Checks the document as the request of an operation. */
    Report request(String operation) {
        StructureLayer structure = StructureLayer.of(operation);
        addReading();
        Optional<DocumentKind> kind = kindOf(operation);
        reading.root().ifPresent(root -> {
            List<Finding> earlier = new ArrayList<>(reading.findings());
            earlier.addAll(add(enough(most -> structure.check(root, most))));
            kind.ifPresent(each -> checkRules(each, new FlowDetector.Request("", root), earlier));
        });
        return report(kind);
    }

    private void addReading() {
        reading.findings().forEach(findings::add);
        if (reading.more() > 0) {
            findings.skipped(reading.more(), Severity.ERROR);
        }
    }

    private List<Finding> add(StructureLayer.Checked checked) {
        checked.findings().forEach(findings::add);
        if (!checked.complete()) {
            findings.incomplete();
        }
        return checked.findings();
    }

    /** Checks the structure of all flows, then the rules: findings about one place stay in that order. */
    private void checkAll(List<FlowDetector.Request> requests) {
        Map<String, List<Finding>> byFlow = new HashMap<>();
        reading.findings()
                .forEach(finding -> byFlow.computeIfAbsent(flowOf(finding, requests), flow -> new ArrayList<>())
                        .add(finding));
        for (FlowDetector.Request request : requests) {
            if (findings.isFull()) {
                findings.incomplete();
                return;
            }
            byFlow.computeIfAbsent(request.pointer(), flow -> new ArrayList<>()).addAll(check(request));
        }
        for (FlowDetector.Request request : requests) {
            if (findings.isFull()) {
                findings.incomplete();
                return;
            }
            checkRules(request.kind(), request, byFlow.getOrDefault(request.pointer(), List.of()));
        }
    }

    /** The pointer of the flow that a finding is in. */
    private static String flowOf(Finding finding, List<FlowDetector.Request> requests) {
        if (requests.get(0).pointer().isEmpty()) {
            return "";
        }
        int end = finding.pointer().indexOf('/', 1);
        return end < 0 ? finding.pointer() : finding.pointer().substring(0, end);
    }

    private void checkRules(DocumentKind kind, FlowDetector.Request request, List<Finding> earlier) {
        if (request.value() instanceof JsonObject flow) {
            RuleInput input =
                    new RuleInput(name, kind, flow, pointer -> request.pointer() + pointer, earlier, Set.of());
            inputs.add(input);
            rules.check(input, findings);
        }
    }

    /** What all of them are; a request, where they differ. */
    private static DocumentKind kindOf(List<FlowDetector.Request> requests) {
        return requests.stream().allMatch(request -> request.kind() == DocumentKind.DESCRIBE_FLOW)
                ? DocumentKind.DESCRIBE_FLOW
                : DocumentKind.CREATE_FLOW;
    }

    private static Optional<DocumentKind> kindOf(String operation) {
        return switch (operation) {
            case CREATE_FLOW -> Optional.of(DocumentKind.CREATE_FLOW);
            case "UpdateFlow" -> Optional.of(DocumentKind.UPDATE_FLOW);
            default -> Optional.empty();
        };
    }

    private List<Finding> check(FlowDetector.Request request) {
        StructureLayer structure = StructureLayer.of(CREATE_FLOW);
        return add(enough(most -> {
            StructureLayer.Checked checked = structure.check(request.value(), most);
            List<Finding> inDocument = checked.findings().stream()
                    .filter(finding -> !request.isDescribed(finding))
                    .map(finding -> FindingFactory.below(request.pointer(), finding))
                    .toList();
            return new StructureLayer.Checked(inDocument, checked.complete());
        }));
    }

    /** Checks again and further if most of what was found will not be reported. */
    private StructureLayer.Checked enough(IntFunction<StructureLayer.Checked> check) {
        int most = findings.most();
        StructureLayer.Checked checked = check.apply(most);
        while (!checked.complete() && most < MOST_CHECKED && findings.hasRoomAfter(checked.findings())) {
            most = Math.min(most * 10, MOST_CHECKED);
            checked = check.apply(most);
        }
        return checked;
    }

    private Report report(Optional<DocumentKind> kind) {
        return new Report(
                name,
                kind,
                findings.inOrder(Comparator.comparing(finding -> finding.range().start())));
    }
}
