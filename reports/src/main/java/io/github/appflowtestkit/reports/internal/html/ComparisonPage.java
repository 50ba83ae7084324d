package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.internal.difference.ComparedFlow;
import io.github.appflowtestkit.reports.internal.difference.Comparison;
import io.github.appflowtestkit.reports.internal.html.ReportPage.Count;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.TextDiff;
import io.github.appflowtestkit.reports.internal.text.UndecidedLine;
import io.github.appflowtestkit.validator.diff.Difference.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The page about a comparison: all that its template shows.
 *
 * @param old the argument OLD
 * @param other the argument NEW
 * @param different the flows that differ
 * @param same the others
 * @param undecided what is not compared
 */
record ComparisonPage(
        Assets assets,
        String summary,
        List<Count> counts,
        String old,
        String other,
        List<ComparedView> different,
        List<ComparedView> same,
        List<String> undecided) {

    static ComparisonPage of(Comparison comparison) {
        List<ComparedView> different = new ArrayList<>();
        List<ComparedView> same = new ArrayList<>();
        for (ComparedFlow flow : comparison.flows()) {
            (flow.diff().isSame() ? same : different).add(ComparedView.of(flow, different.size() + same.size() + 1));
        }
        return new ComparisonPage(
                Assets.ofComparison(),
                TextDiff.summary(comparison),
                counts(comparison),
                Printable.line(comparison.old()),
                Printable.line(comparison.other()),
                different,
                same,
                UndecidedLine.all(comparison));
    }

    private static List<Count> counts(Comparison comparison) {
        return List.of(
                new Count("Added", comparison.count(Kind.ADDED), "added"),
                new Count("Removed", comparison.count(Kind.REMOVED), "removed"),
                new Count("Changed", comparison.count(Kind.CHANGED), "changed"),
                new Count("Ignored", comparison.ignored(), "other"),
                new Count("Flows", comparison.flows().size(), "other"));
    }
}
