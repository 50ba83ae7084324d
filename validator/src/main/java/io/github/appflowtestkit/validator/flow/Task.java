package io.github.appflowtestkit.validator.flow;

import java.util.List;
import java.util.Optional;

/** One step of a flow: an element of {@code tasks}.
 *
 * @param node the element
 */
public record Task(Node node) {

    /** {@return the {@code taskType}} */
    public Node type() {
        return node.required("taskType");
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
        return node.required("sourceFields");
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
        return connectorOperator().map(Node::members).orElse(List.of());
    }

    /**
     * {@return whether the task has that operator, whatever the connector}
     *
     * @param operator an operator, such as {@code PROJECTION}
     */
    public boolean hasOperator(String operator) {
        return operators().stream().anyMatch(node -> node.text().equals(operator));
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
