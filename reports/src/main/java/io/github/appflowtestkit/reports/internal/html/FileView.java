package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.ReportedFinding;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.FlowPictures;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file on the page.
 *
 * @param id the id of its element
 * @param form what it holds
 * @param flows the names of its flows
 * @param pictures the pictures of its flows
 * @param reported its findings
 * @param accepted the findings that a suppression or a baseline holds back
 */
record FileView(
        String id,
        String path,
        String form,
        List<String> flows,
        List<PictureView> pictures,
        List<FindingView> reported,
        List<FindingView> accepted) {

    static FileView of(CheckedFile file, ReportPage.Places places) {
        List<ReportedFinding> findings = file.findings();
        String id = places.id(file);
        List<PictureView> pictures = new ArrayList<>();
        for (FlowPicture flow : FlowPictures.of(file, Optional.empty())) {
            pictures.add(PictureView.of(flow, id + "-flow-" + (pictures.size() + 1)));
        }
        return new FileView(
                id,
                Printable.line(file.path()),
                file.report().kind().map(Summary::form).orElse("other file"),
                file.resources().stream()
                        .map(flow -> Printable.line(flow.name()))
                        .toList(),
                pictures,
                findings.stream()
                        .filter(ReportedFinding::isReported)
                        .map(each -> FindingView.of(file, each, places))
                        .toList(),
                findings.stream()
                        .filter(each -> !each.isReported())
                        .map(each -> FindingView.of(file, each, places))
                        .toList());
    }

    boolean hasFindings() {
        return !reported.isEmpty() || !accepted.isEmpty();
    }
}
