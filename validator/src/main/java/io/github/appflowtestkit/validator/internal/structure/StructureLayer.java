package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Checks the request of one operation against the service model: one finding for each mistake. Thread-safe. */
public final class StructureLayer {

    private static final Map<String, StructureLayer> LAYERS = new ConcurrentHashMap<>();
    private static final Map<String, NetworkntEngine> ENGINES = new ConcurrentHashMap<>();

    private static final int FAULTS_PER_FINDING = 10;

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

    /** All findings, in the order of the document; pointers go into the given value. */
    public List<Finding> check(JsonValue document) {
        return check(document, Integer.MAX_VALUE).findings();
    }

    /**
     * The findings of a document that may have too many of them.
     *
     * @param most the number of findings that are enough; a document with more may not be checked to its end
     */
    public Checked check(JsonValue document, int most) {
        return check(document, most, Spelling.OF_THE_API);
    }

    /** The same for a request that a document spells in its own way. */
    public Checked check(JsonValue document, int most, Spelling spelling) {
        if (QuickCheck.isSound(document, request)) {
            return new Checked(List.of(), true);
        }
        // several faults can be one mistake
        int enough = (int) Math.min((long) most * FAULTS_PER_FINDING, Integer.MAX_VALUE);
        List<Fault> faults = engine().faults(document, enough);
        return new Checked(findings(document, faults, spelling), faults.size() < enough);
    }

    /**
     * What the check of a document found.
     *
     * @param findings the findings in the order of the document
     * @param complete whether these are all
     */
    public record Checked(List<Finding> findings, boolean complete) {

        /** Copies the list. */
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    private List<Finding> findings(JsonValue document, List<Fault> all, Spelling spelling) {
        List<Fault> faults = all;
        List<Finding> findings = new ArrayList<>();
        ForeignSpelling foreign = ForeignSpelling.in(document, request);
        if (spelling.isOfTheApi() && foreign.isDialect()) {
            findings.add(foreign.finding());
            Set<Fault> explained = foreign.explained();
            faults = faults.stream().filter(fault -> !explained.contains(fault)).toList();
        }
        Explainer explainer = new Explainer(document, request, spelling);
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
