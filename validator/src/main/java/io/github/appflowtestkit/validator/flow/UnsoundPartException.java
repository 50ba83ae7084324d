package io.github.appflowtestkit.validator.flow;

/**
 * Signals that a part of a flow cannot be judged, because an earlier layer has a finding about it or its value is not
 * known.
 *
 * <p>Rules let it pass: it ends the check of the rule and keeps what the rule reported before.
 */
public final class UnsoundPartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception about one part of a flow.
     *
     * @param pointer the JSON Pointer of the part in the request
     */
    public UnsoundPartException(String pointer) {
        // It ends a check and is never shown, so a stack trace would only cost time.
        super("\"" + pointer + "\" cannot be judged", null, false, false);
    }
}
