package io.github.appflowtestkit.fake.internal.account;

import java.util.Random;

/** Chooses calls with a probability. The same seed chooses the same calls in every run. Thread-safe. */
final class Chance {

    private final double probability;
    private final long seed;
    private final Random random;
    private int asked;

    Chance(double probability, long seed) {
        this.probability = probability;
        this.seed = seed;
        this.random = new Random(seed);
    }

    synchronized boolean chooses() {
        asked++;
        return random.nextDouble() < probability;
    }

    /** Returns a copy that continues from here independently, for snapshots. */
    synchronized Chance copy() {
        Chance copy = new Chance(probability, seed);
        for (int i = 0; i < asked; i++) {
            copy.chooses();
        }
        return copy;
    }
}
