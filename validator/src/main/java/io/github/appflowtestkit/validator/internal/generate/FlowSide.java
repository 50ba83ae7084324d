package io.github.appflowtestkit.validator.internal.generate;

import io.github.appflowtestkit.validator.internal.connector.Connector;
import java.util.Optional;

/**
 * The source or the destination of a new flow. Immutable.
 *
 * @param connector its connector
 * @param where the object, or the bucket with a prefix; empty for a connector that has neither
 * @param profile the name of the connector profile
 * @param apiVersion the version of the connector's API
 */
public record FlowSide(Connector connector, String where, Optional<String> profile, Optional<String> apiVersion) {

    /** The part before the first slash: a bucket, or a domain. */
    String first() {
        return firstOf(where);
    }

    /** The part after the first slash; empty without a slash, or with nothing behind it. */
    Optional<String> rest() {
        return restOf(where);
    }

    static String firstOf(String where) {
        int slash = where.indexOf('/');
        return slash < 0 ? where : where.substring(0, slash);
    }

    static Optional<String> restOf(String where) {
        int slash = where.indexOf('/');
        return slash < 0 || slash == where.length() - 1 ? Optional.empty() : Optional.of(where.substring(slash + 1));
    }
}
