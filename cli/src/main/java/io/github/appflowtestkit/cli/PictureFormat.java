package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import io.github.appflowtestkit.reports.internal.picture.TextPicture;
import io.github.appflowtestkit.reports.internal.text.Layout;
import java.util.List;
import java.util.Locale;

/** The formats of pictures. Each is a function of the pictures: two runs give the same bytes. */
enum PictureFormat {
    TEXT;

    /** The pictures of flows. Only text has a layout. */
    String write(List<FlowPicture> flows, Layout layout) {
        return switch (this) {
            case TEXT -> TextPicture.of(flows, layout);
        };
    }

    /** Whether a file is such a picture, so that a newer one may replace it. */
    static boolean isPicture(OverwriteGuard.Ends file) {
        return TextPicture.endsPicture(file.end());
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
