package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.html.HtmlPicture;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.MermaidPicture;
import io.github.appflowtestkit.reports.internal.picture.TextPicture;
import io.github.appflowtestkit.reports.internal.svg.SvgPicture;
import io.github.appflowtestkit.reports.internal.text.Layout;
import java.util.List;
import java.util.Locale;

/** The formats of pictures. Each is a function of the pictures: two runs give the same bytes. */
enum PictureFormat {
    TEXT,
    HTML,
    SVG,
    MERMAID;

    /** The pictures of flows. Only text has a layout. */
    String write(List<FlowPicture> flows, Layout layout) {
        return switch (this) {
            case TEXT -> TextPicture.of(flows, layout);
            case HTML -> HtmlPicture.of(flows);
            case SVG -> SvgPicture.of(flows);
            case MERMAID -> MermaidPicture.of(flows);
        };
    }

    /** Whether a file is such a picture, so that a newer one may replace it. */
    static boolean isPicture(OverwriteGuard.Ends file) {
        return TextPicture.endsPicture(file.end())
                || HtmlPicture.startsPicture(file.start())
                || SvgPicture.startsPicture(file.start())
                || MermaidPicture.startsPicture(file.start());
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
