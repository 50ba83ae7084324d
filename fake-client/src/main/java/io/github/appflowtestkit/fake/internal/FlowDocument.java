package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.FlowJson;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** A document with a flow. Its error messages name the document and the line. */
final class FlowDocument implements FlowJson {

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().withoutAdvice().build();

    private final String name;
    private final String shortName;
    private final byte[] text;
    private final Optional<String> flow;
    private final Map<String, String> values;

    /**
     * Creates a document.
     *
     * @param name what it is, for messages, such as {@code flow file "flows/orders.json"}
     * @param shortName what stands before line and column, such as {@code orders.json}
     * @param text its text in UTF-8, without a byte order mark
     */
    FlowDocument(String name, String shortName, byte[] text) {
        this(name, shortName, text, Optional.empty(), Map.of());
    }

    private FlowDocument(
            String name, String shortName, byte[] text, Optional<String> flow, Map<String, String> values) {
        this.name = name;
        this.shortName = shortName;
        this.text = text;
        this.flow = flow;
        this.values = values;
    }

    @Override
    public FlowJson flow(String wanted) {
        Objects.requireNonNull(wanted, "name must not be null");
        return new FlowDocument(name, shortName, text, Optional.of(wanted), values);
    }

    @Override
    public FlowJson with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(Objects.requireNonNull(more, "values must not be null"));
        return new FlowDocument(name, shortName, text, flow, all);
    }

    @Override
    public CreateFlowRequest createRequest() {
        FlowValidator validator = values.isEmpty()
                ? VALIDATOR
                : VALIDATOR.toBuilder().values(values).build();
        Report report = validator.validate(shortName, text);
        List<DocumentFlow> flows = DocumentFlow.in(validator, shortName, text);
        if (flows.size() < 2 && !report.isValid()) {
            throw refused(report.findings());
        }
        DocumentFlow chosen = chosen(flows);
        List<Finding> findings = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.flow().isEmpty()
                        || finding.flow().equals(chosen.flow().name()))
                .toList();
        if (!findings.isEmpty()) {
            throw refused(findings);
        }
        try {
            return chosen.request(value -> "FlowJson.with(\"" + value + "\", \"VALUE\")");
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()));
        }
    }

    private IllegalArgumentException refused(List<Finding> findings) {
        return misuse("must hold a CreateFlow request that the service accepts, but has errors:"
                + findings.stream().map(this::line).collect(Collectors.joining()));
    }

    private DocumentFlow chosen(List<DocumentFlow> flows) {
        List<DocumentFlow> named = flows.stream()
                .filter(each -> flow.isEmpty() || each.isNamed(flow.get()))
                .toList();
        if (named.size() == 1) {
            return named.get(0);
        }
        String names = flows.stream().map(each -> Shown.text(each.name())).collect(Collectors.joining(", "));
        throw misuse(
                flow.isPresent()
                        ? "must hold one flow " + Shown.text(flow.get()) + ", but holds " + names
                        : "must hold one flow, but holds " + names + "; choose one with FlowJson.flow("
                                + Shown.text(flows.get(0).name()) + ")");
    }

    /** What an UpdateFlow request has, a CreateFlow request has as well. */
    @Override
    public UpdateFlowRequest updateRequest() {
        CreateFlowRequest flow = createRequest();
        return UpdateFlowRequest.builder()
                .flowName(flow.flowName())
                .description(flow.description())
                .triggerConfig(flow.triggerConfig())
                .sourceFlowConfig(flow.sourceFlowConfig())
                .destinationFlowConfigList(flow.destinationFlowConfigList())
                .tasks(flow.tasks())
                .metadataCatalogConfig(flow.metadataCatalogConfig())
                .clientToken(flow.clientToken())
                .build();
    }

    private String line(Finding finding) {
        return "\n  " + shortName + ":" + finding.range().start() + ": " + finding.message() + " [" + finding.rule()
                + "]" + finding.hint().map(hint -> "; " + hint).orElse("");
    }

    IllegalArgumentException misuse(String what) {
        return new IllegalArgumentException(name + " " + what);
    }

    @Override
    public String toString() {
        return new String(text, StandardCharsets.UTF_8);
    }
}
