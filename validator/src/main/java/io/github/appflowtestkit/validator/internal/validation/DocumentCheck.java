package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.rules.RuleEngine;
import io.github.appflowtestkit.validator.internal.rules.RuleInput;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks one document, layer by layer. */
final class DocumentCheck {

    private static final String CREATE_FLOW = "CreateFlow";

    private final String name;
    private final Reading reading;
    private final RuleEngine rules;
    private final List<Finding> findings = new ArrayList<>();
    private final List<RuleInput> inputs = new ArrayList<>();

    DocumentCheck(String name, Reading reading, RuleEngine rules) {
        this.name = name;
        this.reading = reading;
        this.rules = rules;
    }

    /** The flows that were found, for rules that compare them with those of other documents. */
    List<RuleInput> inputs() {
        return inputs;
    }

    /** Checks the flows that the document holds. */
    Report flows() {
        findings.addAll(reading.findings());
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
        requests.forEach(this::check);
        checkRules(requests);
        return report(Optional.of(kindOf(requests)));
    }

    /** Checks the document as the request of an operation. */
    Report request(String operation) {
        StructureLayer structure = StructureLayer.of(operation);
        findings.addAll(reading.findings());
        Optional<DocumentKind> kind = kindOf(operation);
        reading.root().ifPresent(root -> {
            findings.addAll(structure.check(root));
            kind.ifPresent(each -> checkRules(each, new FlowDetector.Request("", root), List.copyOf(findings)));
        });
        return report(kind);
    }

    private void checkRules(List<FlowDetector.Request> requests) {
        List<Finding> earlier = List.copyOf(findings);
        requests.forEach(request -> checkRules(request.kind(), request, earlier));
    }

    private void checkRules(DocumentKind kind, FlowDetector.Request request, List<Finding> earlier) {
        if (request.value() instanceof JsonObject flow) {
            RuleInput input =
                    new RuleInput(name, kind, flow, pointer -> request.pointer() + pointer, earlier, Set.of());
            inputs.add(input);
            findings.addAll(rules.check(input));
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

    private void check(FlowDetector.Request request) {
        StructureLayer.of(CREATE_FLOW).check(request.value()).stream()
                .filter(finding -> !request.isDescribed(finding))
                .map(finding -> FindingFactory.below(request.pointer(), finding))
                .forEach(findings::add);
    }

    private Report report(Optional<DocumentKind> kind) {
        findings.sort(Comparator.comparing(finding -> finding.range().start()));
        return new Report(name, kind, findings);
    }
}
