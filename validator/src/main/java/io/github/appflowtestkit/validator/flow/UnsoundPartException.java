package io.github.appflowtestkit.validator.flow;

/**
 * Says that a part of a flow cannot be judged, as an earlier layer has a finding about it or its value is not known.
 *
 * <p>Rules let it pass: the engine ends the rule's check without a finding.
 */
public final class UnsoundPartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsoundPartException(String pointer) {
        // It ends a check, it is no failure: a stack trace would cost time and be shown to nobody.
        super("\"" + pointer + "\" cannot be judged", null, false, false);
    }
}
