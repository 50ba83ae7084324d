package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.internal.difference.ComparedFlow;
import io.github.appflowtestkit.reports.internal.difference.FoundFlow;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.diff.Difference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A difference on the page.
 *
 * @param id the id of its element
 * @param kind its kind, also the class of its element
 * @param effect what an update makes of it
 * @param sides OLD and NEW
 */
record DifferenceView(String id, String kind, String words, String effect, String pointer, List<SideView> sides) {

    static DifferenceView of(ComparedFlow flow, Difference difference, String id) {
        return new DifferenceView(
                id,
                difference.kind().name().toLowerCase(Locale.ROOT),
                Printable.line(difference.words()),
                effect(difference.effect()),
                Printable.line(difference.pointer()),
                List.of(
                        side("old", "Old", flow.old(), difference.old()),
                        side("new", "New", flow.other(), difference.other())));
    }

    private static String effect(Difference.Effect effect) {
        return switch (effect) {
            case IN_PLACE -> "Changes in place";
            case NEW_SCHEMA_VERSION -> "Raises schemaVersion by 1";
            case REFUSED -> "Refused by UpdateFlow";
            case NEW_FLOW -> "Needs a new flow";
        };
    }

    private static SideView side(
            String style, String title, Optional<FoundFlow> source, Optional<Difference.Side> part) {
        if (source.isEmpty() || part.isEmpty()) {
            return new SideView(style, title + ": nothing there", Optional.empty(), List.of());
        }
        FoundFlow from = source.get();
        return new SideView(
                style,
                title,
                Optional.of(Printable.line(from.path()) + ", line "
                        + part.get().range().start().line()),
                SourceLines.around(from.text(), part.get().range()));
    }
}
