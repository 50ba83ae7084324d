package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

class ReportAssertTest {

    private static final Finding UNKNOWN = finding(
            "AF1002",
            "UnknownMember",
            Severity.ERROR,
            "/flowname",
            "unknown member \"flowname\" in the request; did you mean \"flowName\"?",
            Optional.of("the request accepts clientToken, description, flowName, kmsArn"));
    private static final Finding COSTLY = finding(
            "AF5001",
            "CostlySchedule",
            Severity.WARNING,
            "/triggerConfig",
            "the flow runs every minute",
            Optional.empty());

    private static final Report SOUND = report();
    private static final Report ONE = report(UNKNOWN);
    private static final Report TWO = report(UNKNOWN, COSTLY);

    private static Finding finding(
            String rule, String name, Severity severity, String pointer, String message, Optional<String> hint) {
        Range range = new Range(new Position(2, 3), new Position(2, 13));
        return new Finding(rule, name, severity, Layer.STRUCTURE, pointer, range, message, hint, Optional.empty());
    }

    private static Report report(Finding... findings) {
        return new Report("flows/orders.json", Optional.of(DocumentKind.CREATE_FLOW), List.of(findings));
    }

    @Test
    void passes() {
        assertThat(SOUND).isValid().hasNoFinding("AF1002").hasNoFindings();
        assertThat(report(COSTLY)).isValid().hasNoFindingsAbove(Severity.WARNING);
        assertThat(TWO)
                .isNotValid()
                .hasFinding("AF1002")
                .hasFinding("UnknownMember", "/flowname")
                .hasFinding("AF5001");
    }

    @Test
    void fails_for_findings_that_should_not_be() throws IOException {
        Golden.failure("report-valid-1", () -> assertThat(TWO).isValid());
        Golden.failure("report-above-note", () -> assertThat(TWO).hasNoFindingsAbove(Severity.NOTE));
        Golden.failure("report-no-findings", () -> assertThat(ONE).hasNoFindings());
        Golden.failure("report-no-finding", () -> assertThat(ONE).hasNoFinding("UnknownMember"));
    }

    @Test
    void fails_for_findings_that_are_not_there() throws IOException {
        Golden.failure("report-not-valid", () -> assertThat(SOUND).isNotValid());
        Golden.failure("report-finding", () -> assertThat(ONE).hasFinding("AF1005"));
        Golden.failure("report-not-valid-1", () -> assertThat(report(COSTLY)).isNotValid());
        Golden.failure("report-finding-2", () -> assertThat(TWO).hasFinding("AF1005"));
        Golden.failure("report-finding-pointer", () -> assertThat(ONE).hasFinding("AF1002", "/tasks/0"));
        Golden.failure(
                "report-finding-pointer-2",
                () -> assertThat(report(UNKNOWN, UNKNOWN)).hasFinding("AF1002", "/tasks/0"));
    }

    @Test
    void a_request_is_checked_as_by_the_service() throws IOException {
        assertThat(OrderSync.flow("orders")).isValid().report().isValid();
        CreateFlowRequest unsound = OrderSync.flow("no spaces");
        assertThat(unsound).hasFinding("PatternNotMet");
        assertThatThrownBy(() -> assertThat(unsound).as("nightly").isValid())
                .hasMessageStartingWith("[nightly] Expected no errors in flow \"no spaces\"\nbut there is one\n")
                .hasMessageContaining("[AF1006]");
        assertThat(unsound).isNotValid().hasFinding("AF1006", "/flowName").hasNoFinding("AF1002");
        Golden.failure("request-valid", () -> assertThat(unsound).isValid());
        Golden.failure(
                "request-not-valid", () -> assertThat(OrderSync.flow("orders")).isNotValid());
        Golden.failure("request-report", () -> assertThat(unsound).report().hasFinding("AF1002"));
        Golden.failure(
                "request-matches",
                () -> assertThat(unsound)
                        .matches(CreateFlowRequest.builder().flowName("orders").build()));
    }
}
