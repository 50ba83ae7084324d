package io.github.appflowtestkit.reports;

import io.github.appflowtestkit.validator.CheckedFlow;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One checked file. Immutable and thread-safe. */
public final class CheckedFile {

    private final String path;
    private final Report report;
    private final SourceText source;
    private final Supplier<List<ReportedFinding>> details;
    private final Supplier<List<FlowRequest>> requests;
    private volatile @Nullable List<ReportedFinding> findings;

    /**
     * A file.
     *
     * @param path its path as the user would write it, with {@code /} between the parts
     * @param report what was found, without the findings that are held back
     * @param source its text
     * @param details finds all findings with what reports add, those that are held back included; asked at most once, and
     *     only by formats that show this
     * @param requests reads the flows; asked only by formats that draw them
     */
    public CheckedFile(
            String path,
            Report report,
            SourceText source,
            Supplier<List<ReportedFinding>> details,
            Supplier<List<FlowRequest>> requests) {
        this.path = path;
        this.report = report;
        this.source = source;
        this.details = details;
        this.requests = requests;
    }

    /** {@return the path as the user would write it, with {@code /} between the parts} */
    public String path() {
        return path;
    }

    /** {@return what was found, without the findings that are held back} */
    public Report report() {
        return report;
    }

    /** {@return the text} */
    public SourceText source() {
        return source;
    }

    /** {@return the flows of the file, sound or not} */
    public List<CheckedFlow> flows() {
        return report.flows();
    }

    /** {@return the flows of the file, then its connector profiles, sound or not} */
    public List<CheckedFlow> resources() {
        return Stream.concat(report.flows().stream(), report.connectorProfiles().stream())
                .toList();
    }

    /** {@return the flows of the file as CreateFlow requests, in its order, sound or not; reads the document at each call} */
    public List<FlowRequest> requests() {
        return requests.get();
    }

    /** {@return all findings with their details, those that are held back included, in the order of the text} */
    public List<ReportedFinding> findings() {
        List<ReportedFinding> found = findings;
        if (found == null) {
            synchronized (this) {
                found = findings;
                if (found == null) {
                    // fixes and fingerprints need the parsed document, which takes as long as the check
                    found = List.copyOf(details.get());
                    findings = found;
                }
            }
        }
        return found;
    }

    /**
     * {@return the number of reported findings of a severity}
     *
     * @param severity the severity
     */
    public long count(Severity severity) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
