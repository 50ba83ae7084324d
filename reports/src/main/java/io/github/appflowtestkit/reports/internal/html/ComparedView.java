package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.internal.difference.ComparedFlow;
import io.github.appflowtestkit.reports.internal.difference.FoundFlow;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.FlowPictures;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.TextDiff;
import io.github.appflowtestkit.reports.internal.text.UpdateVerdict;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A flow on the page.
 *
 * @param id the id of its heading
 * @param files where it is written
 * @param accepted whether an update can do it
 * @param verdict what UpdateFlow would say
 * @param reasons why, and what else the user should know
 * @param pictures the picture of the flow on each side
 * @param whole the whole flow on each side
 */
record ComparedView(
        String id,
        String name,
        String files,
        boolean accepted,
        String verdict,
        List<String> reasons,
        List<DifferenceView> differences,
        List<PictureView> pictures,
        List<SideView> whole) {

    static ComparedView of(ComparedFlow flow, int number) {
        List<DifferenceView> differences = new ArrayList<>();
        for (Difference difference : flow.diff().differences()) {
            differences.add(
                    DifferenceView.of(flow, difference, "difference-" + number + "-" + (differences.size() + 1)));
        }
        UpdateVerdict verdict = UpdateVerdict.of(flow);
        List<PictureView> pictures = new ArrayList<>();
        List<SideView> whole = new ArrayList<>();
        if (flow.old().isPresent() && flow.other().isPresent()) {
            FlowPicture before = picture(flow.old().get());
            FlowPicture after = picture(flow.other().get());
            List<String> pointers =
                    flow.diff().differences().stream().map(Difference::pointer).toList();
            pictures.add(PictureView.of(before, after, pointers, "picture-" + number + "-old", "Old"));
            pictures.add(PictureView.of(after, before, pointers, "picture-" + number + "-new", "New"));
            whole.add(whole("old", "Old", flow.old().get(), flow, Difference::old));
            whole.add(whole("new", "New", flow.other().get(), flow, Difference::other));
        }
        return new ComparedView(
                "flow-" + number,
                Printable.line(flow.name()),
                String.join(" → ", TextDiff.files(flow)),
                verdict.accepted(),
                verdict.sentence(),
                verdict.details().stream().map(Printable::line).toList(),
                differences,
                pictures,
                whole);
    }

    private static FlowPicture picture(FoundFlow flow) {
        return FlowPictures.of(flow.request(), flow.path(), Optional.empty());
    }

    private static SideView whole(
            String style,
            String title,
            FoundFlow source,
            ComparedFlow flow,
            Function<Difference, Optional<Difference.Side>> side) {
        List<Range> marked = flow.diff().differences().stream()
                .flatMap(difference -> side.apply(difference).stream())
                .map(Difference.Side::range)
                .toList();
        return new SideView(
                style,
                title,
                Optional.of(Printable.line(source.path())),
                SourceLines.all(source.text(), source.range(), marked));
    }
}
