package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a finding cannot be fixed without a risk, in words for the reader. */
final class Obstacles {

    static final String WRITTEN_ELSEWHERE =
            "the flow takes the value from another place, such as a parameter, a variable or a function; change it there";
    static final String SHARED =
            "other parts of the document share this text by an anchor or a loop, and would change too; fix it by hand";
    static final String SEVERAL_LINES = "the text is a block or has several lines; fix it by hand";
    static final String NO_LIST = "the projection has no plain list of fields; add the field by hand";
    static final String ACCEPTED =
            "AppFlow accepts the flow, and a projection would change what it transfers; add it by hand";
    static final String NO_FIELDS = "no task names a field; add a projection, or a Map_all task, by hand";
    static final String NO_TASK_TO_COPY =
            "no Map task with an operator shows how to write a projection here; add it by hand";
    static final String OTHER_LAYOUT =
            "the change needs another layout of the lines; fix it by hand, or write the value in JSON's notation";
    static final String TASKS_ELSEWHERE =
            "an expression, a loop or an alias makes some of the tasks; change them there";
    static final String NO_MAP_TO_COPY =
            "no Map task shows how to write one here; add one by hand, and run generate again";
    static final String OTHER_FORM = "only requests are rewritten to the API's names";

    private Obstacles() {}

    /** Whether a tool made the document, so that a change would be lost when it makes it again. */
    static Optional<String> ofGenerated(SourceDocument document) {
        Stream<JsonValue> roots =
                document.root() instanceof JsonArray array ? array.items().stream() : Stream.of(document.root());
        return roots.flatMap(root -> ofRoot(root).stream())
                .findFirst()
                .or(() -> document.flows().stream()
                        .filter(flow -> isOfCdk(document, flow))
                        .findFirst()
                        .map(flow -> "the CDK made this template; fix the app, and run cdk synth again"));
    }

    private static Optional<String> ofRoot(JsonValue root) {
        boolean isShown = has(root, "format_version") && (has(root, "planned_values") || has(root, "values"));
        if (isShown || (has(root, "terraform_version") && has(root, "serial"))) {
            return Optional.of("Terraform made this plan or state; fix the configuration, and run Terraform again");
        }
        return root.at("/~1~1/metadata/backend").isPresent()
                ? Optional.of("CDK for Terraform made this configuration; fix the app, and run cdktf synth again")
                : Optional.empty();
    }

    private static boolean has(JsonValue value, String name) {
        return value instanceof JsonObject object && object.member(name).isPresent();
    }

    private static boolean isOfCdk(SourceDocument document, FlowInDocument flow) {
        int last = Math.max(0, flow.pointer().lastIndexOf('/'));
        return document.at(flow.pointer().substring(0, last) + "/Metadata/aws:cdk:path")
                .isPresent();
    }
}
