package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.wire.RestJson;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

class ReportAssertTest {

    private static final Report SOUND = validated(json(OrderSync.flow("orders")));
    private static final Report ONE = validated(json(OrderSync.flow("orders")).replace("\"flowName\"", "\"flowname\""));
    private static final Report TWO = validated(json(OrderSync.flow("orders"))
            .replace("\"orders\"", "\"no spaces\"")
            .replace("\"bucketName\"", "\"buckettName\""));

    private static String json(CreateFlowRequest request) {
        return new String(RestJson.requestJson(request), StandardCharsets.UTF_8);
    }

    private static Report validated(String text) {
        return FlowValidator.create().validate("flows/orders.json", text);
    }

    @Test
    void passes() {
        assertThat(SOUND).isValid().hasNoFinding("AF1002");
        assertThat(TWO).isNotValid().hasFinding("AF1002").hasFinding("UnknownMember");
    }

    @Test
    void fails_for_errors() throws IOException {
        Golden.failure("report-valid-1", () -> assertThat(ONE).isValid());
        Golden.failure("report-valid-2", () -> assertThat(TWO).isValid());
        Golden.failure("report-above-note", () -> assertThat(ONE).hasNoFindingsAbove(Severity.NOTE));
        Golden.failure("report-no-findings", () -> assertThat(ONE).hasNoFindings());
    }

    @Test
    void fails_for_findings_that_are_not_there() throws IOException {
        Golden.failure(
                "report-not-valid",
                () -> assertThat(new Report("flows/orders.json", SOUND.kind(), java.util.List.of()))
                        .isNotValid());
        Golden.failure("report-finding", () -> assertThat(ONE).hasFinding("AF1005"));
        Golden.failure("report-finding-pointer", () -> assertThat(ONE).hasFinding("AF1002", "/tasks/0"));
        Golden.failure("report-no-finding", () -> assertThat(ONE).hasNoFinding("UnknownMember"));
    }

    @Test
    void a_request_is_judged_as_the_service_would() throws IOException {
        assertThat(OrderSync.flow("orders")).isValid().report().isValid();
        CreateFlowRequest unsound = OrderSync.flow("no spaces");
        assertThat(unsound).hasFinding("PatternNotMet");
        Golden.failure("request-valid", () -> assertThat(unsound).isValid());
        Golden.failure(
                "request-described",
                () -> assertThat(unsound).as("nightly").report().hasNoFindings());
        Golden.failure(
                "request-matches",
                () -> assertThat(unsound)
                        .matches(CreateFlowRequest.builder().flowName("orders").build()));
    }
}
