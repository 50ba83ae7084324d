package io.github.appflowtestkit.validator.internal.flow;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Knows which parts of a request can be judged: those without an earlier finding and with a known value.
 *
 * <p>Earlier findings name places in the document; the view asks by places in the request.
 */
public final class CheckedParts {

    private static final CheckedParts ALL = of(pointer -> pointer, Set.of(), Set.of(), Set.of());

    private final UnaryOperator<String> toDocument;
    private final NavigableSet<String> findings;
    private final NavigableSet<String> unknownMembers;
    private final NavigableSet<String> unknown;

    private CheckedParts(
            UnaryOperator<String> toDocument,
            Collection<String> findings,
            Collection<String> unknownMembers,
            Collection<String> unknown) {
        this.toDocument = toDocument;
        this.findings = new TreeSet<>(findings);
        this.unknownMembers = new TreeSet<>(unknownMembers);
        this.unknown = new TreeSet<>(unknown);
    }

    /** Every part is sound. */
    public static CheckedParts all() {
        return ALL;
    }

    /**
     * Parts are unsound where findings are, and unknown where a document gives a reference in place of a value.
     *
     * @param toDocument turns a pointer into the request into one into the document
     * @param findings pointers into the document
     * @param unknownMembers those of the findings that are about unknown members: such a member may be any of those that
     *     its object lacks, only misspelled
     * @param unknown pointers into the request; all below them is unknown too
     */
    public static CheckedParts of(
            UnaryOperator<String> toDocument,
            Collection<String> findings,
            Collection<String> unknownMembers,
            Collection<String> unknown) {
        return new CheckedParts(toDocument, findings, unknownMembers, unknown);
    }

    /** Whether every part is sound, so that there is no need to ask about any. */
    boolean isWhole() {
        return findings.isEmpty() && unknown.isEmpty();
    }

    boolean findingAt(String pointer) {
        return !findings.isEmpty() && findings.contains(toDocument.apply(pointer));
    }

    boolean findingAtOrUnder(String pointer) {
        return !findings.isEmpty() && reaches(findings, toDocument.apply(pointer));
    }

    /** Whether a direct member of that object is unknown. */
    boolean unknownMemberIn(String pointer) {
        if (unknownMembers.isEmpty()) {
            return false;
        }
        String prefix = toDocument.apply(pointer) + "/";
        return unknownMembers.tailSet(prefix).stream()
                .takeWhile(found -> found.startsWith(prefix))
                .anyMatch(found -> found.indexOf('/', prefix.length()) < 0);
    }

    boolean isUnknown(String pointer) {
        if (unknown.isEmpty()) {
            return false;
        }
        String at = pointer;
        while (!unknown.contains(at)) {
            if (at.isEmpty()) {
                return false;
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return true;
    }

    boolean unknownAtOrUnder(String pointer) {
        return !unknown.isEmpty() && (isUnknown(pointer) || reaches(unknown, pointer));
    }

    private static boolean reaches(NavigableSet<String> pointers, String pointer) {
        if (pointers.contains(pointer)) {
            return true;
        }
        String next = pointers.higher(pointer + "/");
        return next != null && next.startsWith(pointer + "/");
    }
}
