package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Findings about duplicate members, as many as a report can use; the others are counted. */
final class Duplicates {

    private static final int MOST = 10_000;

    /** A short duplicate below a long name has a long pointer. */
    private static final long MOST_POINTER_TEXT = 10_000_000;

    private final List<Finding> findings = new ArrayList<>();
    private long pointerText;
    private long more;

    List<Finding> findings() {
        return findings;
    }

    /** The number of duplicates without a finding. */
    long more() {
        return more;
    }

    /**
     * Adds one.
     *
     * @param what the duplicate, such as {@code duplicate member "a" in an object}
     * @param pointer is only asked for while there is room
     * @param first the range of the first of its kind
     */
    void add(String what, Supplier<String> pointer, Range range, Range first, String hint) {
        if (findings.size() >= MOST || pointerText >= MOST_POINTER_TEXT) {
            more++;
            return;
        }
        String at = pointer.get();
        pointerText += at.length();
        Position start = first.start();
        findings.add(FindingFactory.of(
                        BuiltInRules.DUPLICATE_MEMBER,
                        at,
                        range,
                        what + "; the first one is at line " + start.line() + ", column " + start.column(),
                        hint)
                .withRelated(List.of(new RelatedLocation(Optional.empty(), at, first, "the first one"))));
    }
}
