package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.CheckedFlow;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.FindingLimit;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Source;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.Reading;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import io.github.appflowtestkit.validator.internal.recognition.OtherKind;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import io.github.appflowtestkit.validator.internal.rules.RuleEngine;
import io.github.appflowtestkit.validator.internal.rules.RuleInput;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Checks one document, layer by layer. */
final class DocumentCheck {

    private static final String CREATE_FLOW = "CreateFlow";
    private static final String UPDATE_FLOW = "UpdateFlow";
    private static final String CREATE_PROFILE = "CreateConnectorProfile";
    private static final String UPDATE_PROFILE = "UpdateConnectorProfile";

    private static final Comparator<Finding> BY_PLACE =
            Comparator.comparing(finding -> finding.range().start());

    /** A document with more findings than that is not checked to its end, whatever is held back. */
    private static final int MOST_CHECKED = 100_000;

    private final String name;
    private final Reading reading;
    private final RuleEngine rules;
    private final GivenValues given;
    private final Optional<DocumentKind> expected;
    private final Optional<DocumentFile> file;
    private final EntityFolder entities;
    private final FindingLimit findings;
    private final Map<Path, FindingLimit> elsewhere = new LinkedHashMap<>();
    private final List<FlowOfRun> flows = new ArrayList<>();

    /**
     * A check.
     *
     * @param file the file that the document is; empty if it is none
     * @param heldBack tells findings that will not be reported, and gets the document, if it could be read
     */
    DocumentCheck(
            String name,
            Reading reading,
            RuleEngine rules,
            ValidatorOptions options,
            Optional<DocumentFile> file,
            BiPredicate<Finding, Optional<JsonValue>> heldBack) {
        this.name = name;
        this.reading = reading;
        this.rules = rules;
        this.given = options.values();
        this.expected = options.kind();
        this.file = file;
        this.entities = options.entities();
        this.findings = new FindingLimit(options.maxFindings(), finding -> heldBack.test(finding, reading.root()));
    }

    /** The flows that were found, for rules that compare them with those of other documents. */
    List<FlowOfRun> found() {
        return flows;
    }

    /** The findings about flows that are written in other files. */
    Map<Path, List<Finding>> elsewhere() {
        Map<Path, List<Finding>> all = new LinkedHashMap<>();
        elsewhere.forEach((other, found) -> all.put(other, found.inOrder(BY_PLACE)));
        return all;
    }

    /** Checks the flows that the document holds. */
    Report flows() {
        addReading();
        Optional<JsonValue> root = reading.root();
        if (root.isEmpty()) {
            return report(Recognition.ofUnreadable(reading.text()));
        }
        Recognition found = Recognition.of(root.get(), given, expected, file);
        if (expected.isPresent() && !found.kind().equals(expected)) {
            findings.add(OtherKind.finding(expected.get(), found.kind()));
            return new Report(name, expected, findings.inOrder(BY_PLACE));
        }
        if (found.isEmpty()) {
            findings.add(FindingFactory.of(
                    BuiltInRules.NO_FLOW,
                    "",
                    Range.START,
                    found.messageWithoutFlow(),
                    found.hintWithoutFlow(root.get())));
            return report(found);
        }
        boolean isYaml = Syntax.of(reading.text()) == Syntax.YAML;
        List<FlowInDocument> all =
                Stream.concat(found.flows().stream(), found.profiles().stream()).toList();
        checkAll(isYaml ? all.stream().map(FlowInDocument::inYaml).toList() : all);
        return report(found);
    }

    /** Checks the document as the request of an operation. */
    Report request(String operation) {
        StructureLayer structure = StructureLayer.of(operation);
        addReading();
        Optional<DocumentKind> kind = kindOf(operation);
        reading.root().ifPresent(root -> {
            List<Finding> earlier = new ArrayList<>(reading.findings());
            StructureLayer.Checked checked = enough(most -> structure.check(root, most));
            add(checked);
            earlier.addAll(checked.findings());
            if (kind.isPresent() && root instanceof JsonObject request) {
                RuleInput input = RuleInput.of(typeOf(operation), name, kind.get(), request, earlier);
                flows.add(FlowOfRun.of(input));
                rules.check(input, findings);
            }
        });
        return new Report(name, kind, findings.inOrder(BY_PLACE));
    }

    private void addReading() {
        reading.findings().forEach(findings::add);
        if (reading.more() > 0) {
            findings.skipped(reading.more(), Severity.ERROR);
        }
    }

    private void add(StructureLayer.Checked checked) {
        checked.findings().forEach(findings::add);
        if (!checked.complete()) {
            findings.incomplete();
        }
    }

    /** Checks the structure of all flows, then the rules: findings about one place stay in that order. */
    private void checkAll(List<FlowInDocument> flows) {
        List<Runnable> ruleChecks = new ArrayList<>();
        Map<String, List<Finding>> read = readFindings(flows);
        for (FlowInDocument flow : flows) {
            if (findings.isFull()) {
                findings.incomplete();
                return;
            }
            List<Finding> earlier = read.getOrDefault(flow.pointer(), List.of());
            report(flow, VariantFindings.merged(flow, List.of(flow.findings())));
            List<List<Finding>> structure = checkStructure(flow);
            ruleChecks.add(() -> checkRules(flow, earlier, structure));
        }
        for (Runnable check : ruleChecks) {
            if (findings.isFull()) {
                findings.incomplete();
                return;
            }
            check.run();
        }
    }

    /** The findings of the read layer by the pointer of the flow that they are in. */
    private Map<String, List<Finding>> readFindings(List<FlowInDocument> flows) {
        Map<String, List<Finding>> byFlow = new HashMap<>();
        for (Finding finding : reading.findings()) {
            flows.stream()
                    .filter(flow -> isWithin(flow, finding.pointer()))
                    .findFirst()
                    .ifPresent(flow -> byFlow.computeIfAbsent(flow.pointer(), each -> new ArrayList<>())
                            .add(finding));
        }
        return byFlow;
    }

    private static boolean isWithin(FlowInDocument flow, String pointer) {
        return pointer.startsWith(flow.pointer())
                && (pointer.length() == flow.pointer().length()
                        || pointer.charAt(flow.pointer().length()) == '/');
    }

    private void report(FlowInDocument flow, List<Finding> found) {
        if (flow.source().isEmpty()) {
            found.forEach(findings::add);
            return;
        }
        Source source = flow.source().get();
        FindingLimit limit = elsewhere.computeIfAbsent(source.file(), other -> new FindingLimit(findings.most()));
        found.forEach(finding -> limit.add(at(source, finding)));
    }

    private static Finding at(Source source, Finding finding) {
        List<RelatedLocation> related = finding.related().stream()
                .map(place -> new RelatedLocation(
                        place.document(), source.pointers().apply(place.pointer()), place.range(), place.message()))
                .toList();
        return FindingFactory.at(source.pointers().apply(finding.pointer()), finding.withRelated(related));
    }

    /** Reports what is wrong with the structure; returns it for each variant. */
    private List<List<Finding>> checkStructure(FlowInDocument flow) {
        List<List<Finding>> byVariant = new ArrayList<>();
        for (Variant variant : flow.variants()) {
            byVariant.add(VariantFindings.withAssumptions(
                    variant, structure(flow, variant), other -> structure(flow, other)));
        }
        report(flow, VariantFindings.merged(flow, byVariant));
        return byVariant;
    }

    private List<Finding> structure(FlowInDocument flow, Variant variant) {
        StructureLayer layer = StructureLayer.of(flow.type().operation(flow.kind()));
        StructureLayer.Checked checked = enough(most -> layer.check(variant.request(), most, flow.spelling()));
        if (!checked.complete()) {
            findings.incomplete();
        }
        return checked.findings().stream()
                .map(finding -> FindingFactory.at(variant.toDocument().apply(finding.pointer()), finding))
                .toList();
    }

    private void checkRules(FlowInDocument flow, List<Finding> earlier, List<List<Finding>> structure) {
        List<Variant> variants = flow.variants();
        input(flow, variants.get(0), earlier, structure.get(0))
                .ifPresent(input -> flows.add(FlowOfRun.of(flow, file, input)));
        if (variants.size() == 1 && flow.name().isEmpty()) {
            findings.addAll(rules(flow, variants.get(0), earlier, structure.get(0)));
            return;
        }
        List<List<Finding>> byVariant = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            List<Finding> found =
                    rules(flow, variants.get(i), earlier, structure.get(i)).inOrder(BY_PLACE);
            byVariant.add(VariantFindings.withAssumptions(
                    variants.get(i),
                    found,
                    other -> rules(flow, other, earlier, structure(flow, other)).inOrder(BY_PLACE)));
        }
        report(flow, VariantFindings.merged(flow, byVariant));
    }

    private FindingLimit rules(FlowInDocument flow, Variant variant, List<Finding> earlier, List<Finding> structure) {
        FindingLimit found = findings.empty();
        input(flow, variant, earlier, structure).ifPresent(input -> rules.check(input, found));
        return found;
    }

    private Optional<RuleInput> input(
            FlowInDocument flow, Variant variant, List<Finding> earlier, List<Finding> structure) {
        if (!(variant.request() instanceof JsonObject request)) {
            return Optional.empty();
        }
        List<Finding> before = new ArrayList<>(earlier);
        before.addAll(structure);
        return Optional.of(new RuleInput(
                flow.type(), name, flow.kind(), request, variant.toDocument(), before, flow.spelling(), entities));
    }

    private static Optional<DocumentKind> kindOf(String operation) {
        return switch (operation) {
            case CREATE_FLOW -> Optional.of(DocumentKind.CREATE_FLOW);
            case UPDATE_FLOW -> Optional.of(DocumentKind.UPDATE_FLOW);
            case CREATE_PROFILE -> Optional.of(DocumentKind.CREATE_CONNECTOR_PROFILE);
            case UPDATE_PROFILE -> Optional.of(DocumentKind.UPDATE_CONNECTOR_PROFILE);
            default -> Optional.empty();
        };
    }

    private static ResourceType typeOf(String operation) {
        boolean isProfile = operation.equals(CREATE_PROFILE) || operation.equals(UPDATE_PROFILE);
        return isProfile ? ResourceType.CONNECTOR_PROFILE : ResourceType.FLOW;
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

    private Report report(Recognition found) {
        List<CheckedFlow> flows = found.flows().stream().map(this::checked).toList();
        List<CheckedFlow> profiles =
                found.profiles().stream().map(this::checked).toList();
        return new Report(name, found.kind(), flows, profiles, findings.inOrder(BY_PLACE));
    }

    private CheckedFlow checked(FlowInDocument flow) {
        String pointer = FindingFactory.shownPointer(flow.pointer());
        Range range = reading.root()
                .flatMap(root -> root.at(flow.pointer()))
                .map(JsonValue::range)
                .orElse(Range.START);
        String name = flow.name()
                .or(() -> ownName(flow))
                .map(FindingFactory::shownFlow)
                .orElse(pointer);
        return new CheckedFlow(name, pointer, range);
    }

    private static Optional<String> ownName(FlowInDocument resource) {
        String member = resource.type() == ResourceType.FLOW ? "flowName" : "connectorProfileName";
        return resource.variants().get(0).request() instanceof JsonObject request
                ? request.member(member)
                        .map(JsonValue.Member::value)
                        .filter(JsonString.class::isInstance)
                        .map(each -> ((JsonString) each).value())
                : Optional.empty();
    }
}
