package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Checks a request against the service model: faults of the engine, one finding for each mistake. */
public final class StructureLayer {

    private final Schemas schemas;

    private StructureLayer(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The layer for the request of one operation.
     *
     * @param operation the operation as the service names it, such as {@code CreateFlow}
     * @throws IllegalArgumentException if there is no such operation
     */
    public static StructureLayer of(String operation) {
        return new StructureLayer(Schemas.of(operation));
    }

    /** The shapes of the request. */
    public Shape.Structure request() {
        return schemas.request();
    }

    /** The findings, in the order of the text; pointers go into the value given. */
    public List<Finding> check(JsonValue document) {
        List<Fault> faults = schemas.engine().faults(document);
        if (faults.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        ForeignSpelling foreign = ForeignSpelling.in(document, schemas.request());
        if (foreign.isDialect()) {
            findings.add(foreign.finding());
            faults = faults.stream().filter(fault -> !foreign.explains(fault)).toList();
        }
        Explainer explainer = new Explainer(document, schemas.request());
        Mistake.among(faults, schemas.request()).forEach(fault -> findings.add(explainer.explain(fault)));
        findings.sort(Comparator.comparing((Finding finding) -> finding.range().start())
                .thenComparing(Finding::pointer)
                .thenComparing(Finding::message));
        return findings;
    }
}
