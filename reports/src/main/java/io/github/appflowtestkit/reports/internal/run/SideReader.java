package io.github.appflowtestkit.reports.internal.run;

import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.reports.internal.difference.FoundFlow;
import io.github.appflowtestkit.reports.internal.text.FindingLine;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowRequest.Place;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.recognition.FlowFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the flows of one side of a comparison, OLD or NEW. Not thread-safe. */
public final class SideReader {

    private final FlowValidator validator;
    private final InputStream in;
    private final int maxSize;
    private final List<FoundFlow> flows = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> notFollowed = new ArrayList<>();
    private final Map<String, Report> reports = new HashMap<>();

    /**
     * A reader.
     *
     * @param in standard input, for the input that stands for it
     * @param maxSize the size of the largest document to read, in bytes
     */
    public SideReader(FlowValidator validator, InputStream in, int maxSize) {
        this.validator = validator;
        this.in = in;
        this.maxSize = maxSize;
    }

    /**
     * Reads the documents of one argument.
     *
     * @param argument the argument, for messages
     */
    public void read(String argument, Inputs inputs) {
        failures.addAll(inputs.unreadable());
        inputs.notFollowed().forEach(link -> notFollowed.add(link.path() + ": " + link.reason()));
        for (Input input : inputs.found()) {
            try {
                read(input);
            } catch (IOException e) {
                failures.add(input.name() + ": " + ReadFailure.reason(e));
            }
        }
        if (flows.isEmpty() && failures.isEmpty()) {
            failures.add(argument + ": no flow found");
        }
    }

    private void read(Input input) throws IOException {
        byte[] document = input.read(in, maxSize);
        Path file = input.real().or(input::path).orElse(null);
        Report report = file == null || document.length > maxSize
                ? validator.validate(input.name(), document)
                : validator.validate(file);
        if (!input.named() && !FlowFiles.holdFlows(report)) {
            return;
        }
        List<Finding> unreadable = report.findings().stream()
                .filter(finding -> finding.layer() == Layer.READ && finding.severity() == Severity.ERROR)
                .toList();
        if (!unreadable.isEmpty()) {
            unreadable.forEach(finding -> failures.add(FindingLine.of(input.name(), finding)));
            return;
        }
        reports.put(input.name(), report);
        SourceText text = SourceText.of(document);
        List<FlowRequest> requests = file == null ? validator.requests(document) : validator.requests(file);
        for (FlowRequest request : requests) {
            Place place = request.places().get("");
            Range range = place == null ? Range.START : place.range();
            flows.add(new FoundFlow(request, input.name(), text, range));
        }
    }

    /** The flows, in the order of the documents. */
    public List<FoundFlow> flows() {
        return List.copyOf(flows);
    }

    /** A message for each input that cannot be read or holds no flow. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** A message for each link that was not followed. */
    public List<String> notFollowed() {
        return List.copyOf(notFollowed);
    }

    /** The number of errors that a file has in the structure of its flows. */
    public long structureErrors(String path) {
        Report report = reports.get(path);
        return report == null
                ? 0
                : report.findings().stream()
                        .filter(finding -> finding.layer() == Layer.STRUCTURE && finding.severity() == Severity.ERROR)
                        .count();
    }
}
