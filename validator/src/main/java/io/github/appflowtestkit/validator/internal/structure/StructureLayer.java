package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks the request of one operation against the service model: one finding for each mistake. Thread-safe. */
public final class StructureLayer {

    private static final Map<String, StructureLayer> LAYERS = new ConcurrentHashMap<>();
    private static final Map<String, NetworkntEngine> ENGINES = new ConcurrentHashMap<>();

    private final String operation;
    private final StructureShape request;

    private StructureLayer(String operation) {
        this.operation = operation;
        this.request = ShapeReader.read(AppflowSchemas.forOperation(operation));
    }

    /**
     * The layer for the request of one operation.
     *
     * @param operation the operation as the service names it, such as {@code CreateFlow}
     * @throws IllegalArgumentException if the operation is unknown
     */
    public static StructureLayer of(String operation) {
        return LAYERS.computeIfAbsent(operation, StructureLayer::new);
    }

    /** The shape of the request. */
    public StructureShape request() {
        return request;
    }

    /** The findings, in the order of the document; pointers go into the given value. */
    public List<Finding> check(JsonValue document) {
        if (QuickCheck.isSound(document, request)) {
            return List.of();
        }
        List<Fault> faults = engine().faults(document);
        List<Finding> findings = new ArrayList<>();
        ForeignSpelling foreign = ForeignSpelling.in(document, request);
        if (foreign.isDialect()) {
            findings.add(foreign.finding());
            faults = faults.stream().filter(fault -> !foreign.explains(fault)).toList();
        }
        Explainer explainer = new Explainer(document, request);
        FaultDeduplicator.deduplicated(faults, request).forEach(fault -> findings.add(explainer.explain(fault)));
        findings.sort(Comparator.comparing((Finding finding) -> finding.range().start())
                .thenComparing(Finding::pointer)
                .thenComparing(Finding::message));
        return findings;
    }

    private NetworkntEngine engine() {
        return ENGINES.computeIfAbsent(
                operation, each -> new NetworkntEngine(AppflowSchemas.forOperation(each), request));
    }
}
