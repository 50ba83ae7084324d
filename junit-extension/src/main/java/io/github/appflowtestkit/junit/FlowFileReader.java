package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.internal.DocumentFlow;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** Reads and checks the flows in files, each pattern once in a run of tests. Thread-safe. */
final class FlowFileReader {

    private final Function<Map<String, String>, FlowValidator> validator;
    private final Map<Key, List<Flow>> known = new ConcurrentHashMap<>();

    /**
     * Creates a reader.
     *
     * @param validator the validator for values that are given
     */
    FlowFileReader(Function<Map<String, String>, FlowValidator> validator) {
        this.validator = validator;
    }

    private record Key(String pattern, Map<String, String> values, ClassLoader loader) {}

    /**
     * A flow in a file.
     *
     * @param name the file's name, with the name or the index of the flow if the file contains several
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
     * @param values what the files do not know
     * @throws IllegalArgumentException if it matches no file, a file has errors, or a value is missing
     */
    List<Flow> flowsIn(String pattern, Map<String, String> values, ClassLoader loader) {
        return known.computeIfAbsent(
                new Key(pattern, values, loader),
                key -> read(FlowFileFinder.find(pattern, loader), validator.apply(values)));
    }

    private static List<Flow> read(List<FlowFile> files, FlowValidator validator) {
        List<Flow> flows = new ArrayList<>();
        List<Report> broken = new ArrayList<>();
        for (FlowFile file : files) {
            byte[] document = file.bytes();
            Report report = validator.validate(file.name(), document);
            if (report.isValid()) {
                flows.addAll(flowsIn(file, DocumentFlow.in(validator, file.name(), document)));
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

    private static List<Flow> flowsIn(FlowFile file, List<DocumentFlow> documented) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < documented.size(); i++) {
            DocumentFlow flow = documented.get(i);
            String index = flow.flow().name().orElse(String.valueOf(i));
            String name = documented.size() == 1 ? file.name() : file.name() + "[" + index + "]";
            try {
                flows.add(new Flow(name, file, flow.request(value -> "values = \"" + value + "=VALUE\"")));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file.name() + " " + e.getMessage(), e);
            }
        }
        return flows;
    }
}
