package io.github.appflowtestkit.validator.internal.form.cloudformation;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs through all combinations of choices that are met on the way: after each run, {@link #next} moves the last choice
 * on. Not thread-safe.
 */
final class Choices {

    private final List<Integer> chosen = new ArrayList<>();
    private final List<Integer> options = new ArrayList<>();
    private int met;

    /** The option for the choice that a run meets now: 0 at first. */
    int choose(int numberOfOptions) {
        if (met == chosen.size()) {
            chosen.add(0);
            options.add(numberOfOptions);
        }
        return chosen.get(met++);
    }

    /** Starts the next run; false if there is none. */
    boolean next() {
        met = 0;
        int last = chosen.size() - 1;
        while (last >= 0 && chosen.get(last) + 1 == options.get(last)) {
            chosen.remove(last);
            options.remove(last);
            last--;
        }
        if (last >= 0) {
            chosen.set(last, chosen.get(last) + 1);
        }
        return last >= 0;
    }
}
