package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.ReadProblem;
import io.github.appflowtestkit.validator.internal.read.ReadRule;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.rules.RuleEngine;
import io.github.appflowtestkit.validator.internal.rules.RuleInput;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes one document through the layers. */
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
        reading.problems().forEach(this::add);
        Optional<JsonValue> root = reading.root();
        if (root.isEmpty()) {
            return report(Optional.empty());
        }
        List<FlowDetector.Request> requests = FlowDetector.requests(root.get());
        if (requests.isEmpty()) {
            noFlow(root.get());
            return report(Optional.empty());
        }
        requests.forEach(this::check);
        checkRules(requests);
        return report(Optional.of(kindOf(requests)));
    }

    /** Checks the document as the request of an operation. */
    Report request(String operation) {
        StructureLayer structure = StructureLayer.of(operation);
        reading.problems().forEach(this::add);
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
                .filter(finding -> !request.isAnswered(finding))
                .map(finding -> below(request.pointer(), finding))
                .forEach(findings::add);
    }

    private static Finding below(String pointer, Finding finding) {
        return new Finding(
                finding.rule(),
                finding.name(),
                finding.severity(),
                finding.layer(),
                pointer + finding.pointer(),
                finding.range(),
                finding.message(),
                finding.hint(),
                finding.violation());
    }

    private void add(ReadProblem problem) {
        ReadRule rule = ReadRule.of(problem.kind());
        findings.add(readFinding(rule, problem.pointer(), problem.range(), problem.message(), problem.hint()));
    }

    private void noFlow(JsonValue root) {
        findings.add(readFinding(
                ReadRule.NO_FLOW,
                "",
                Range.START,
                "no AppFlow flow is in this document",
                Optional.of(FlowDetector.otherwise(root))));
    }

    private static Finding readFinding(
            ReadRule rule, String pointer, Range range, String message, Optional<String> hint) {
        return new Finding(
                rule.id(),
                rule.ruleName(),
                Severity.ERROR,
                Layer.READ,
                pointer,
                range,
                message,
                hint,
                Optional.empty());
    }

    private Report report(Optional<DocumentKind> kind) {
        findings.sort(Comparator.comparing(finding -> finding.range().start()));
        return new Report(name, kind, findings);
    }
}
