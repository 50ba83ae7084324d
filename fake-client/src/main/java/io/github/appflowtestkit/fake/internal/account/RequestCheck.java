package io.github.appflowtestkit.fake.internal.account;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.errors.ConstraintMessages;
import io.github.appflowtestkit.fake.internal.errors.ErrorMessage;
import io.github.appflowtestkit.fake.internal.errors.ServiceError;
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

    /** Advice is no reason to refuse a request. */
    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().withoutAdvice().build();

    /** The rules about members that AWS's JSON services ignore, with the note that the journal gets for each. */
    private static final Map<String, String> IGNORED_IN_JSON = Map.of(
            "AF1002", "ignored unknown member: ",
            "AF1010", "ignored unknown member: ",
            "AF0002", "ignored all but the last of this member: ");

    private RequestCheck() {}

    /**
     * The result for a request that the service model allows.
     *
     * @param serviceFindings the rules of the service that it breaks
     * @param notes notes for a reader of the journal
     */
    record Verdict(List<Finding> serviceFindings, List<String> notes) {}

    /**
     * Checks a request that came as an object.
     *
     * @throws ServiceError if it breaks the service model
     */
    static Verdict check(Operation operation, AppflowRequest request) {
        return verdict(validate(operation, RestJson.requestJson(request)), List.of());
    }

    /**
     * Checks a request that came as JSON.
     *
     * @param json the JSON, which may have members that the service ignores
     * @throws ServiceError if it breaks the service model
     */
    static Verdict check(Operation operation, AppflowRequest request, byte[] json) {
        Report report = validate(operation, json);
        List<String> ignored = report.findings().stream()
                .filter(finding -> IGNORED_IN_JSON.containsKey(finding.rule()))
                .map(finding -> IGNORED_IN_JSON.get(finding.rule()) + finding.pointer())
                .toList();
        if (ignored.isEmpty() && report.findings().stream().noneMatch(RequestCheck::isNull)) {
            return verdict(report, List.of());
        }
        // What the service ignores is not in the request any more.
        return verdict(validate(operation, RestJson.requestJson(request)), ignored);
    }

    private static Verdict verdict(Report report, List<String> notes) {
        List<Finding> broken = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .filter(finding -> finding.layer() == Layer.READ || finding.layer() == Layer.STRUCTURE)
                .toList();
        if (!broken.isEmpty()) {
            throw malformed(broken);
        }
        return new Verdict(
                report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR && finding.layer() == Layer.SERVICE)
                        .toList(),
                notes);
    }

    /** A null as a member of an object counts as missing. */
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

    private static ServiceError malformed(List<Finding> broken) {
        List<Violation> violations =
                broken.stream().flatMap(finding -> finding.violation().stream()).toList();
        String text = violations.isEmpty()
                ? broken.get(0).message()
                : ErrorMessage.MALFORMED_REQUEST.filled(
                        ConstraintMessages.count(violations.size()), ConstraintMessages.sentences(violations));
        String why = broken.stream().map(RequestCheck::describe).collect(Collectors.joining("\n"));
        return new ServiceError(ErrorMessage.MALFORMED_REQUEST.type(), text).because(why, broken);
    }

    /** Message, rule, pointer and hint of a finding, for the author of a test. */
    static String describe(Finding finding) {
        String place = finding.pointer().isEmpty() ? "the request" : finding.pointer();
        return finding.message() + " [" + finding.rule() + " at " + place + "]"
                + finding.hint().map(hint -> "; " + hint).orElse("");
    }
}
