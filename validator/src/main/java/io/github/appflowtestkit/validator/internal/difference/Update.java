package io.github.appflowtestkit.validator.internal.difference;

import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
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

    /** What UpdateFlow makes of a change; tags change by TagResource and UntagResource, in place, too. */
    public static Update of(Change change, Comparison flows) {
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
                pointer.startsWith("/sourceFlowConfig") ? FixedPart.SOURCE.words() : FixedPart.DESTINATION.words();
        };
    }

    /** Whether a flow remembers which data it has pulled, so that a new flow starts again. */
    public static boolean hasPosition(Comparison flows) {
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

    private static final String SCHEDULED = "/triggerConfig/triggerProperties/Scheduled";
}
