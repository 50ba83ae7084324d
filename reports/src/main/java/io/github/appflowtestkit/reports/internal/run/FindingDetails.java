package io.github.appflowtestkit.reports.internal.run;

import io.github.appflowtestkit.reports.HeldBack;
import io.github.appflowtestkit.reports.ReportedFinding;
import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.reports.TextEdit;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.baseline.Fingerprint;
import io.github.appflowtestkit.validator.internal.configuration.HeldBackFinding;
import io.github.appflowtestkit.validator.internal.fix.FindingFixes;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what reports add to the findings of a file. */
final class FindingDetails {

    private FindingDetails() {}

    private record Found(Finding finding, Optional<HeldBack> heldBack) {}

    /** All findings of a file in the order of the text, those that are held back included. */
    static List<ReportedFinding> of(
            String path, SourceText source, List<Finding> reported, List<HeldBackFinding> heldBack) {
        if (reported.isEmpty() && heldBack.isEmpty()) {
            return List.of();
        }
        List<Found> all = new ArrayList<>();
        reported.forEach(finding -> all.add(new Found(finding, Optional.empty())));
        heldBack.forEach(each -> all.add(new Found(each.finding(), Optional.of(why(each)))));
        all.sort(Comparator.comparing(each -> each.finding().range().start()));

        List<Finding> findings = all.stream().map(Found::finding).toList();
        List<String> fingerprints = Fingerprint.ofAll(path, source.text(), findings);
        Map<Finding, List<FindingFixes.Edit>> fixes = FindingFixes.of(source.text(), findings);
        List<ReportedFinding> details = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Finding finding = findings.get(i);
            List<TextEdit> fix = fixes.getOrDefault(finding, List.of()).stream()
                    .map(edit -> new TextEdit(edit.range(), edit.text()))
                    .toList();
            details.add(
                    new ReportedFinding(finding, fingerprints.get(i), all.get(i).heldBack(), fix));
        }
        return details;
    }

    private static HeldBack why(HeldBackFinding held) {
        return held.reason()
                .<HeldBack>map(reason -> new HeldBack.Suppressed(Secrets.message(reason), held.until()))
                .orElseGet(HeldBack.Baselined::new);
    }
}
