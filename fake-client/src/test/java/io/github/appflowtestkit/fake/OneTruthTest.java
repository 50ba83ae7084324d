package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/** What the validator calls an error the fake refuses, with the same findings; and nothing else. */
class OneTruthTest {

    private static final FlowValidator VALIDATOR = FlowValidator.create();

    /** Unknown members and other types, for which the SDK's types have no place; one finding for all that is left to fill in. */
    private static final Set<String> NOT_IN_A_REQUEST = Set.of("AF1002", "AF1003", "AF1010", "AF1012");

    /** A flow among the validator's own cases. */
    private record Case(String name, CreateFlowRequest request, List<String> errors) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return ValidatorCases.all().entrySet().stream().flatMap(each -> read(each.getKey(), each.getValue()).stream());
    }

    /** The flow in a document; empty if it is not one flow, or one that the SDK's types cannot hold. */
    private static Optional<Case> read(String name, byte[] json) {
        Report report = VALIDATOR.validate(name, json);
        boolean fits = report.kind().filter(DocumentKind.CREATE_FLOW::equals).isPresent()
                && report.findings().stream()
                        .noneMatch(found -> found.layer() == Layer.READ || NOT_IN_A_REQUEST.contains(found.rule()));
        if (!fits) {
            return Optional.empty();
        }
        try {
            CreateFlowRequest request = (CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, json);
            return Optional.of(new Case(name, request, errors(report.findings())));
        } catch (WireException severalFlows) {
            return Optional.empty();
        }
    }

    private static List<String> errors(List<Finding> findings) {
        List<String> errors = new ArrayList<>();
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> errors.add(finding.rule() + " " + finding.pointer()));
        errors.sort(null);
        return errors;
    }

    private static List<String> refusedFor(ValidationException refusal) {
        return errors(FakeAppflowHint.of(refusal).map(FakeAppflowHint::findings).orElse(List.of()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void create_flow_refuses_what_has_errors_and_only_that(Case flow) {
        FakeAppflow fake = FakeAppflow.builder().allowUndeclaredProfiles().build();
        if (flow.errors().isEmpty()) {
            fake.client().createFlow(flow.request());
            assertThat(fake.flow(flow.request().flowName())).isPresent();
            return;
        }
        ValidationException refusal = catchThrowableOfType(
                ValidationException.class, () -> fake.client().createFlow(flow.request()));

        assertThat(refusedFor(refusal)).isEqualTo(flow.errors());
        assertThat(fake.flows()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void update_flow_refuses_for_the_same_findings(Case flow) {
        UpdateFlowRequest update = update(flow.request());
        List<String> errors = errors(VALIDATOR
                .validateRequest("UpdateFlow", "update", RestJson.requestJson(update))
                .findings());
        FakeAppflow fake = FakeAppflow.builder().allowUndeclaredProfiles().build();
        if (errors.isEmpty()) {
            assumeTrue(flow.errors().isEmpty(), "only a member that an update does not have is wrong");
            fake.givenFlow(flow.request());
            fake.client().updateFlow(update);
            return;
        }
        if (errors.stream().noneMatch(error -> error.startsWith("AF1"))) {
            fake.givenFlow(Requests.onDemand(update.flowName()).build());
        }
        ValidationException refusal = catchThrowableOfType(
                ValidationException.class, () -> fake.client().updateFlow(update));

        assertThat(refusedFor(refusal)).isEqualTo(errors);
    }

    private static UpdateFlowRequest update(CreateFlowRequest flow) {
        return UpdateFlowRequest.builder()
                .flowName(flow.flowName())
                .description(flow.description())
                .triggerConfig(flow.triggerConfig())
                .sourceFlowConfig(flow.sourceFlowConfig())
                .destinationFlowConfigList(
                        flow.hasDestinationFlowConfigList() ? flow.destinationFlowConfigList() : null)
                .tasks(flow.hasTasks() ? flow.tasks() : null)
                .metadataCatalogConfig(flow.metadataCatalogConfig())
                .build();
    }

    @Test
    void the_cases_are_many_and_of_both_kinds() {
        assertThat(cases().filter(flow -> flow.errors().isEmpty())).hasSizeGreaterThan(150);
        assertThat(cases().filter(flow -> !flow.errors().isEmpty())).hasSizeGreaterThan(40);
    }
}
