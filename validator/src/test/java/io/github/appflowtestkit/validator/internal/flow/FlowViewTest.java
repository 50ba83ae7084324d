package io.github.appflowtestkit.validator.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.Schedule;
import io.github.appflowtestkit.validator.flow.UnsoundPartException;
import io.github.appflowtestkit.validator.internal.connector.Connector;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowViewTest {

    private static final String ORDERS = """
            {
              "flowName": "orders",
              "kmsArn": null,
              "triggerConfig": {
                "triggerType": "Scheduled",
                "triggerProperties": {
                  "Scheduled": {
                    "scheduleExpression": "rate(5 minutes)",
                    "dataPullMode": "Incremental",
                    "scheduleStartTime": "2026-03-01T08:00:00+01:00",
                    "scheduleEndTime": 1803859200.5,
                    "timezone": "Europe/Berlin"
                  }
                }
              },
              "sourceFlowConfig": {
                "connectorType": "Servicenow",
                "connectorProfileName": "prod",
                "sourceConnectorProperties": {"ServiceNow": {"object": "incident"}},
                "incrementalPullConfig": {"datetimeTypeFieldName": "sys_updated_on"}
              },
              "destinationFlowConfigList": [
                {
                  "connectorType": "Zendesk",
                  "connectorProfileName": "prod",
                  "destinationConnectorProperties": {
                    "Zendesk": {"object": "tickets", "writeOperationType": "UPSERT", "idFieldNames": ["id"]}
                  }
                }
              ],
              "tasks": [
                {"taskType": "Filter", "sourceFields": ["a", "b"], "connectorOperator": {"ServiceNow": "PROJECTION"}},
                {"taskType": "Map", "sourceFields": ["a"], "destinationField": "x",
                 "taskProperties": {"SOURCE_DATA_TYPE": "string", "odd/name~": "1"}}
              ]
            }
            """;

    @Test
    void each_part_has_its_value_and_its_place() {
        Flow flow = flow(CheckedParts.all());
        Schedule schedule = flow.trigger().schedule().orElseThrow();
        assertThat(flow.name().text()).isEqualTo("orders");
        assertThat(flow.trigger().isScheduled()).isTrue();
        assertThat(schedule.isIncremental()).isTrue();
        assertThat(schedule.start().orElseThrow().instant()).isEqualTo(Instant.parse("2026-03-01T07:00:00Z"));
        assertThat(schedule.end().orElseThrow().instant()).isEqualTo(Instant.ofEpochSecond(1803859200, 500_000_000));
        assertThat(schedule.expression().pointer())
                .isEqualTo("/triggerConfig/triggerProperties/Scheduled/scheduleExpression");
        assertThat(ParsedNode.of(schedule.expression()).range()).hasToString("8:31-8:48");
        assertThat(ParsedNode.of(schedule.expression()).keyRange()).hasToString("8:9-8:29");
        assertThat(Connector.of(flow.source())).isEqualTo(Connector.SERVICE_NOW);
        assertThat(flow.source().property("object").orElseThrow())
                .hasToString("sourceFlowConfig.sourceConnectorProperties.ServiceNow.object = \"incident\"");
        assertThat(flow.destinations().get(0).idFieldNames().orElseThrow().texts())
                .containsExactly("id");
        assertThat(flow.tasks().get(0).isProjection()).isTrue();
        Node odd = flow.tasks().get(1).property("odd/name~").orElseThrow();
        assertThat(odd.pointer()).isEqualTo("/tasks/1/taskProperties/odd~1name~0");
        assertThat(odd.path()).isEqualTo("tasks[1].taskProperties[\"odd/name~\"]");
    }

    @Test
    void a_member_that_is_null_reads_as_absent() {
        assertThat(flow(CheckedParts.all()).node().member("kmsArn")).isEmpty();
    }

    @Test
    void an_unsound_value_cannot_be_read_and_its_sisters_can() {
        Flow flow = flow(findings("/sourceFlowConfig/connectorType"));
        assertThatThrownBy(() -> Connector.of(flow.source())).isInstanceOf(UnsoundPartException.class);
        assertThat(flow.source().profileName().orElseThrow().text()).isEqualTo("prod");
    }

    @Test
    void what_an_incomplete_object_has_can_be_read_and_what_it_lacks_cannot() {
        Flow flow = flow(findings("/sourceFlowConfig"));
        assertThat(flow.source().profileName()).isPresent();
        assertThatThrownBy(() -> flow.source().apiVersion()).isInstanceOf(UnsoundPartException.class);
        assertThat(flow.destinations().get(0).apiVersion()).isEmpty();
    }

    @Test
    void a_member_without_meaning_may_be_the_one_that_is_missing() {
        String misspelled = "/sourceFlowConfig/conectorProfileName";
        Flow flow = flow(CheckedParts.of(pointer -> pointer, Set.of(misspelled), Set.of(misspelled)));
        assertThatThrownBy(() -> flow.source().apiVersion()).isInstanceOf(UnsoundPartException.class);
        assertThat(flow.source().profileName()).isPresent();
    }

    @Test
    void a_member_with_a_wrong_value_says_nothing_about_its_absent_sisters() {
        Flow flow = flow(findings("/sourceFlowConfig/connectorProfileName"));
        assertThat(flow.source().apiVersion()).isEmpty();
    }

    @Test
    void an_unknown_value_cannot_be_judged_but_all_others_can() {
        JsonObject source = (JsonObject) request().at("/sourceFlowConfig").orElseThrow();
        Flow flow = flow(with(
                request(),
                "sourceFlowConfig",
                with(source, "sourceConnectorProperties", new Unknown("Ref: Properties", false, Range.START))));
        assertThatThrownBy(() -> flow.source().ownProperties()).isInstanceOf(UnsoundPartException.class);
        assertThatThrownBy(() -> flow.source().node().sound()).isInstanceOf(UnsoundPartException.class);
        assertThat(Connector.of(flow.source())).isEqualTo(Connector.SERVICE_NOW);
    }

    @Test
    void a_value_that_may_be_absent_does_not_tell_that_it_is_there() {
        Flow present = flow(with(request(), "kmsArn", new Unknown("aws_kms_key.a.arn", false, Range.START)));
        Flow maybe = flow(with(request(), "kmsArn", new Unknown("var.key", true, Range.START)));
        assertThat(present.node().member("kmsArn")).isPresent();
        assertThatThrownBy(() -> present.node().required("kmsArn").text()).isInstanceOf(UnsoundPartException.class);
        assertThatThrownBy(() -> maybe.node().member("kmsArn")).isInstanceOf(UnsoundPartException.class);
        assertThatThrownBy(() -> maybe.node().members()).isInstanceOf(UnsoundPartException.class);
    }

    @Test
    void tasks_of_unknown_number_do_not_hide_the_known_ones() {
        JsonArray tasks = (JsonArray) request().at("/tasks").orElseThrow();
        List<JsonValue> more = new ArrayList<>(tasks.items());
        more.add(1, new Unknown("dynamic", true, Range.START));
        Flow flow = flow(with(request(), "tasks", new JsonArray(more, tasks.range())));
        List<String> seen = new ArrayList<>();
        flow.eachTask(task -> seen.add(task.type().text()));
        assertThat(seen).containsExactly("Filter", "Map");
        assertThatThrownBy(flow::tasks).isInstanceOf(UnsoundPartException.class);
    }

    @Test
    void sound_asks_for_all_that_lies_below() {
        Flow flow = flow(findings("/tasks/0/taskType"));
        assertThatThrownBy(() -> flow.tasks().get(0).node().sound()).isInstanceOf(UnsoundPartException.class);
        assertThat(flow.tasks().get(1).node().sound()).isNotNull();
    }

    @Test
    void one_unsound_task_does_not_hide_the_others() {
        List<String> seen = new ArrayList<>();
        flow(findings("/tasks/0/taskType"))
                .eachTask(task -> seen.add(task.type().text()));
        assertThat(seen).containsExactly("Map");
    }

    @Test
    void tasks_are_found_by_their_type() {
        Flow flow = flow(CheckedParts.all());
        List<String> seen = new ArrayList<>();
        flow.eachTask("Map", task -> seen.add(task.node().pointer()));
        assertThat(seen).containsExactly("/tasks/1");
        assertThat(flow.tasks("Filter")).hasSize(1);
        assertThat(flow.tasks("Map_all")).isEmpty();
        assertThat(flow.hasTask("Map")).isTrue();
        assertThat(flow.hasTask("Map_all")).isFalse();
    }

    @Test
    void a_task_of_unknown_type_may_be_of_any() {
        Flow flow = flow(findings("/tasks/0/taskType"));
        List<String> seen = new ArrayList<>();
        flow.eachTask("Map", task -> seen.add(task.node().pointer()));
        assertThat(seen).containsExactly("/tasks/1");
        assertThatThrownBy(() -> flow.tasks("Map")).isInstanceOf(UnsoundPartException.class);
        assertThatThrownBy(() -> flow.hasTask("Map")).isInstanceOf(UnsoundPartException.class);
        assertThat(flow(findings("/tasks/1/taskType")).hasTask("Filter")).isTrue();
    }

    @Test
    void a_value_of_another_type_cannot_be_read() {
        Node name = flow(CheckedParts.all()).name();
        assertThatThrownBy(name::items).isInstanceOf(UnsoundPartException.class);
        assertThatThrownBy(name::number).isInstanceOf(UnsoundPartException.class);
        assertThatThrownBy(name::bool).isInstanceOf(UnsoundPartException.class);
        assertThatThrownBy(name::instant).isInstanceOf(UnsoundPartException.class);
        assertThatThrownBy(() -> name.member("x")).isInstanceOf(UnsoundPartException.class);
    }

    private static CheckedParts findings(String... pointers) {
        return CheckedParts.of(pointer -> pointer, List.of(pointers), Set.of());
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        Map<String, Member> members = new LinkedHashMap<>(object.byName());
        members.put(name, new Member(name, Range.START, value));
        return new JsonObject(members, object.range());
    }

    private static JsonObject request() {
        return (JsonObject) new DocumentReader(1 << 20, 100).read(ORDERS).root().orElseThrow();
    }

    private static Flow flow(CheckedParts checked) {
        return flow(request(), checked);
    }

    private static Flow flow(JsonObject request) {
        return flow(request, CheckedParts.all());
    }

    private static Flow flow(JsonObject request, CheckedParts checked) {
        return ParsedFlow.of(
                "orders.json",
                DocumentKind.CREATE_FLOW,
                request,
                pointer -> pointer,
                checked,
                Spelling.OF_THE_API,
                Optional.empty(),
                EntityFolder.NONE);
    }
}
