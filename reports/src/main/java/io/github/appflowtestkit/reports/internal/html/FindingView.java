package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.HeldBack;
import io.github.appflowtestkit.reports.ReportedFinding;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.CheckedFlow;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.RelatedLocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding on the page.
 *
 * @param id the id of its element
 * @param place its line and column
 * @param flow the name of its flow
 * @param accepted why it is held back
 * @param source the lines around it; empty if it is about the whole file
 */
record FindingView(
        String id,
        String severity,
        String rule,
        String name,
        String message,
        String place,
        String pointer,
        Optional<String> flow,
        Optional<String> accepted,
        List<LineView> source,
        Optional<String> hint,
        List<RelatedView> related,
        Optional<FixView> fix) {

    /**
     * Another place that explains the finding.
     *
     * @param target the id of the element to go to; empty if the file is not on the page
     * @param place the file, line and column
     */
    record RelatedView(Optional<String> target, String place, String message, List<LineView> source) {}

    static FindingView of(CheckedFile file, ReportedFinding each, ReportPage.Places places) {
        Finding finding = each.finding();
        return new FindingView(
                "finding-" + each.fingerprint(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.rule(),
                finding.name(),
                Printable.line(finding.message()),
                place(finding.range()),
                Printable.line(finding.pointer()),
                finding.flow()
                        .or(() -> file.resources().stream()
                                .filter(flow -> flow.has(finding))
                                .map(CheckedFlow::name)
                                .findFirst())
                        .map(Printable::line),
                each.heldBack().map(FindingView::reason).map(Printable::line),
                finding.range().equals(Range.START) ? List.of() : SourceLines.around(file.source(), finding.range()),
                finding.hint().map(Printable::text),
                finding.related().stream()
                        .map(place -> related(file, place, places))
                        .toList(),
                each.fix().isEmpty() ? Optional.empty() : Optional.of(FixView.of(file.source(), each.fix())));
    }

    private static RelatedView related(CheckedFile file, RelatedLocation place, ReportPage.Places places) {
        String path = place.document().orElse(file.path());
        Optional<CheckedFile> there = places.named(path);
        return new RelatedView(
                there.map(places::id),
                Printable.line(path) + ", " + place(place.range()),
                Printable.line(place.message()),
                there.map(other -> SourceLines.of(other.source(), List.of(place.range())))
                        .orElse(List.of()));
    }

    private static String place(Range range) {
        Position start = range.start();
        return "line " + start.line() + ", column " + start.column();
    }

    private static String reason(HeldBack why) {
        if (why instanceof HeldBack.Suppressed suppressed) {
            return "Suppressed: " + suppressed.reason()
                    + suppressed.until().map(day -> " (until " + day + ")").orElse("");
        }
        return "In the baseline";
    }
}
