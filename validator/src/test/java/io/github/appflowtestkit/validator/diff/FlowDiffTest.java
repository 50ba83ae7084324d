package io.github.appflowtestkit.validator.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.diff.Difference.Effect;
import io.github.appflowtestkit.validator.diff.Difference.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowDiffTest {

    private static final String FLOW = """
            {"flowName": "orders",
             "triggerConfig": {"triggerType": "Scheduled", "triggerProperties": {"Scheduled": {
               "scheduleExpression": "rate(1hours)", "dataPullMode": "Incremental"}}},
             "sourceFlowConfig": {"connectorType": "Salesforce", "connectorProfileName": "crm",
               "sourceConnectorProperties": {"Salesforce": {"object": "Order"}}},
             "destinationFlowConfigList": [{"connectorType": "S3",
               "destinationConnectorProperties": {"S3": {"bucketName": "lake"}}}],
             "tasks": [
               {"taskType": "Filter", "sourceFields": ["Id", "Name"], "connectorOperator": {"Salesforce": "PROJECTION"}},
               {"taskType": "Filter", "sourceFields": ["StageName"], "connectorOperator": {"Salesforce": "EQUAL_TO"},
                "taskProperties": {"DATA_TYPE": "string", "VALUE": "Closed"}},
               {"taskType": "Map", "sourceFields": ["Id"], "destinationField": "id", "connectorOperator": {"Salesforce": "NO_OP"},
                "taskProperties": {"SOURCE_DATA_TYPE": "id", "DESTINATION_DATA_TYPE": "id"}}]}
            """;

    @TempDir
    Path folder;

    private static FlowDiff changed(String from, String to) {
        assertThat(FLOW).contains(from);
        return FlowDiff.between(FlowRequest.of(FLOW), FlowRequest.of(FLOW.replace(from, to)));
    }

    @Test
    void a_changed_filter_is_one_difference() {
        FlowDiff diff = changed("Closed", "Won");

        assertThat(diff.isSame()).isFalse();
        assertThat(diff.flow()).isEqualTo("orders");
        assertThat(diff.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
            assertThat(difference.pointer()).isEqualTo("/tasks/1/taskProperties/VALUE");
            assertThat(difference.words()).isEqualTo("filter on StageName: VALUE \"Closed\" → \"Won\"");
            assertThat(difference.effect()).isEqualTo(Effect.IN_PLACE);
            assertThat(difference.old().orElseThrow().json()).isEqualTo("\"Closed\"");
            assertThat(difference.other().orElseThrow().range()).hasToString("11:56-11:61");
        });
        assertThat(diff.update()).isEqualTo(new UpdateEffect(true, false, false, List.of()));
    }

    @Test
    void a_new_mapping_makes_a_new_schema_version() {
        FlowDiff diff = changed(
                "{\"taskType\": \"Map\"",
                "{\"taskType\": \"Map\", \"sourceFields\": [\"Industry\"], \"destinationField\": \"industry_code\"},"
                        + " {\"taskType\": \"Map\"");

        assertThat(diff.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isEqualTo("/tasks/2");
            assertThat(difference.words()).isEqualTo("maps Industry to industry_code: new");
            assertThat(difference.old()).isEmpty();
        });
        assertThat(diff.update()).isEqualTo(new UpdateEffect(true, true, false, List.of()));
    }

    @Test
    void another_destination_is_refused_in_the_words_of_the_service() {
        assertThat(changed("lake", "pond").update())
                .isEqualTo(new UpdateEffect(
                        false,
                        false,
                        true,
                        List.of("Destination object for the destination connector can not be updated")));
    }

    @Test
    void what_is_ignored_counts_no_more() {
        FlowDiff diff = changed("Closed", "Won");

        assertThat(diff.ignoring(List.of("/tasks/*/taskProperties")).isSame()).isTrue();
        assertThat(diff.ignoring(List.of("/tasks/2", "/tags")).isSame()).isFalse();
        assertThat(changed("lake", "pond")
                        .ignoring(List.of("/destinationFlowConfigList"))
                        .update()
                        .accepted())
                .isTrue();
        assertThatThrownBy(() -> diff.ignoring(List.of("tags")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pointer must start with \"/\", such as /tags/team, but is \"tags\"");
    }

    @Test
    void what_is_no_object_has_no_members_and_what_is_no_json_is_refused() {
        assertThat(FlowDiff.between(FlowRequest.of("null"), FlowRequest.of("{}"))
                        .isSame())
                .isTrue();
        assertThat(FlowDiff.between(FlowRequest.of(FLOW), FlowRequest.of("[]")).differences())
                .extracting(Difference::kind)
                .contains(Kind.REMOVED);
        assertThatThrownBy(() -> FlowDiff.between(FlowRequest.of("{"), FlowRequest.of(FLOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("json of the flow must be JSON, but is \"{\"");
    }

    @Test
    void files_of_several_flows_are_compared_by_name() throws IOException {
        Path one = Files.writeString(folder.resolve("one.json"), FLOW);
        Path two = Files.writeString(
                folder.resolve("two.json"),
                "[" + FLOW.replace("Closed", "Won") + "," + FLOW.replace("orders", "leads") + "]");

        assertThat(FlowDiff.between(one, two).differences())
                .extracting(difference -> difference.other().orElseThrow().pointer())
                .containsExactly("/0/tasks/1/taskProperties/VALUE");
    }

    @Test
    void files_without_a_common_flow_are_refused() throws IOException {
        Path one = Files.writeString(folder.resolve("one.json"), FLOW);
        Path none = Files.writeString(folder.resolve("none.json"), "{}");
        Path two = Files.writeString(
                folder.resolve("two.json"),
                "[" + FLOW.replace("orders", "a1") + "," + FLOW.replace("orders", "b1") + "]");

        assertThatThrownBy(() -> FlowDiff.between(one, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(none + " must contain a flow, but contains none that can be read");
        assertThatThrownBy(() -> FlowDiff.between(one, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the files must have exactly one flow in common, but have 0: " + one
                        + " contains [\"orders\"], " + two + " contains [\"a1\", \"b1\"]");
        assertThatThrownBy(() -> FlowDiff.between(one, folder.resolve("gone.json")))
                .isInstanceOf(UncheckedIOException.class);
    }
}
