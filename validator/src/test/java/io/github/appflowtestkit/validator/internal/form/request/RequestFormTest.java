package io.github.appflowtestkit.validator.internal.form.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document is taken for what it is. */
class RequestFormTest {

    private static final Path SOUND = Path.of("src/test/resources/cases/sound");

    private final FlowValidator validator = FlowValidator.create();

    @Test
    void what_DescribeFlow_answers_is_checked_as_the_flow_that_it_describes() throws IOException {
        String answer = Files.readString(SOUND.resolve("described-flow.json"));

        Report sound = validator.validate("flow.json", answer);
        Report faulty = validator.validate(
                "flow.json", answer.replace("\"triggerType\": \"Scheduled\"", "\"triggerType\": \"Hourly\""));

        assertThat(sound.findings()).isEmpty();
        assertThat(sound.kind()).contains(DocumentKind.DESCRIBE_FLOW);
        assertThat(faulty.findings()).extracting(Finding::pointer).containsExactly("/triggerConfig/triggerType");
    }

    @Test
    void what_DescribeFlow_adds_is_not_reported() throws IOException {
        String answer = Files.readString(SOUND.resolve("described-on-the-wire.json"));
        String request = answer.replaceFirst("\"flowArn\".*", "");

        assertThat(validator.validate("flow.json", answer).findings()).isEmpty();
        assertThat(validator.validate("flows.json", "[" + answer + "]").findings())
                .isEmpty();
        assertThat(validator.validate("flow.json", request).findings())
                .extracting(Finding::pointer)
                .contains("/description", "/tasks/0/destinationField", "/tasks/1/connectorOperator/Zendesk");
    }

    @Test
    void a_request_beside_an_answer_may_not_have_what_only_answers_have() throws IOException {
        String request = Files.readString(SOUND.resolve("one-flow.json"));
        String answer = Files.readString(SOUND.resolve("described-flow.json"));
        String described = request.replaceFirst("\\{", "{ \"flowStatus\": \"Active\",");

        Report report = validator.validate("flows.json", "[" + answer + "," + described + "]");

        assertThat(report.kind()).contains(DocumentKind.CREATE_FLOW);
        assertThat(report.findings()).extracting(Finding::pointer).contains("/1/flowStatus");
        assertThat(report.findings()).extracting(Finding::pointer).noneMatch(pointer -> pointer.startsWith("/0/"));
    }

    @Test
    void what_answers_add_to_requests_is_as_in_the_service_model() {
        String file = System.getProperty("appflow.model", "");
        assumeTrue(!file.isEmpty(), "give -Dappflow.model=FILE to compare with a service model");
        JsonNode shapes = JsonMapper.shared().readTree(Path.of(file).toFile()).get("shapes");
        TreeSet<String> added = new TreeSet<>(
                List.copyOf(shapes.at("/DescribeFlowResponse/members").propertyNames()));
        added.removeAll(List.copyOf(shapes.at("/CreateFlowRequest/members").propertyNames()));

        assertThat(RequestForm.DESCRIBED).containsExactlyInAnyOrderElementsOf(added);
    }
}
