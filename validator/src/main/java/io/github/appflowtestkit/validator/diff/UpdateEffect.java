package io.github.appflowtestkit.validator.diff;

import java.util.List;

/**
 * What the service makes of an update from one definition of a flow to another: whether it refuses changed parts, or the other
 * definition by a rule across members. What only an account tells, such as whether a connector profile exists, is not known, and a
 * definition that breaks the service model is not judged; {@code FlowValidator} finds that. Immutable.
 *
 * @param accepted whether an update can take the flow to the other definition
 * @param schemaVersionChanges whether the update raises the {@code schemaVersion} of the flow
 * @param incrementalPositionLost whether a new flow is needed, and the old one pulls only new data: the new one starts again
 * @param reasons why it is not accepted: the reasons in UpdateFlow's message as they are recorded, then what UpdateFlow cannot
 *     express; empty if it is accepted
 */
public record UpdateEffect(
        boolean accepted, boolean schemaVersionChanges, boolean incrementalPositionLost, List<String> reasons) {

    /**
     * Copies the list.
     *
     * @param accepted whether an update can take the flow to the other definition
     * @param schemaVersionChanges whether the update raises the version
     * @param incrementalPositionLost whether the position of an incremental flow is lost
     * @param reasons why it is not accepted
     */
    public UpdateEffect {
        reasons = List.copyOf(reasons);
    }
}
