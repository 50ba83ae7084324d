package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** A file with a flow for a test. Its error messages name the file and the line. */
record FlowFile(Path path) {

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().withoutAdvice().build();

    /** The output of DescribeFlow has all members that CreateFlow needs. */
    private static final Set<DocumentKind> KINDS = Set.of(DocumentKind.CREATE_FLOW, DocumentKind.DESCRIBE_FLOW);

    CreateFlowRequest request() {
        byte[] json = GivenFile.bytes("flow file", path);
        Report report = VALIDATOR.validate(path.toString(), json);
        report.kind().filter(kind -> !KINDS.contains(kind)).ifPresent(kind -> {
            throw misuse("must hold a CreateFlow request in JSON, but holds " + kind.label());
        });
        if (!report.isValid()) {
            throw misuse("must hold a CreateFlow request that the service accepts, but has errors:"
                    + report.findings().stream().map(this::line).collect(Collectors.joining()));
        }
        try {
            return (CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, json);
        } catch (WireException e) {
            throw misuse("must hold one CreateFlow request: " + e.getMessage());
        }
    }

    private String line(Finding finding) {
        return "\n  " + path.getFileName() + ":" + finding.range().start() + ": " + finding.message() + " ["
                + finding.rule() + "]" + finding.hint().map(hint -> "; " + hint).orElse("");
    }

    IllegalArgumentException misuse(String what) {
        return new IllegalArgumentException("flow file \"" + path + "\" " + what);
    }
}
