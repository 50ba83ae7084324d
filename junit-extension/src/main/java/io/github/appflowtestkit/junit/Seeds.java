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

/** The flows that files hold, each file read and checked once in a run of tests. Thread-safe. */
final class Seeds {

    private final Supplier<FlowValidator> validator;
    private final Map<Key, List<Seed>> known = new ConcurrentHashMap<>();

    Seeds(Supplier<FlowValidator> validator) {
        this.validator = validator;
    }

    private record Key(String pattern, ClassLoader loader) {}

    /**
     * The flows of the files that a pattern means.
     *
     * @throws IllegalArgumentException if there is no such file, or the service would refuse a flow
     */
    List<Seed> matching(String pattern, ClassLoader loader) {
        return known.computeIfAbsent(new Key(pattern, loader), key -> read(FlowFiles.find(pattern, loader)));
    }

    private List<Seed> read(List<FlowFile> files) {
        List<Seed> seeds = new ArrayList<>();
        List<Report> broken = new ArrayList<>();
        for (FlowFile file : files) {
            byte[] json = file.bytes();
            Report report = validator.get().validate(file.name(), json);
            if (report.isValid()) {
                seeds.addAll(of(file, json, report));
            } else {
                broken.add(report);
            }
        }
        if (!broken.isEmpty()) {
            throw new IllegalArgumentException("flows must be ones that the service accepts, but those of "
                    + broken.stream().map(Report::name).collect(Collectors.joining(", ")) + " are not\n"
                    + FindingLines.of(broken, Severity.ERROR));
        }
        return List.copyOf(seeds);
    }

    private static List<Seed> of(FlowFile file, byte[] json, Report report) {
        String kind = report.kind().map(DocumentKind::label).orElse("something else");
        if (!kind.equals(DocumentKind.CREATE_FLOW.label())) {
            throw new IllegalArgumentException(
                    file.name() + " must hold a CreateFlow request or an array of them, but holds " + kind);
        }
        List<Seed> seeds = new ArrayList<>();
        List<AppflowRequest> requests = RestJson.requests(Operation.CREATE_FLOW, json);
        for (int i = 0; i < requests.size(); i++) {
            String name = requests.size() == 1 ? file.name() : file.name() + "[" + i + "]";
            seeds.add(new Seed(name, file, (CreateFlowRequest) requests.get(i)));
        }
        return seeds;
    }
}
