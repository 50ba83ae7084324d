package io.github.appflowtestkit.validator.internal.flow;

import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Knows which parts of a request can be judged: those without an earlier finding. Immutable.
 *
 * <p>Earlier findings have pointers into the document; the views ask by pointers into the request. Most requests have
 * no findings at all, so a pointer is only built if a question needs it.
 */
public final class CheckedParts {

    private static final CheckedParts ALL = of(pointer -> pointer, Set.of(), Set.of());

    private final UnaryOperator<String> toDocument;
    private final Set<String> findings;
    private final NavigableSet<String> inOrder;
    private final Set<String> withUnknownMembers = new HashSet<>();

    private CheckedParts(
            UnaryOperator<String> toDocument, Collection<String> findings, Collection<String> unknownMembers) {
        this.toDocument = toDocument;
        this.findings = Set.copyOf(findings);
        this.inOrder = new TreeSet<>(findings);
        for (String member : unknownMembers) {
            int last = member.lastIndexOf('/');
            if (last >= 0) {
                withUnknownMembers.add(member.substring(0, last));
            }
        }
    }

    /** All parts can be judged. */
    public static CheckedParts all() {
        return ALL;
    }

    /**
     * Parts with findings cannot be judged.
     *
     * @param toDocument converts a pointer into the request to one into the document
     * @param findings pointers into the document
     * @param unknownMembers those of the findings that are about unknown members: such a member may be any of those that
     *     its object lacks, only misspelled
     */
    public static CheckedParts of(
            UnaryOperator<String> toDocument, Collection<String> findings, Collection<String> unknownMembers) {
        return new CheckedParts(toDocument, findings, unknownMembers);
    }

    /** Whether there is any part that cannot be judged. */
    boolean hasFindings() {
        return !findings.isEmpty();
    }

    boolean findingAt(Supplier<String> pointer) {
        return hasFindings() && findings.contains(toDocument.apply(pointer.get()));
    }

    boolean findingAtOrUnder(Supplier<String> pointer) {
        return hasFindings() && reaches(inOrder, toDocument.apply(pointer.get()));
    }

    /** Whether a direct member of that object is unknown. */
    boolean unknownMemberIn(Supplier<String> pointer) {
        return !withUnknownMembers.isEmpty() && withUnknownMembers.contains(toDocument.apply(pointer.get()));
    }

    private static boolean reaches(NavigableSet<String> pointers, String pointer) {
        if (pointers.contains(pointer)) {
            return true;
        }
        String next = pointers.higher(pointer + "/");
        return next != null && next.startsWith(pointer + "/");
    }
}
