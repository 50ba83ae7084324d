package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.errors.ConstraintMessages;
import io.github.appflowtestkit.fake.internal.errors.Text;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.Violation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/** Checks a request by the validator, so that nothing here knows a constraint. */
final class RequestCheck {

    /** Advice is about what the service takes, so it can refuse nothing. */
    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().withoutAdvice().build();

    /** What vanishes as a body is read, and what a reader of the journal is told: AWS's JSON services ignore it, too. */
    private static final Map<String, String> IGNORED_ON_THE_WIRE = Map.of(
            "AF1002", "ignored unknown member: ",
            "AF1010", "ignored unknown member: ",
            "AF0002", "ignored all but the last of this member: ");

    private RequestCheck() {}

    /**
     * A request of sound structure.
     *
     * @param serviceFindings the service's rules that it breaks
     * @param notes what a reader of the journal may want to know
     */
    record Verdict(List<Finding> serviceFindings, List<String> notes) {}

    /**
     * Refuses a request whose structure the service model does not allow.
     *
     * @param json what came over the wire, and may hold what vanishes as it is read
     * @param request what was read
     */
    static Verdict check(Operation operation, byte[] json, AppflowRequest request) {
        Report report = validate(operation, json);
        List<String> ignored = report.findings().stream()
                .filter(finding -> IGNORED_ON_THE_WIRE.containsKey(finding.rule()))
                .map(finding -> IGNORED_ON_THE_WIRE.get(finding.rule()) + finding.pointer())
                .toList();
        boolean vanishes = !ignored.isEmpty() || report.findings().stream().anyMatch(RequestCheck::isNull);
        return verdict(vanishes ? validate(operation, RestJson.requestJson(request)) : report, ignored);
    }

    /** The same for a request in the SDK's type. */
    static Verdict check(Operation operation, AppflowRequest request) {
        return verdict(validate(operation, RestJson.requestJson(request)), List.of());
    }

    private static Verdict verdict(Report report, List<String> notes) {
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
                notes);
    }

    /** A null where something else is due; as a member of an object it counts as not there. */
    private static boolean isNull(Finding finding) {
        return finding.violation()
                .filter(violation -> violation.kind() == Violation.Kind.TYPE)
                .flatMap(Violation::actual)
                .filter("null"::equals)
                .isPresent();
    }

    private static Report validate(Operation operation, byte[] json) {
        return VALIDATOR.validateRequest(operation.apiName(), operation.apiName() + " request", json);
    }

    private static Refused refused(List<Finding> broken) {
        List<Violation> violations =
                broken.stream().flatMap(finding -> finding.violation().stream()).toList();
        String words = violations.isEmpty()
                ? broken.get(0).message()
                : Text.MALFORMED_REQUEST.filled(
                        ConstraintMessages.count(violations.size()), ConstraintMessages.sentences(violations));
        String why = broken.stream().map(Findings::render).collect(Collectors.joining("\n"));
        return new Refused(Text.MALFORMED_REQUEST, words).because(why, broken);
    }
}
