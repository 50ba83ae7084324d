package io.github.appflowtestkit.validator.internal.entity;

/** A document is no answer of DescribeConnectorEntity; the message says what is wrong, and where. */
public final class EntityFormatException extends Exception {

    private static final long serialVersionUID = 1;

    EntityFormatException(String message) {
        super(message);
    }
}
