package io.github.appflowtestkit.validator.flow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One step of a flow: an element of {@code tasks}. Immutable and thread-safe. */
public final class Task {

    private final Node node;
    // most rules look at these of each task
    private @Nullable Node type;
    private @Nullable Node sourceFields;
    private @Nullable List<Node> operators;

    /**
     * A task.
     *
     * @param node the element
     */
    public Task(Node node) {
        this.node = node;
    }

    /** {@return the element} */
    public Node node() {
        return node;
    }

    /** {@return the {@code taskType}} */
    public Node type() {
        Node known = type;
        if (known == null) {
            known = node.required("taskType");
            type = known;
        }
        return known;
    }

    /**
     * {@return whether the task is of that type, such as {@code Map_all}}
     *
     * @param type a {@code taskType}
     */
    public boolean is(String type) {
        return type().text().equals(type);
    }

    /** {@return the {@code sourceFields}} */
    public Node sourceFields() {
        Node known = sourceFields;
        if (known == null) {
            known = node.required("sourceFields");
            sourceFields = known;
        }
        return known;
    }

    /** {@return the {@code destinationField}} */
    public Optional<Node> destinationField() {
        return node.member("destinationField");
    }

    /** {@return the {@code connectorOperator}} */
    public Optional<Node> connectorOperator() {
        return node.member("connectorOperator");
    }

    /** {@return the members of {@code connectorOperator}: the name is the connector, the string the operator} */
    public List<Node> operators() {
        List<Node> known = operators;
        if (known == null) {
            known = connectorOperator().map(Node::members).orElse(List.of());
            operators = known;
        }
        return known;
    }

    /**
     * {@return whether the task has that operator, whatever the connector}
     *
     * @param operator an operator, such as {@code PROJECTION}
     */
    public boolean hasOperator(String operator) {
        for (Node each : operators()) {
            if (each.text().equals(operator)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether the task selects the source fields: a Filter with the operator PROJECTION} */
    public boolean isProjection() {
        return is("Filter") && hasOperator("PROJECTION");
    }

    /** {@return the {@code taskProperties}} */
    public Optional<Node> properties() {
        return node.member("taskProperties");
    }

    /**
     * {@return one of the {@code taskProperties}, such as {@code CONCAT_FORMAT}}
     *
     * @param name the name of the property
     */
    public Optional<Node> property(String name) {
        return properties().flatMap(properties -> properties.member(name));
    }
}
