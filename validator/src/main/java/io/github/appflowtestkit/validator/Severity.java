package io.github.appflowtestkit.validator;

/** How grave a finding is; the order of the constants is from harmless to grave. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Accepted by the service, but likely a mistake, a cost or a risk. */
    WARNING,
    /** The service refuses it. */
    ERROR
}
