package io.github.appflowtestkit.fake.internal.server.admin;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunScript;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** The admin routes of runs. */
final class RunRoutes {

    private RunRoutes() {}

    static Map<String, ?> script(AdminRequest request) {
        JsonMembers members = request.members("flowName", "next", "always", "progression");
        String flow = members.requiredString("flowName");
        List<RunResult> next = members.array("next", RunRoutes::result);
        RunScript runs = request.account().controls().runs(flow);
        members.value("always").map(node -> result(node, members.at("always"))).ifPresent(runs::always);
        members.value("progression")
                .map(node -> progression(node, members.at("progression")))
                .ifPresent(runs::progress);
        runs.next(next.toArray(RunResult[]::new));
        return JsonObject.of("flowName", flow);
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
                node, pointer, "recordsProcessed", "bytesProcessed", "bytesWritten", "putFailures", "errorMessage");
        return new RunResult(
                count(members, "recordsProcessed"),
                count(members, "bytesProcessed"),
                count(members, "bytesWritten"),
                count(members, "putFailures"),
                members.string("errorMessage"));
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
