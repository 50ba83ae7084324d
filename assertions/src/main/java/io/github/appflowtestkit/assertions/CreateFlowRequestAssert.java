package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** Assertions over a request to create a flow: what the service would say to it. */
public class CreateFlowRequestAssert extends AbstractAssert<CreateFlowRequestAssert, CreateFlowRequest> {

    private FailureHandler outlet = FailureHandler.hard();

    /** Assertions over a request; {@link AppflowAssertions#assertThat(CreateFlowRequest)} is shorter. */
    public CreateFlowRequestAssert(@Nullable CreateFlowRequest actual) {
        super(actual, CreateFlowRequestAssert.class);
    }

    CreateFlowRequestAssert through(FailureHandler other) {
        this.outlet = other;
        return this;
    }

    /** Verifies that the service would accept the request, as far as that shows in the request alone. */
    public CreateFlowRequestAssert isValid() {
        hard().isValid();
        return this;
    }

    /** Verifies that the service would refuse the request. */
    public CreateFlowRequestAssert isNotValid() {
        hard().isNotValid();
        return this;
    }

    /** Verifies that the validator has something to say by a rule; the rule's id or name. */
    public CreateFlowRequestAssert hasFinding(String rule) {
        hard().hasFinding(rule);
        return this;
    }

    /** Verifies that the validator has something to say by a rule at a JSON Pointer, such as {@code /tasks/0}. */
    public CreateFlowRequestAssert hasFinding(String rule, String pointer) {
        hard().hasFinding(rule, pointer);
        return this;
    }

    /** Verifies that the validator has nothing to say by a rule; the rule's id or name. */
    public CreateFlowRequestAssert hasNoFinding(String rule) {
        hard().hasNoFinding(rule);
        return this;
    }

    /** Verifies that every finding is of that severity or below. */
    public CreateFlowRequestAssert hasNoFindingsAbove(Severity severity) {
        hard().hasNoFindingsAbove(severity);
        return this;
    }

    /** Verifies that the request has all the members that the given one has, with these values. */
    public CreateFlowRequestAssert matches(CreateFlowRequest partial) {
        isNotNull();
        Comparison comparison = Comparison.of(partial, actual);
        if (!comparison.matches()) {
            throw failureWithActualExpected(
                    comparison.actual(),
                    comparison.expected(),
                    "%s",
                    "Expected the request to match\nbut it did not:" + comparison.table());
        }
        return this;
    }

    /** Continues with all that the validator has to say to the request. */
    public ReportAssert report() {
        return described(
                outlet.given(this)
                        ? outlet.report(found())
                        : outlet.afterFailure().report(null));
    }

    /** What fails in here is thrown; proxies for soft assertions catch it outside. */
    private ReportAssert hard() {
        isNotNull();
        return described(new ReportAssert(found()));
    }

    private ReportAssert described(ReportAssert report) {
        report.withoutLines();
        return descriptionText().isEmpty() ? report : report.as("%s", descriptionText());
    }

    private Report found() {
        String name = actual.flowName() == null ? "the CreateFlow request" : "flow " + Shown.text(actual.flowName());
        return FlowValidator.create()
                .validateRequest(Operation.CREATE_FLOW.apiName(), name, RestJson.requestJson(actual));
    }
}
