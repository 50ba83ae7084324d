package io.github.appflowtestkit.validator.flow;

import java.util.List;
import java.util.Optional;

/** One step of a flow: an entry of {@code tasks}. */
public record Task(Node node) {

    /** The {@code taskType}. */
    public Node type() {
        return node.required("taskType");
    }

    /** Whether the task is of that type, such as {@code Map_all}. */
    public boolean is(String type) {
        return type().text().equals(type);
    }

    /** The {@code sourceFields}. */
    public Node sourceFields() {
        return node.required("sourceFields");
    }

    /** The {@code destinationField}. */
    public Optional<Node> destinationField() {
        return node.member("destinationField");
    }

    /** The {@code connectorOperator}. */
    public Optional<Node> connectorOperator() {
        return node.member("connectorOperator");
    }

    /** The members of {@code connectorOperator}: the connector is the name, the operator the text. */
    public List<Node> operators() {
        return connectorOperator().map(Node::members).orElse(List.of());
    }

    /** Whether the operator, of whichever connector, is that one. */
    public boolean hasOperator(String operator) {
        return operators().stream().anyMatch(node -> node.text().equals(operator));
    }

    /** Whether the task says which fields are read: a Filter with the operator PROJECTION. */
    public boolean isProjection() {
        return is("Filter") && hasOperator("PROJECTION");
    }

    /** The {@code taskProperties}. */
    public Optional<Node> properties() {
        return node.member("taskProperties");
    }

    /** One of the {@code taskProperties}, such as {@code CONCAT_FORMAT}. */
    public Optional<Node> property(String name) {
        return properties().flatMap(properties -> properties.member(name));
    }
}
