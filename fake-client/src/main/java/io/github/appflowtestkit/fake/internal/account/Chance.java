package io.github.appflowtestkit.fake.internal.account;

import java.util.Random;

/** Strikes with a probability; the same seed strikes at the same asks in every run. Thread-safe. */
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

    synchronized boolean strikes() {
        asked++;
        return random.nextDouble() < probability;
    }

    /** One that goes on from here by itself, so that a snapshot is not moved by what comes after it. */
    synchronized Chance copy() {
        Chance copy = new Chance(probability, seed);
        for (int i = 0; i < asked; i++) {
            copy.strikes();
        }
        return copy;
    }
}
