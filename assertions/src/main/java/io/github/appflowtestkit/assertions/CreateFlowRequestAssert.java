package io.github.appflowtestkit.assertions;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.journal.Comparison;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * Assertions over a CreateFlow request: whether the service would accept it, and what it contains.
 *
 * <pre>{@code
 * CreateFlowRequest request = OrderSync.flow("orders");
 * assertThat(request)
 *         .isValid()
 *         .matches(CreateFlowRequest.builder().flowName("orders").build());
 * }</pre>
 *
 * <p>The request is checked by a validator with the default rules, without a fake: whether profiles exist is not known.
 * A rule is given by its id or its name. Not thread-safe.
 */
public class CreateFlowRequestAssert extends AbstractFlowDefinitionAssert<CreateFlowRequestAssert, CreateFlowRequest> {

    private FailureHandler failures = FailureHandler.hard();

    /**
     * Creates assertions over a request; use {@link AppflowAssertions#assertThat(CreateFlowRequest)}.
     *
     * @param actual the value to verify; if it is null, assertions fail
     */
    public CreateFlowRequestAssert(@Nullable CreateFlowRequest actual) {
        super(actual, CreateFlowRequestAssert.class);
    }

    CreateFlowRequestAssert withFailureHandler(FailureHandler handler) {
        this.failures = handler;
        return this;
    }

    /**
     * Verifies that the validator finds no error in the request: the service would accept it.
     *
     * @return these assertions
     */
    public CreateFlowRequestAssert isValid() {
        hardReport().isValid();
        return this;
    }

    /**
     * Verifies that the validator finds an error in the request: the service would refuse it.
     *
     * @return these assertions
     */
    public CreateFlowRequestAssert isNotValid() {
        hardReport().isNotValid();
        return this;
    }

    /**
     * Verifies that there is a finding of a rule.
     *
     * @param rule the id or name of a rule, such as {@code AF4001}
     * @return these assertions
     */
    public CreateFlowRequestAssert hasFinding(String rule) {
        hardReport().hasFinding(rule);
        return this;
    }

    /**
     * Verifies that there is a finding of a rule at a JSON Pointer, such as {@code /tasks/0}.
     *
     * @param rule the id or name of a rule, such as {@code AF4001}
     * @param pointer a JSON Pointer, such as {@code /tasks/0}
     * @return these assertions
     */
    public CreateFlowRequestAssert hasFinding(String rule, String pointer) {
        hardReport().hasFinding(rule, pointer);
        return this;
    }

    /**
     * Verifies that there is no finding of a rule.
     *
     * @param rule the id or name of a rule, such as {@code AF4001}
     * @return these assertions
     */
    public CreateFlowRequestAssert hasNoFinding(String rule) {
        hardReport().hasNoFinding(rule);
        return this;
    }

    /**
     * Verifies that no finding is more severe.
     *
     * @param severity the highest accepted severity
     * @return these assertions
     */
    public CreateFlowRequestAssert hasNoFindingsAbove(Severity severity) {
        hardReport().hasNoFindingsAbove(severity);
        return this;
    }

    /**
     * Verifies that the request has all members of another request, with equal values.
     *
     * <p>Only members that the other request sets are compared, by the rule of {@link ReceivedCallsAssert#with}: maps are
     * subsets, lists are equal.
     *
     * @param partial the expected members
     * @return these assertions
     */
    public CreateFlowRequestAssert matches(CreateFlowRequest partial) {
        Objects.requireNonNull(partial, "partial must not be null");
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

    @Override
    FlowDefinition definition() {
        return FlowDefinition.of(actual);
    }

    /**
     * Continues with the validator's report of the request.
     *
     * @return assertions over the report
     */
    public ReportAssert report() {
        return described(
                failures.checkNotNull(this)
                        ? failures.report(validate())
                        : failures.afterFailure().report(null));
    }

    /** Its failures are thrown; for soft assertions, the proxy of this object collects them. */
    private ReportAssert hardReport() {
        isNotNull();
        return described(new ReportAssert(validate()));
    }

    private ReportAssert described(ReportAssert report) {
        report.withoutLines();
        return descriptionText().isEmpty() ? report : report.as("%s", descriptionText());
    }

    private Report validate() {
        String name = actual.flowName() == null ? "the CreateFlow request" : "flow " + Shown.text(actual.flowName());
        return FlowValidator.create()
                .validateRequest(Operation.CREATE_FLOW.apiName(), name, RestJson.requestJson(actual));
    }
}
