package io.github.appflowtestkit.validator.flow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One value of a flow: what it is, where it is, and what is below it. Immutable and thread-safe.
 *
 * <p>Every method that reads a value throws {@link UnsoundPartException} if an earlier layer has a finding about it or
 * its value is not known; rules let that exception pass. A member that is {@code null} reads as absent, as the service
 * treats it.
 *
 * <pre>{@code
 * Optional<Node> key = flow.node().member("kmsArn");
 * key.filter(arn -> arn.text().isBlank())
 *         .ifPresent(arn -> findings.at(arn).report(arn.path() + " is blank"));
 * }</pre>
 */
public interface Node {

    /** {@return the JSON Pointer of this value in the request; empty for the request itself} */
    String pointer();

    /** {@return the name of the member, or the index of the element; empty for the request itself} */
    String name();

    /** {@return the object or array that this value belongs to; the request itself is its own parent} */
    Node parent();

    /** {@return the path in the words of the API, such as {@code tasks[0].taskType}; {@code the flow} for the request itself} */
    String path();

    /** {@return the value as messages show it: strings in quotes, shortened if long; numbers and booleans as they are; a word for objects and arrays} */
    String shown();

    /**
     * A member of this object.
     *
     * @param member the name of the member
     * @return empty if the object does not have the member
     * @throws UnsoundPartException if this is not an object, or the member may be missing only because it is misspelled
     */
    Optional<Node> member(String member);

    /**
     * {@return a member of this object that the service model requires}
     *
     * @param member the name of the member
     * @throws UnsoundPartException if this is not an object, or it does not have the member
     */
    Node required(String member);

    /** {@return whether this is an object} */
    boolean isObject();

    /** {@return whether this is an array} */
    boolean isArray();

    /** {@return whether this is a string} */
    boolean isText();

    /**
     * {@return all members of this object in the order of the document, without those that are {@code null}}
     *
     * @throws UnsoundPartException if this is not an object, or it has unknown members
     */
    List<Node> members();

    /**
     * {@return all elements of this array}
     *
     * @throws UnsoundPartException if this is not an array
     */
    List<Node> items();

    /**
     * {@return this string}
     *
     * @throws UnsoundPartException if this is not a string
     */
    String text();

    /**
     * {@return the strings of this array}
     *
     * @throws UnsoundPartException if this is not an array of strings
     */
    List<String> texts();

    /**
     * {@return this number}
     *
     * @throws UnsoundPartException if this is not a number
     */
    BigDecimal number();

    /**
     * {@return this boolean}
     *
     * @throws UnsoundPartException if this is not a boolean
     */
    boolean bool();

    /**
     * {@return this timestamp, written as ISO 8601 with offset or as seconds since 1970}
     *
     * @throws UnsoundPartException if this is not a timestamp
     */
    Instant instant();

    /**
     * {@return this node, if everything at and below it can be judged}
     *
     * @throws UnsoundPartException if something at or below it has an earlier finding or a value that is not known
     */
    Node sound();
}
