package io.github.appflowtestkit.fake.internal.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When somebody looked at a flow's runs. */
final class Looks {
    private final List<Instant> instants;

    Looks() {
        this(List.of());
    }

    private Looks(List<Instant> instants) {
        this.instants = new ArrayList<>(instants);
    }

    Looks copy() {
        return new Looks(instants);
    }

    void add(Instant now) {
        instants.add(now);
    }

    int count() {
        return instants.size();
    }

    Instant at(int number) {
        return instants.get(number);
    }

    /** How many looks came before a scheduled run of that instant; a run comes before the looks of its own instant. */
    int before(Instant start) {
        int low = 0;
        int high = instants.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (instants.get(middle).isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
