package io.github.appflowtestkit.validator.internal.form;

import java.util.ArrayList;
import java.util.List;

/** Collects what a form cannot hold of one flow. Not thread-safe. */
public final class LeftOuts {

    private final String flow;
    private final List<LeftOut> found = new ArrayList<>();

    /**
     * An empty collection.
     *
     * @param flow what people call the flow
     */
    public LeftOuts(String flow) {
        this.flow = flow;
    }

    /** Adds a part of the request. */
    public void add(String pointer, String words) {
        found.add(new LeftOut(flow, pointer, words));
    }

    /** What was added, in this order. */
    public List<LeftOut> all() {
        return List.copyOf(found);
    }
}
