package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** Reads and checks the flows in files, each pattern once in a run of tests. Thread-safe. */
final class FlowFileReader {

    private final Supplier<FlowValidator> validator;
    private final Map<Key, List<Flow>> known = new ConcurrentHashMap<>();

    FlowFileReader(Supplier<FlowValidator> validator) {
        this.validator = validator;
    }

    private record Key(String pattern, ClassLoader loader) {}

    /**
     * A flow in a file.
     *
     * @param name the file's name, with the index of the flow if the file contains several
     * @param request the request that creates the flow
     */
    record Flow(String name, FlowFile file, CreateFlowRequest request) {

        /** Whether both are the same entry of the same file. */
        boolean isSameAs(Flow other) {
            return name.equals(other.name) && file.address().equals(other.file().address());
        }
    }

    /**
     * The flows of all files that a pattern matches.
     *
     * @throws IllegalArgumentException if it matches no file, or a file has errors
     */
    List<Flow> flowsIn(String pattern, ClassLoader loader) {
        return known.computeIfAbsent(new Key(pattern, loader), key -> read(FlowFileFinder.find(pattern, loader)));
    }

    private List<Flow> read(List<FlowFile> files) {
        List<Flow> flows = new ArrayList<>();
        List<Report> broken = new ArrayList<>();
        for (FlowFile file : files) {
            byte[] json = file.bytes();
            Report report = validator.get().validate(file.name(), json);
            if (report.isValid()) {
                flows.addAll(flowsIn(file, json, report));
            } else {
                broken.add(report);
            }
        }
        if (!broken.isEmpty()) {
            String names = broken.stream().map(Report::name).collect(Collectors.joining(", "));
            long errors = broken.stream()
                    .mapToLong(
                            report -> FindingLines.from(report, Severity.ERROR).size())
                    .sum();
            throw new IllegalArgumentException("flow files must have no errors, but " + names
                    + (broken.size() == 1 ? " has " : " have ") + errors + "\n"
                    + FindingLines.of(broken, Severity.ERROR));
        }
        return List.copyOf(flows);
    }

    private static List<Flow> flowsIn(FlowFile file, byte[] json, Report report) {
        String kind = report.kind().map(DocumentKind::label).orElse("something else");
        if (!kind.equals(DocumentKind.CREATE_FLOW.label())) {
            throw new IllegalArgumentException(
                    file.name() + " must contain a CreateFlow request or an array of them, but contains " + kind);
        }
        List<Flow> flows = new ArrayList<>();
        List<AppflowRequest> requests = RestJson.requests(Operation.CREATE_FLOW, json);
        for (int i = 0; i < requests.size(); i++) {
            String name = requests.size() == 1 ? file.name() : file.name() + "[" + i + "]";
            flows.add(new Flow(name, file, (CreateFlowRequest) requests.get(i)));
        }
        return flows;
    }
}
