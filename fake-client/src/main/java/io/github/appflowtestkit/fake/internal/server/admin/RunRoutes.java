package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunScript;
import io.github.appflowtestkit.fake.internal.account.TestControls;
import io.github.appflowtestkit.fake.internal.runs.ScriptedFlows;
import io.github.appflowtestkit.fake.internal.wire.PartialRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.CatalogType;
import software.amazon.awssdk.services.appflow.model.ExecutionStatus;
import software.amazon.awssdk.services.appflow.model.MetadataCatalogDetail;
import software.amazon.awssdk.services.appflow.model.RegistrationOutput;
import software.amazon.awssdk.services.appflow.model.StartFlowRequest;
import software.amazon.awssdk.services.appflow.model.StartFlowResponse;

/** The admin routes of runs. */
final class RunRoutes {

    private RunRoutes() {}

    static Map<String, ?> script(AdminRequest request) {
        JsonMembers members = request.members("flowName", "when", "next", "always", "progression");
        Optional<String> flow = members.string("flowName");
        ScriptedFlows flows = flows(members);
        List<RunResult> next = members.array("next", RunRoutes::result);
        TestControls controls = request.account().controls();
        RunScript runs = flow.map(controls::runs).orElseGet(() -> controls.runs(flows));
        members.value("always").map(node -> result(node, members.at("always"))).ifPresent(runs::always);
        members.value("progression")
                .map(node -> progression(node, members.at("progression")))
                .ifPresent(runs::progress);
        runs.next(next.toArray(RunResult[]::new));
        long count = flow.isEmpty()
                ? controls.count(flows)
                : controls.flows().stream()
                        .filter(view -> view.name().equals(flow.get()))
                        .count();
        Map<String, Object> answer = new LinkedHashMap<>();
        flow.ifPresent(name -> answer.put("flowName", name));
        answer.put("flows", count);
        return answer;
    }

    private static ScriptedFlows flows(JsonMembers members) {
        Optional<JsonNode> when = members.value("when");
        if (when.isEmpty()) {
            return new ScriptedFlows.All();
        }
        if (members.has("flowName")) {
            throw AdminError.invalid("/when", "left out beside flowName", "present");
        }
        PartialRequest part = PartialRequests.read(Operation.CREATE_FLOW, when.get(), members.at("when"));
        return new ScriptedFlows.Like(part.json());
    }

    static Map<String, ?> start(AdminRequest request) {
        String flow = request.members("flowName").requiredString("flowName");
        StartFlowResponse started = request.account()
                .controls()
                .give(
                        Operation.START_FLOW,
                        StartFlowRequest.builder().flowName(flow).build(),
                        StartFlowResponse.class);
        Map<String, Object> answer = JsonObject.of("flowName", flow, "flowStatus", started.flowStatusAsString());
        if (started.executionId() != null) {
            answer.put("executionId", started.executionId());
        }
        return answer;
    }

    static Map<String, ?> finish(AdminRequest request) {
        JsonMembers members = request.members("executionId", "result");
        String id = members.requiredString("executionId");
        RunResult result = members.value("result")
                .map(node -> result(node, members.at("result")))
                .orElseGet(RunResult::successful);
        request.account().controls().finish(id, result);
        return JsonObject.of("executionId", id);
    }

    static Map<String, ?> event(AdminRequest request) {
        String flow = request.members("flowName").requiredString("flowName");
        return JsonObject.of("executionId", request.account().controls().event(flow));
    }

    private static RunResult result(JsonNode node, String pointer) {
        JsonMembers members = JsonMembers.of(
                node,
                pointer,
                "recordsProcessed",
                "bytesProcessed",
                "bytesWritten",
                "putFailures",
                "errorMessage",
                "numParallelProcesses",
                "maxPageSize",
                "metadataCatalogDetails",
                "deactivatesFlow");
        return new RunResult(
                count(members, "recordsProcessed"),
                count(members, "bytesProcessed"),
                count(members, "bytesWritten"),
                count(members, "putFailures"),
                members.string("errorMessage"),
                number(members, "numParallelProcesses"),
                number(members, "maxPageSize"),
                members.array("metadataCatalogDetails", RunRoutes::catalogDetail),
                members.isTrue("deactivatesFlow"));
    }

    private static MetadataCatalogDetail catalogDetail(JsonNode node, String pointer) {
        JsonMembers members = JsonMembers.of(
                node, pointer, "catalogType", "tableName", "tableRegistrationOutput", "partitionRegistrationOutput");
        MetadataCatalogDetail.Builder detail = MetadataCatalogDetail.builder()
                .catalogType(
                        members.has("catalogType")
                                ? members.choice("catalogType", names(CatalogType.knownValues()))
                                : CatalogType.GLUE.toString());
        members.string("tableName").ifPresent(detail::tableName);
        registration(members, "tableRegistrationOutput").ifPresent(detail::tableRegistrationOutput);
        registration(members, "partitionRegistrationOutput").ifPresent(detail::partitionRegistrationOutput);
        return detail.build();
    }

    private static Optional<RegistrationOutput> registration(JsonMembers parent, String name) {
        return parent.value(name).map(node -> {
            JsonMembers members = JsonMembers.of(node, parent.at(name), "message", "result", "status");
            RegistrationOutput.Builder output = RegistrationOutput.builder();
            members.string("message").ifPresent(output::message);
            members.string("result").ifPresent(output::result);
            if (members.has("status")) {
                output.status(members.choice("status", names(ExecutionStatus.knownValues())));
            }
            return output.build();
        });
    }

    private static List<String> names(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static Optional<Long> number(JsonMembers members, String name) {
        OptionalLong number = members.integer(name, 0, Long.MAX_VALUE);
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static long count(JsonMembers members, String name) {
        return members.integer(name, 0, Long.MAX_VALUE).orElse(0);
    }

    private static Progression progression(JsonNode node, String pointer) {
        JsonMembers members = JsonMembers.of(node, pointer, "kind", "duration", "looks");
        return switch (members.choice("kind", List.of("atOnce", "after", "afterDescribes", "byHand"))) {
            case "after" -> {
                members.required("duration");
                yield Progression.after(members.duration("duration").orElseThrow());
            }
            case "afterDescribes" -> {
                members.required("looks");
                yield Progression.afterDescribes(
                        (int) members.integer("looks", 1, Integer.MAX_VALUE).orElseThrow());
            }
            case "byHand" -> Progression.byHand();
            default -> Progression.atOnce();
        };
    }
}
