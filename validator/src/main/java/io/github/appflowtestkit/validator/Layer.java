package io.github.appflowtestkit.validator;

/**
 * The four layers of checks, in the order in which they run.
 *
 * <p>A later layer only checks parts without findings of earlier layers, so one mistake gives one finding.
 */
public enum Layer {
    /** The bytes: malformed text, duplicate members, limits, unknown document kinds. */
    READ,
    /** The service model: members, types, allowed values, lengths, patterns, ranges, counts. */
    STRUCTURE,
    /** Rules across members that the service enforces, documented or observed. */
    SERVICE,
    /** Accepted by the service, but likely a mistake, a cost or a risk. */
    ADVICE
}
