package io.github.appflowtestkit.fake.internal.runs;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * The execution ids of one flow: UUIDs that look random, yet follow from the flow's and the run's number, and lead
 * back to it.
 *
 * @param flow the number of the flow in its account
 */
record RunIds(long flow) {
    private static final long LOW_62 = (1L << 62) - 1;
    // An odd factor is a bijection modulo a power of two; the second undoes the first.
    private static final long FACTOR = 0x1E37_79B9_7F4A_7C15L & LOW_62;
    private static final long INVERSE = inverse(FACTOR);

    String of(long run) {
        return new UUID(flowHalf(), Long.MIN_VALUE | scramble(run)).toString();
    }

    /** The number of the run with that id; empty if no run of this flow can have it. */
    OptionalLong runOf(String id) {
        UUID uuid;
        try {
            uuid = UUID.fromString(id);
        } catch (IllegalArgumentException noUuid) {
            return OptionalLong.empty();
        }
        boolean ours = uuid.getMostSignificantBits() == flowHalf()
                && uuid.getLeastSignificantBits() >>> 62 == 2
                && uuid.toString().equals(id);
        return ours ? OptionalLong.of(unscramble(uuid.getLeastSignificantBits() & LOW_62)) : OptionalLong.empty();
    }

    private long flowHalf() {
        // Version 4 in its place, as the service's ids have it.
        return (mix(flow + 1) & ~0xF000L) | 0x4000L;
    }

    private static long scramble(long run) {
        long x = (run + 1) * FACTOR & LOW_62;
        x ^= x >>> 31;
        return x * FACTOR & LOW_62;
    }

    private static long unscramble(long bits) {
        long x = bits * INVERSE & LOW_62;
        x ^= x >>> 31;
        return (x * INVERSE & LOW_62) - 1;
    }

    private static long inverse(long odd) {
        long x = odd;
        for (int i = 0; i < 6; i++) {
            x *= 2 - odd * x;
        }
        return x & LOW_62;
    }

    /** The finaliser of SplitMix64. */
    static long mix(long seed) {
        long z = seed * 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
