package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;

class GivenFlowFileTest {

    private static final String SOUND =
            new String(RestJson.requestJson(Requests.onDemand("orders").build()), StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final FakeAppflow fake = FakeAppflow.create();

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("flow.json"), text);
    }

    private void givenAProfile() {
        fake.givenConnectorProfile(Requests.PROFILE, ConnectorType.SALESFORCE);
    }

    @Test
    void a_flow_of_a_file_exists_and_no_call_is_recorded() throws IOException {
        givenAProfile();

        assertThat(fake.givenFlow(file(SOUND)).flowArn()).endsWith("flow/orders");
        assertThat(fake.flow("orders")).isPresent();
        assertThat(fake.calls()).isEmpty();
    }

    @Test
    void an_editors_schema_and_a_byte_order_mark_do_not_matter() throws IOException {
        givenAProfile();

        fake.givenFlow(file("\uFEFF{\"$schema\":\"https://example.com/create-flow.json\"," + SOUND.substring(1)));
        assertThat(fake.flow("orders")).isPresent();
    }

    @Test
    void a_described_flow_with_its_nulls_can_be_given() throws IOException {
        givenAProfile();
        fake.givenFlow(Requests.onDemand("orders").build());
        DescribeFlowResponse described = fake.client().describeFlow(flow -> flow.flowName("orders"));
        String wire = new String(RestJson.responseJson(described), StandardCharsets.UTF_8);
        assertThat(wire).contains("\"flowStatusMessage\":null", "\"Zendesk\":null");

        fake.reset();
        givenAProfile();
        fake.givenFlow(file(wire));

        assertThat(fake.client().describeFlow(flow -> flow.flowName("orders")).tasks())
                .isEqualTo(described.tasks());
    }

    @Test
    void mistakes_are_said_with_file_and_line() throws IOException {
        Path file = file(SOUND.replace("\"tasks\"", "\n  \"taks\""));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenFlow(file))
                .withMessageStartingWith("flow file \"" + file
                        + "\" must hold a CreateFlow request that the service accepts, but has errors:\n"
                        + "  flow.json:2:3: unknown member \"taks\" in the request; did you mean \"tasks\"? [AF1002]");
    }

    @Test
    void broken_text_is_said_with_file_and_line() throws IOException {
        Path file = file("{\n  \"flowName\": \"x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenFlow(file))
                .withMessageContaining("\n  flow.json:2:17: ")
                .withMessageContaining("[AF0001]");
    }

    @Test
    void several_flows_are_one_too_many() throws IOException {
        Path file = file("[" + SOUND + ", " + SOUND + "]");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenFlow(file))
                .withMessage(
                        "flow file \"" + file
                                + "\" must hold one flow, but holds \"orders\", \"orders\"; choose one with FlowJson.flow(\"orders\")");
    }

    @Test
    void advice_is_no_obstacle() throws IOException {
        givenAProfile();
        String scheduled = new String(
                RestJson.requestJson(
                        Requests.scheduled("orders", "rate(1 minute)").build()),
                StandardCharsets.UTF_8);

        fake.givenFlow(file(scheduled));
        assertThat(fake.flow("orders")).isPresent();
    }

    @Test
    void what_the_fake_would_refuse_names_the_file() throws IOException {
        Path file = file(SOUND);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.givenFlow(file))
                .withMessageStartingWith("flow file \"" + file + "\" cannot be given: ")
                .withMessageContaining("declare it with fake.givenConnectorProfile(\"sf-prod\"")
                .withCauseInstanceOf(FakeAppflowHint.class);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        Path file = folder.resolve("missing.json");

        assertThatThrownBy(() -> fake.givenFlow(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("flow file \"" + file + "\" does not exist");
    }
}
