package io.github.appflowtestkit.validator.internal.form;

/**
 * The work that references, conditions and loops of one document may take: they can multiply each other, so that a short
 * document means endless work. What is beyond stays unknown. Not thread-safe.
 */
public final class Effort {

    private static final int MOST = 500_000;

    private int left = MOST;

    /** The whole effort for a document. */
    public Effort() {}

    /** Takes some of the effort; false if it does not suffice. */
    public boolean take(long amount) {
        if (amount > left) {
            return false;
        }
        left -= (int) amount;
        return true;
    }

    /** Whether there is any left. */
    public boolean remains() {
        return left > 0;
    }
}
