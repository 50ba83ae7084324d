package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.form.request.RequestForm;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.validation.UpdateCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an update makes of a change. */
public enum Update {
    /** The flow changes where it is. */
    IN_PLACE,
    /** The flow changes where it is and gets a new schemaVersion. */
    NEW_SCHEMA_VERSION,
    /** UpdateFlow refuses it. */
    REFUSED,
    /** UpdateFlow has no way to say it. */
    NEW_FLOW;

    private static final String SCHEDULED = "/triggerConfig/triggerProperties/Scheduled";

    /** What UpdateFlow makes of a change; tags change by TagResource and UntagResource, in place, too. */
    public static Update of(Change change, FlowComparison flows) {
        if (change.pointer().equals("/flowName") || change.pointer().equals("/kmsArn")) {
            return NEW_FLOW;
        }
        if (fixed(change).isPresent()) {
            return REFUSED;
        }
        return DataSchema.isChangedBy(change, flows) ? NEW_SCHEMA_VERSION : IN_PLACE;
    }

    private static Optional<FixedPart> fixed(Change change) {
        return Arrays.stream(FixedPart.values())
                .filter(part -> part.isChangedBy(change))
                .findFirst();
    }

    /**
     * Why an update cannot bring about a change that is not in place.
     *
     * @param pointer the pointer of the change
     */
    public static String reason(String pointer) {
        return switch (pointer) {
            case "/flowName" -> "UpdateFlow cannot change the name of a flow";
            case "/kmsArn" -> "UpdateFlow cannot change the key of a flow";
            default ->
                pointer.startsWith("/sourceFlowConfig")
                        ? Refusal.SOURCE_FIXED.words()
                        : Refusal.DESTINATION_FIXED.words();
        };
    }

    /** What UpdateFlow refuses of the other flow as such, as it would say it; nothing if there is nothing to update. */
    public static List<String> refusals(FlowComparison flows) {
        if (flows.changes().isEmpty()) {
            return List.of();
        }
        JsonObject request = RequestForm.sent(flows.other().tree());
        return UpdateCheck.errors(request).stream()
                .map(finding -> Refusal.of(finding, request))
                .distinct()
                .toList();
    }

    /** Whether a flow remembers which data it has pulled, so that a new flow starts again. */
    public static boolean hasPosition(FlowComparison flows) {
        List<String> wanted = List.of("/triggerConfig/triggerType=Scheduled", SCHEDULED + "/dataPullMode=Incremental");
        return wanted.stream().allMatch(each -> {
            String[] pair = each.split("=", 2);
            return flows.oldTree()
                    .at(pair[0])
                    .filter(value ->
                            value instanceof JsonString text && text.value().equals(pair[1]))
                    .isPresent();
        });
    }
}
