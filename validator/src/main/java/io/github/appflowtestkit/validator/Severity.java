package io.github.appflowtestkit.validator;

/** How serious a finding is, from harmless to serious. */
public enum Severity {
    /** Worth knowing. */
    NOTE,
    /** Accepted by the service, but likely a mistake, a cost or a risk. */
    WARNING,
    /** The service rejects it. */
    ERROR
}
