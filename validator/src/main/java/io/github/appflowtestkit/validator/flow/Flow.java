package io.github.appflowtestkit.validator.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A flow as a request to create or update it describes it, whatever kind of document it came from. Immutable and
 * thread-safe.
 *
 * <p>Every method that reads a part throws {@link UnsoundPartException} if the part cannot be judged; rules let that
 * exception pass.
 */
public interface Flow {

    /** The name of the document that holds the flow. */
    String document();

    /** The request as a whole. */
    Node node();

    /** The time of the check; empty if the validator has no clock. */
    Optional<Instant> now();

    /** Whether this is a CreateFlow request. */
    boolean isCreateRequest();

    /** Whether this is an UpdateFlow request. */
    boolean isUpdateRequest();

    /** Whether this is DescribeFlow output, so that the flow exists already. */
    boolean isDescription();

    /** The {@code sourceFlowConfig}. */
    Source source();

    /** The elements of {@code destinationFlowConfigList}. */
    List<Destination> destinations();

    /** The {@code flowName}. */
    default Node name() {
        return node().required("flowName");
    }

    /** The {@code triggerConfig}. */
    default Trigger trigger() {
        return new Trigger(node().required("triggerConfig"));
    }

    /** The {@code destinationFlowConfigList}. */
    default Node destinationList() {
        return node().required("destinationFlowConfigList");
    }

    /** The {@code tasks}. */
    default Node taskList() {
        return node().required("tasks");
    }

    /** The elements of {@code tasks}. */
    default List<Task> tasks() {
        return taskList().items().stream().map(Task::new).toList();
    }

    /** Looks at each destination by itself: one that cannot be judged does not hide the others. */
    default void eachDestination(Consumer<? super Destination> look) {
        destinations().forEach(destination -> ifSound(() -> look.accept(destination)));
    }

    /** Looks at the source and at each destination by itself: one that cannot be judged does not hide the others. */
    default void eachSide(Consumer<? super ConnectorSide> look) {
        ifSound(() -> look.accept(source()));
        eachDestination(look);
    }

    /** Looks at each task by itself: one that cannot be judged does not hide the others. */
    default void eachTask(Consumer<? super Task> look) {
        tasks().forEach(task -> ifSound(() -> look.accept(task)));
    }

    /** Runs a part of a check, which ends silently at the first part of the flow that cannot be judged. */
    static void ifSound(Runnable look) {
        try {
            look.run();
        } catch (UnsoundPartException e) {
            // An earlier finding says what is wrong there; another one would repeat it.
        }
    }
}
