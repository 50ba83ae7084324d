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

    /** {@return the name of the document that holds the flow} */
    String document();

    /** {@return the request as a whole} */
    Node node();

    /** {@return the time of the check; empty if the validator has no clock} */
    Optional<Instant> now();

    /** {@return whether this is a CreateFlow request} */
    boolean isCreateRequest();

    /** {@return whether this is an UpdateFlow request} */
    boolean isUpdateRequest();

    /** {@return whether this is DescribeFlow output, so that the flow exists already} */
    boolean isDescription();

    /** {@return the {@code sourceFlowConfig}} */
    Source source();

    /** {@return the elements of {@code destinationFlowConfigList}} */
    List<Destination> destinations();

    /** {@return the {@code flowName}} */
    default Node name() {
        return node().required("flowName");
    }

    /** {@return the {@code triggerConfig}} */
    default Trigger trigger() {
        return new Trigger(node().required("triggerConfig"));
    }

    /** {@return the {@code destinationFlowConfigList}} */
    default Node destinationList() {
        return node().required("destinationFlowConfigList");
    }

    /** {@return the {@code tasks}} */
    default Node taskList() {
        return node().required("tasks");
    }

    /** {@return the elements of {@code tasks}} */
    default List<Task> tasks() {
        return taskList().items().stream().map(Task::new).toList();
    }

    /**
     * {@return the tasks of a type}
     *
     * @param type a {@code taskType}, such as {@code Map}
     */
    default List<Task> tasks(String type) {
        return tasks().stream().filter(task -> task.is(type)).toList();
    }

    /**
     * {@return whether the flow has a task of a type}
     *
     * @param type a {@code taskType}, such as {@code Map_all}
     */
    default boolean hasTask(String type) {
        return tasks().stream().anyMatch(task -> task.is(type));
    }

    /**
     * Looks at each destination by itself: one that cannot be judged does not hide the others.
     *
     * @param look called with each destination
     */
    default void eachDestination(Consumer<? super Destination> look) {
        destinations().forEach(destination -> ifSound(() -> look.accept(destination)));
    }

    /**
     * Looks at the source and at each destination by itself: one that cannot be judged does not hide the others.
     *
     * @param look called with the source and with each destination
     */
    default void eachSide(Consumer<? super ConnectorSide> look) {
        ifSound(() -> look.accept(source()));
        eachDestination(look);
    }

    /**
     * Looks at each task by itself: one that cannot be judged does not hide the others.
     *
     * @param look called with each task
     */
    default void eachTask(Consumer<? super Task> look) {
        tasks().forEach(task -> ifSound(() -> look.accept(task)));
    }

    /**
     * Looks at each task of a type by itself: one that cannot be judged does not hide the others.
     *
     * @param type a {@code taskType}, such as {@code Map}
     * @param look called with each task of that type
     */
    default void eachTask(String type, Consumer<? super Task> look) {
        eachTask(task -> {
            if (task.is(type)) {
                look.accept(task);
            }
        });
    }

    /**
     * Runs a part of a check, which ends silently at the first part of the flow that cannot be judged.
     *
     * @param look the part of the check
     */
    static void ifSound(Runnable look) {
        try {
            look.run();
        } catch (UnsoundPartException e) {
            // An earlier finding says what is wrong there; another one would repeat it.
        }
    }
}
