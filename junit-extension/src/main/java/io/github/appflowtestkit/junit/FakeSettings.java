package io.github.appflowtestkit.junit;

import java.util.ArrayList;
import java.util.List;

/**
 * What annotations and builder ask for.
 *
 * @param givens what exists when a test begins, from the outermost to the innermost
 */
record FakeSettings(Options options, Sharing sharing, StrictnessSettings judgement, List<Given> givens) {

    static final FakeSettings NONE =
            new FakeSettings(Options.NONE, Sharing.INHERITED, StrictnessSettings.NONE, List.of());

    FakeSettings {
        givens = List.copyOf(givens);
    }

    /** These, save what finer ones say. */
    FakeSettings then(FakeSettings finer) {
        if (finer.equals(NONE)) {
            return this;
        }
        List<Given> all = new ArrayList<>(givens);
        all.addAll(finer.givens);
        return new FakeSettings(
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
