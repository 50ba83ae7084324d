package io.github.appflowtestkit.junit;

import java.util.ArrayList;
import java.util.List;

/**
 * What annotations and builder ask for.
 *
 * @param givens what exists when a test begins, from the outermost to the innermost
 */
record Wishes(Options options, Sharing sharing, Judgement judgement, List<Given> givens) {

    static final Wishes NONE = new Wishes(Options.NONE, Sharing.INHERITED, Judgement.NONE, List.of());

    Wishes {
        givens = List.copyOf(givens);
    }

    /** These, save what finer ones say. */
    Wishes then(Wishes finer) {
        List<Given> all = new ArrayList<>(givens);
        all.addAll(finer.givens);
        return new Wishes(
                options.then(finer.options),
                finer.sharing == Sharing.INHERITED ? sharing : finer.sharing,
                judgement.then(finer.judgement),
                all);
    }

    boolean isShared() {
        return sharing == Sharing.PER_CLASS;
    }

    /** Whether they say how fakes are made or what they hold, and not only how they are judged. */
    boolean sayOfFakes() {
        return sharing != Sharing.INHERITED || !options.equals(Options.NONE) || !givens.isEmpty();
    }
}
