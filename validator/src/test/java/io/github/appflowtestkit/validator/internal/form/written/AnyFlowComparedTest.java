package io.github.appflowtestkit.validator.internal.form.written;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.diff.Difference.Kind;
import io.github.appflowtestkit.validator.diff.FlowDiff;
import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Written;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Any flow, sound or not, is the same flow in every form and with its tasks in any order. */
class AnyFlowComparedTest {

    /** Tasks are found by these; a connector is a difference of the whole side; a call has its token. */
    private static final Set<String> NOT_ALONE =
            Set.of("taskType", "destinationField", "connectorType", "clientToken", "$schema");

    private static final Set<String> NO_VALUE = Set.of("", "None", "INSERT", "AUTOMATIC");

    private static final FlowValidator VALIDATOR = FlowValidator.create();

    @Property(tries = 400)
    void a_flow_is_the_same_in_every_form(@ForAll long seed, @ForAll Written form) {
        RandomRequests.of(seed, form).ifPresent(flow -> {
            List<FlowRequest> json = requests(flow.toString());
            // only a document tells that an empty object is a flow, and only a request can be a skeleton with
            // placeholders
            if (json.isEmpty() || json.stream().anyMatch(each -> !each.unknown().isEmpty())) {
                return;
            }
            List<FlowRequest> written =
                    requests(form.syntax().write(form.form().document(flow)).text());
            assertThat(written).hasSameSizeAs(json);
            for (int i = 0; i < json.size(); i++) {
                FlowDiff diff = FlowDiff.between(json.get(i), written.get(i));
                assertThat(diff.differences()).isEmpty();
                assertThat(diff.undecided()).isEmpty();
            }
        });
    }

    @Property(tries = 400)
    void tasks_may_have_any_order(@ForAll long seed) {
        RandomRequests.of(seed, Written.YAML_REQUEST).ifPresent(flow -> {
            JsonNode shuffled = flow.deepCopy();
            (shuffled.isArray() ? shuffled : List.of(shuffled)).forEach(each -> shuffle(each, seed));
            List<FlowRequest> old = requests(flow.toString());
            List<FlowRequest> other = requests(shuffled.toString());
            for (int i = 0; i < old.size(); i++) {
                assertThat(FlowDiff.between(old.get(i), other.get(i)).differences())
                        .isEmpty();
            }
        });
    }

    @Property(tries = 400)
    void one_change_is_one_difference_at_its_place(@ForAll long seed) {
        RandomRequests.of(seed, Written.YAML_REQUEST)
                .filter(ObjectNode.class::isInstance)
                .ifPresent(flow -> {
                    List<String> places = new ArrayList<>();
                    strings(flow, "", places);
                    if (!places.isEmpty()) {
                        changeOne(flow, places.get(new Random(seed).nextInt(places.size())));
                    }
                });
    }

    private static void changeOne(JsonNode flow, String pointer) {
        JsonNode changed = flow.deepCopy();
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        ((ObjectNode) changed.at(pointer.substring(0, last))).put(name, "something else");
        FlowDiff diff = FlowDiff.between(FlowRequest.of(flow.toString()), FlowRequest.of(changed.toString()));

        assertThat(diff.differences())
                .as("%s in %s", pointer, flow)
                .singleElement()
                .satisfies(difference -> {
                    assertThat(pointer).startsWith(difference.pointer());
                    assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
                    assertThat(difference.other().orElseThrow().json()).contains("something else");
                });
    }

    /** Values that are one difference when they change: no values that stand for no value, and nothing by which tasks are found. */
    private static void strings(JsonNode value, String pointer, List<String> places) {
        if (!(value instanceof ObjectNode object)) {
            for (int i = 0; i < value.size(); i++) {
                strings(value.get(i), JsonText.child(pointer, i), places);
            }
            return;
        }
        object.properties().forEach(member -> {
            String below = JsonText.child(pointer, member.getKey());
            if (!member.getValue().isString()) {
                strings(member.getValue(), below, places);
            } else if (isOneDifference(member.getKey(), member.getValue().stringValue(), below)) {
                places.add(below);
            }
        });
    }

    private static boolean isOneDifference(String name, String value, String pointer) {
        // an operator tells which kind of task it is, such as a projection
        return !pointer.contains("/connectorOperator/")
                && !NOT_ALONE.contains(name)
                && !NO_VALUE.contains(value)
                && !Secrets.isSecret(value)
                && Secrets.pointer(pointer).equals(pointer)
                && !Secrets.isCredentialAt(JsonText.steps(pointer));
    }

    private static void shuffle(JsonNode flow, long seed) {
        if (flow instanceof ObjectNode object && object.get("tasks") instanceof ArrayNode tasks) {
            List<JsonNode> all = new ArrayList<>();
            tasks.forEach(all::add);
            Collections.shuffle(all, new Random(seed));
            object.set("tasks", object.arrayNode().addAll(all));
        }
    }

    /** What is no object cannot be compared. */
    private static List<FlowRequest> requests(String document) {
        return VALIDATOR.requests(document.getBytes(UTF_8)).stream()
                .filter(flow -> flow.json().startsWith("{"))
                .toList();
    }
}
