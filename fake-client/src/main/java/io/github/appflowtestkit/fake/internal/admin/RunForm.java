package io.github.appflowtestkit.fake.internal.admin;

import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** How runs proceed and end, in JSON. */
final class RunForm {

    private RunForm() {}

    static RunResult result(JsonNode node, String pointer) {
        Members members = Members.of(
                node, pointer, "recordsProcessed", "bytesProcessed", "bytesWritten", "putFailures", "errorMessage");
        return new RunResult(
                count(members, "recordsProcessed"),
                count(members, "bytesProcessed"),
                count(members, "bytesWritten"),
                count(members, "putFailures"),
                members.text("errorMessage"));
    }

    private static long count(Members members, String name) {
        return members.whole(name, 0, Long.MAX_VALUE).orElse(0);
    }

    static Progression progression(JsonNode node, String pointer) {
        Members members = Members.of(node, pointer, "kind", "duration", "looks");
        return switch (members.choice("kind", List.of("atOnce", "after", "afterDescribes", "byHand"))) {
            case "after" -> {
                members.required("duration");
                yield Progression.after(members.duration("duration").orElse(Duration.ZERO));
            }
            case "afterDescribes" -> {
                members.required("looks");
                yield Progression.afterDescribes(
                        (int) members.whole("looks", 1, Integer.MAX_VALUE).orElseThrow());
            }
            case "byHand" -> Progression.byHand();
            default -> Progression.atOnce();
        };
    }
}
