package io.github.appflowtestkit.fake.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.refusal.Coral;
import io.github.appflowtestkit.fake.refusal.Text;
import io.github.appflowtestkit.fake.wire.RestJson;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** Checks a request by the validator, so that nothing here knows a constraint. */
final class RequestCheck {

    /** Advice is about what the service takes, so it can refuse nothing. */
    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().withoutAdvice().build();

    /** Unknown and foreign members: the service ignores what it does not know. */
    private static final Set<String> IGNORED_ON_THE_WIRE = Set.of("AF1002", "AF1010");

    private RequestCheck() {}

    /**
     * A request of sound structure.
     *
     * @param serviceFindings the service's rules that it breaks
     * @param notes what a reader of the journal may want to know
     */
    record Verdict(List<Finding> serviceFindings, List<String> notes) {}

    /** Refuses a request whose structure the service model does not allow. */
    static Verdict check(Operation operation, AppflowRequest request, Optional<byte[]> json) {
        Report report = validate(operation, json.orElseGet(() -> RestJson.requestJson(request)));
        List<String> ignored = report.findings().stream()
                .filter(finding -> IGNORED_ON_THE_WIRE.contains(finding.rule()))
                .map(finding -> "ignored unknown member: " + finding.pointer())
                .toList();
        if (json.isEmpty()) {
            ignored = List.of();
        } else if (!ignored.isEmpty()) {
            report = validate(operation, RestJson.requestJson(request));
        }
        List<Finding> broken = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.layer() == Layer.READ || finding.layer() == Layer.STRUCTURE)
                .toList();
        if (!broken.isEmpty()) {
            throw refused(broken);
        }
        return new Verdict(
                report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR && finding.layer() == Layer.SERVICE)
                        .toList(),
                ignored);
    }

    private static Report validate(Operation operation, byte[] json) {
        return VALIDATOR.validateRequest(operation.apiName(), operation.apiName() + " request", json);
    }

    private static Refused refused(List<Finding> broken) {
        List<Violation> violations =
                broken.stream().flatMap(finding -> finding.violation().stream()).toList();
        String words = Text.MALFORMED_REQUEST.filled(Coral.count(violations.size()), Coral.sentences(violations));
        String why = broken.stream().map(Findings::render).collect(Collectors.joining("\n"));
        return new Refused(Text.MALFORMED_REQUEST, words).because(why, broken);
    }
}
