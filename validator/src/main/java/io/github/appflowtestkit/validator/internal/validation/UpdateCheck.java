package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks what UpdateFlow would be sent to change a flow. */
public final class UpdateCheck {

    private static final LayeredValidator VALIDATOR =
            (LayeredValidator) FlowValidator.builder().withoutAdvice().build();

    /** The members of a CreateFlow request that UpdateFlow does not have. */
    private static final Set<String> ONLY_CREATED = Set.of("kmsArn", "tags");

    private UpdateCheck() {}

    /**
     * What breaks the rules of the service in a flow which is a CreateFlow request; it may hold values that nobody knows. What its
     * structure breaks is not among them: a flow that is no request cannot be sent at all.
     */
    public static List<Finding> errors(JsonObject flow) {
        Map<String, Member> members = new LinkedHashMap<>(flow.byName());
        members.keySet().removeAll(ONLY_CREATED);
        return VALIDATOR.check("UpdateFlow", new JsonObject(members, flow.range())).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR && finding.layer() == Layer.SERVICE)
                .toList();
    }
}
