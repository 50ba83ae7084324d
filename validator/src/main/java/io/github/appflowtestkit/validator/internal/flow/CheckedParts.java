package io.github.appflowtestkit.validator.internal.flow;

import java.util.Collection;
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
    private final NavigableSet<String> findings;
    private final NavigableSet<String> unknownMembers;
    private final boolean hasFindings;

    private CheckedParts(
            UnaryOperator<String> toDocument, Collection<String> findings, Collection<String> unknownMembers) {
        this.toDocument = toDocument;
        this.findings = new TreeSet<>(findings);
        this.unknownMembers = new TreeSet<>(unknownMembers);
        this.hasFindings = !findings.isEmpty();
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
        return hasFindings;
    }

    boolean findingAt(Supplier<String> pointer) {
        return hasFindings && findings.contains(toDocument.apply(pointer.get()));
    }

    boolean findingAtOrUnder(Supplier<String> pointer) {
        return hasFindings && reaches(findings, toDocument.apply(pointer.get()));
    }

    /** Whether a direct member of that object is unknown. */
    boolean unknownMemberIn(Supplier<String> pointer) {
        if (unknownMembers.isEmpty()) {
            return false;
        }
        String prefix = toDocument.apply(pointer.get()) + "/";
        return unknownMembers.tailSet(prefix).stream()
                .takeWhile(found -> found.startsWith(prefix))
                .anyMatch(found -> found.indexOf('/', prefix.length()) < 0);
    }

    private static boolean reaches(NavigableSet<String> pointers, String pointer) {
        if (pointers.contains(pointer)) {
            return true;
        }
        String next = pointers.higher(pointer + "/");
        return next != null && next.startsWith(pointer + "/");
    }
}
