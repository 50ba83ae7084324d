package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.internal.html.ReportPage.Count;
import io.github.appflowtestkit.reports.internal.picture.FieldWay.State;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.Severity;
import java.util.ArrayList;
import java.util.List;

/** The page with pictures of flows: all that its template shows. */
record PicturePage(Assets assets, String title, List<Count> counts, List<PictureView> pictures) {

    static PicturePage of(List<FlowPicture> flows) {
        List<PictureView> pictures = new ArrayList<>();
        for (FlowPicture flow : flows) {
            pictures.add(PictureView.of(flow, "flow-" + (pictures.size() + 1)));
        }
        return new PicturePage(
                Assets.ofPictures(),
                flows.size() == 1 ? flows.get(0).title() : Wording.count(flows.size(), "flow"),
                List.of(
                        new Count("Fields mapped", ways(flows, State.WHOLE), "other"),
                        new Count("Not mapped", ways(flows, State.NOT_MAPPED), "warning"),
                        new Count("Not in the projection", ways(flows, State.NOT_PROJECTED), "warning"),
                        new Count("Errors", findings(flows, Severity.ERROR), "error"),
                        new Count("Warnings", findings(flows, Severity.WARNING), "warning"),
                        new Count("Notes", findings(flows, Severity.NOTE), "note")),
                pictures);
    }

    private static long ways(List<FlowPicture> flows, State state) {
        return flows.stream().mapToLong(flow -> flow.count(state)).sum();
    }

    private static long findings(List<FlowPicture> flows, Severity severity) {
        return flows.stream()
                .flatMap(flow -> flow.allMarks().stream())
                .filter(mark -> mark.severity() == severity)
                .count();
    }
}
