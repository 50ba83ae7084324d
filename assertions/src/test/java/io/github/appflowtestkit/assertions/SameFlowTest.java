package io.github.appflowtestkit.assertions;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.DescribeFlowResponse;
import software.amazon.awssdk.services.appflow.model.OperatorPropertiesKeys;
import software.amazon.awssdk.services.appflow.model.SalesforceConnectorOperator;
import software.amazon.awssdk.services.appflow.model.Task;
import software.amazon.awssdk.services.appflow.model.TaskType;
import software.amazon.awssdk.services.appflow.model.UpdateFlowRequest;

/** Two definitions of a flow are the same, wherever they come from, or the failure says what differs. */
class SameFlowTest {

    private static final Path FILES = Path.of("src/test/resources/flows");
    private static final Path REQUEST = FILES.resolve("orders.json");

    private final FakeAppflow fake = FakeAppflow.create();
    private final AppflowClient client = fake.client();
    private final CreateFlowRequest request = OrderSync.flow(
            "orders",
            flow -> flow.tasks(projection(), filter("Closed"), map("Id")).tags(Map.of("team", "crm")));

    private static Task projection() {
        return Task.builder()
                .taskType(TaskType.FILTER)
                .sourceFields("Id", "StageName")
                .connectorOperator(operator -> operator.salesforce(SalesforceConnectorOperator.PROJECTION))
                .build();
    }

    private static Task filter(String stage) {
        return Task.builder()
                .taskType(TaskType.FILTER)
                .sourceFields("StageName")
                .connectorOperator(operator -> operator.salesforce(SalesforceConnectorOperator.EQUAL_TO))
                .taskProperties(Map.of(OperatorPropertiesKeys.DATA_TYPE, "string", OperatorPropertiesKeys.VALUE, stage))
                .build();
    }

    private static Task map(String field) {
        return Task.builder()
                .taskType(TaskType.MAP)
                .sourceFields(field)
                .destinationField(field)
                .connectorOperator(operator -> operator.salesforce(SalesforceConnectorOperator.NO_OP))
                .build();
    }

    @BeforeEach
    void given() {
        fake.givenConnectorProfile("sf-prod", ConnectorType.SALESFORCE);
        client.createFlow(request);
    }

    private DescribeFlowResponse described() {
        return client.describeFlow(call -> call.flowName("orders"));
    }

    private FlowView flow() {
        return fake.flow("orders").orElseThrow();
    }

    private CreateFlowRequest changed() {
        return request.toBuilder()
                .tasks(projection(), filter("Won"), map("Id"), map("Industry"))
                .tags(Map.of("team", "crm", "cost-center", "7"))
                .build();
    }

    private UpdateFlowRequest update() {
        return UpdateFlowRequest.builder()
                .flowName("orders")
                .triggerConfig(request.triggerConfig())
                .sourceFlowConfig(request.sourceFlowConfig())
                .destinationFlowConfigList(request.destinationFlowConfigList())
                .tasks(map("Id"), filter("Closed"), projection())
                .build();
    }

    @Test
    void a_flow_of_a_fake_is_what_any_definition_of_it_says() {
        assertThat(fake)
                .hasFlow("orders")
                .isSameAs(REQUEST)
                .isSameAs(request)
                .isSameAs(update())
                .isSameAs(described())
                .isSameAs(flow());
    }

    @Test
    void requests_and_described_flows_are_compared_in_the_same_way() {
        assertThat(request)
                .isSameAs(REQUEST)
                .isSameAs(request)
                .isSameAs(update())
                .isSameAs(described())
                .isSameAs(flow());
        assertThat(described())
                .isSameAs(REQUEST)
                .isSameAs(request)
                .isSameAs(update())
                .isSameAs(described())
                .isSameAs(flow());
    }

    @Test
    void of_several_flows_in_a_file_the_one_with_the_name_counts() {
        assertThat(fake).hasFlow("orders").isSameAs(FILES.resolve("several.yaml"));
        assertThatThrownBy(() -> assertThat(OrderSync.flow("invoices")).isSameAs(FILES.resolve("several.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("file must contain one flow or a flow of that name, but contains \"orders\", \"leads\"");
    }

    @Test
    void what_a_file_does_not_know_is_not_compared() throws IOException {
        Path template = FILES.resolve("template.yaml");

        assertThat(request).isSameAs(template);
        Golden.failure("same-undecided", () -> assertThat(changed()).isSameAs(template));
    }

    @Test
    void a_failure_lists_the_differences_in_words() throws IOException {
        AssertionError error =
                Golden.failure("same-file", () -> assertThat(changed()).isSameAs(REQUEST));
        assertThat(error).hasFieldOrPropertyWithValue("expected.stringRepresentation", """
                        /tasks/1/taskProperties/VALUE = "Closed"
                        /tasks/3 = absent
                        /tags/cost-center = absent""");
        Golden.failure("same-request", () -> assertThat(fake).hasFlow("orders").isSameAs(changed()));
        Golden.failure("same-described", () -> assertThat(described()).isSameAs(changed()));
        Golden.failure("same-update", () -> assertThat(changed()).isSameAs(update()));
        Golden.failure("same-view", () -> assertThat(changed()).isSameAs(flow()));
    }

    @Test
    void null_is_no_flow() {
        assertThatThrownBy(() -> assertThat((DescribeFlowResponse) null).isSameAs(request))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not to be null");
    }

    @Test
    void a_file_must_be_there_and_have_a_flow() {
        assertThatThrownBy(() -> assertThat(request).isSameAs(FILES.resolve("gone.json")))
                .isInstanceOf(UncheckedIOException.class);
        Path none = Path.of("pom.xml");
        assertThatThrownBy(() -> assertThat(request).isSameAs(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("file must contain a flow, but pom.xml contains none");
    }

    @Test
    void soft_assertions_collect_what_differs() {
        AppflowSoftAssertions softly = new AppflowSoftAssertions();
        softly.assertThat(fake).hasFlow("orders").isSameAs(changed()).isActive().isSameAs(REQUEST);
        softly.assertThat(changed()).isSameAs(REQUEST).isSameAs(changed());
        softly.assertThat(described()).isSameAs(changed());

        List<AssertionError> errors = softly.assertionErrorsCollected();
        assertThat(errors)
                .extracting(error ->
                        String.valueOf(error.getMessage()).lines().findFirst().orElse(""))
                .containsExactly(
                        "Expected flow \"orders\" to be the same as the CreateFlow request of flow \"orders\"",
                        "Expected the CreateFlow request of flow \"orders\" to be the same as the flow in " + REQUEST,
                        "Expected the described flow \"orders\" to be the same as the CreateFlow request of flow"
                                + " \"orders\"");
    }
}
