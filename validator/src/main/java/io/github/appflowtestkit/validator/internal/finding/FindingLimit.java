package io.github.appflowtestkit.validator.internal.finding;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Collects the findings of one document as users see them, up to a limit, the severe ones first, and counts the others. Not
 * thread-safe.
 *
 * <p>A document of a few megabytes can have millions of findings, which nobody reads and no memory holds. Findings that a
 * suppression or a baseline will hold back do not use the limit up.
 */
public final class FindingLimit {

    private static final String HINT = "fix the reported ones, or raise the limit: --max-findings on the command line,"
            + " maxFindings of FlowValidator.Builder in Java";

    /** Nobody reads these either, but they are counted one by one later. */
    private static final int MOST_HELD_BACK = 100_000;

    private final int most;
    private final Predicate<Finding> isHeldBack;
    private final List<Finding> heldBack = new ArrayList<>();
    private final List<Finding> kept = new ArrayList<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private long more;
    private boolean complete = true;
    private Severity severest = Severity.NOTE;

    /**
     * A collector without findings.
     *
     * @param most the greatest number of findings to keep
     */
    public FindingLimit(int most) {
        this(most, finding -> false);
    }

    /**
     * A collector without findings.
     *
     * @param most the greatest number of findings to keep
     * @param isHeldBack whether a finding will not be reported, so that it does not count
     */
    public FindingLimit(int most, Predicate<Finding> isHeldBack) {
        this.most = most;
        this.isHeldBack = isHeldBack;
    }

    /** A collector with the same limit and without findings. */
    public FindingLimit empty() {
        return new FindingLimit(most, isHeldBack);
    }

    /** The greatest number of findings to keep. */
    public int most() {
        return most;
    }

    /** Adds a finding, or counts it. */
    public void add(Finding exact) {
        Finding finding = FindingFactory.shown(exact);
        if (heldBack.size() < MOST_HELD_BACK && isHeldBack.test(finding)) {
            heldBack.add(finding);
            return;
        }
        // a severity may use the whole limit, because nobody knows yet what the more severe ones need
        if (counts.merge(finding.severity(), 1, Integer::sum) <= most) {
            kept.add(finding);
        } else {
            skipped(1, finding.severity());
        }
    }

    /** Counts findings that exist but were not made. */
    public void skipped(long findings, Severity severity) {
        more += findings;
        severest = severity.compareTo(severest) > 0 ? severity : severest;
    }

    /** Says that the document may have more errors than are counted. */
    public void incomplete() {
        complete = false;
        severest = Severity.ERROR;
    }

    /** Whether there are as many errors as the limit allows, so that nothing that follows is reported. */
    public boolean isFull() {
        return counts.getOrDefault(Severity.ERROR, 0) >= most;
    }

    /** Whether some of these findings are held back, so that the others do not use the limit up. */
    public boolean hasRoomAfter(List<Finding> findings) {
        long heldBackOnes = findings.stream()
                .filter(finding -> isHeldBack.test(FindingFactory.shown(finding)))
                .count();
        return heldBackOnes > 0 && findings.size() - heldBackOnes < most;
    }

    /** Adds all findings of another collector. */
    public void addAll(FindingLimit other) {
        other.kept.forEach(this::add);
        other.heldBack.forEach(this::add);
        addCounts(other);
    }

    /** Adds all findings of another collector in an order of their own. */
    public void addAll(FindingLimit other, Comparator<Finding> order) {
        Stream.concat(other.kept.stream(), other.heldBack.stream())
                .sorted(order)
                .forEach(this::add);
        addCounts(other);
    }

    private void addCounts(FindingLimit other) {
        if (other.more > 0) {
            skipped(other.more, other.severest);
        }
        if (!other.complete) {
            incomplete();
        }
    }

    /** The findings in an order; if the limit left some out, a first finding says so. */
    public List<Finding> inOrder(Comparator<Finding> order) {
        List<Finding> sorted = kept.stream().sorted(order).toList();
        if (sorted.size() <= most && more == 0 && complete) {
            return withHeldBack(sorted, order);
        }
        List<Finding> bySeverity = sorted.stream()
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .toList();
        int end = Math.min(most, bySeverity.size());
        bySeverity.subList(end, bySeverity.size()).forEach(finding -> skipped(1, finding.severity()));
        List<Finding> shown = new ArrayList<>();
        shown.add(tooMany());
        shown.addAll(withHeldBack(bySeverity.subList(0, end), order));
        return shown;
    }

    private List<Finding> withHeldBack(List<Finding> findings, Comparator<Finding> order) {
        return Stream.concat(findings.stream(), heldBack.stream()).sorted(order).toList();
    }

    /** Whether a finding says that others are not reported. */
    public static boolean leftOthersOut(Finding finding) {
        return finding.hint().filter(HINT::equals).isPresent();
    }

    private Finding tooMany() {
        return FindingFactory.withSeverity(
                FindingFactory.of(BuiltInRules.TOO_LARGE, "", Range.START, tooManyWords(), HINT), severest);
    }

    private String tooManyWords() {
        String others = more == 1 ? "1 more finding" : more + " more findings";
        if (complete) {
            return "the document has " + others + " than the " + most + " that are reported";
        }
        return "the document has too many mistakes to check all of it; "
                + (more == 0 ? "there may be more findings" : "there are at least " + others)
                + " than those that are reported";
    }
}
