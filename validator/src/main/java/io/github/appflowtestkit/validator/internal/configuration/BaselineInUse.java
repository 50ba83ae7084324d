package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A baseline in one run: holds back known findings, and records all findings for a new baseline. Not thread-safe. */
final class BaselineInUse {

    private final Baseline known;
    private final List<Baseline> recorded = new ArrayList<>();
    private final List<Baseline> parts = new ArrayList<>();
    private int heldBack;

    BaselineInUse(Baseline known) {
        this.known = known;
    }

    /** Whether a finding is known. */
    boolean isKnown(Path file, Finding finding, Optional<JsonValue> document) {
        return known.isKnown(file, finding, document);
    }

    /**
     * The report without its known findings.
     *
     * @param sink gets the known findings
     */
    Report apply(Path file, byte[] utf8, Report report, Consumer<HeldBackFinding> sink) {
        return apply(file, utf8, report, sink, recorded);
    }

    /** The same for a file of which other findings may exist, because it was not checked itself. */
    Report applyToPart(Path file, byte[] utf8, Report report, Consumer<HeldBackFinding> sink) {
        return apply(file, utf8, report, sink, parts);
    }

    private Report apply(Path file, byte[] utf8, Report report, Consumer<HeldBackFinding> sink, List<Baseline> all) {
        all.add(Baseline.of(file, utf8, report));
        Report remaining = known.filter(file, utf8, report);
        int missing = report.findings().size() - remaining.findings().size();
        if (missing > 0) {
            heldBack += missing;
            // of two equal findings one may be known
            Set<Finding> reported = Collections.newSetFromMap(new IdentityHashMap<>());
            reported.addAll(remaining.findings());
            report.findings().stream()
                    .filter(finding -> !reported.contains(finding))
                    .map(HeldBackFinding::byBaseline)
                    .forEach(sink);
        }
        return remaining;
    }

    /** The number of known findings held back so far. */
    int heldBack() {
        return heldBack;
    }

    /** The number of known findings that the files so far no longer have. */
    int resolved() {
        return known.resolvedIn(Baseline.union(recorded));
    }

    /** All findings so far, known ones included. */
    Baseline recorded() {
        return Baseline.union(Stream.concat(recorded.stream(), parts.stream()).toList());
    }
}
