package io.github.appflowtestkit.fake.internal.runs;

import java.util.UUID;

/** Execution ids: UUIDs that look random, but follow from the numbers of flow and run. */
final class RunIds {
    private static final long LOW_62 = (1L << 62) - 1;
    private static final long FACTOR = 0x1E37_79B9_7F4A_7C15L & LOW_62;

    private RunIds() {}

    /**
     * The id of a run; no two runs of a flow have the same.
     *
     * @param flow the number of the flow in its account
     * @param run the number of the run in its flow
     */
    static String of(long flow, int run) {
        // Version 4 and its variant in their places, as the service's ids have them.
        long high = (mix(flow + 1) & ~0xF000L) | 0x4000L;
        return new UUID(high, Long.MIN_VALUE | scramble(run + 1L)).toString();
    }

    /** Each step has an inverse modulo 2^62, so different numbers stay different. */
    private static long scramble(long number) {
        long x = number * FACTOR & LOW_62;
        x ^= x >>> 31;
        return x * FACTOR & LOW_62;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long seed) {
        long z = seed * 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
