package io.github.appflowtestkit.validator;

import io.github.appflowtestkit.validator.read.JsonText;
import io.github.appflowtestkit.validator.read.JsonValue;
import io.github.appflowtestkit.validator.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.read.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells flows from other documents, before anything is known of their soundness. */
final class Recognition {

    /** Members that no other sort of document has, without regard to case and underscores. */
    private static final Set<String> TELLING = Set.of(
            "flowname", "triggerconfig", "sourceflowconfig", "destinationflowconfiglist", "destinationflowconfig");

    private Recognition() {}

    /** A request within a document. */
    record Request(String pointer, JsonValue value) {}

    /** The requests of a document; none if it holds no flow. */
    static List<Request> requests(JsonValue document) {
        if (isFlow(document)) {
            return List.of(new Request("", document));
        }
        if (!(document instanceof JsonArray array) || array.items().stream().noneMatch(Recognition::isFlow)) {
            return List.of();
        }
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            requests.add(new Request(JsonText.child("", i), array.items().get(i)));
        }
        return requests;
    }

    private static boolean isFlow(JsonValue value) {
        return value instanceof JsonObject object
                && object.members().stream()
                        .anyMatch(member ->
                                TELLING.contains(member.name().replace("_", "").toLowerCase(Locale.ROOT)));
    }

    /** What a document without flows seems to be, where that can be told. */
    static Optional<String> otherwise(JsonValue document) {
        if (document instanceof JsonObject object) {
            if (object.member("Resources").isPresent()) {
                return Optional.of("it looks like a CloudFormation template; give the CreateFlow requests themselves");
            }
            return Optional.of("a flow is an object with flowName, triggerConfig, sourceFlowConfig,"
                    + " destinationFlowConfigList and tasks");
        }
        return Optional.of("a flow is a JSON object, and several flows are an array of such objects");
    }
}
