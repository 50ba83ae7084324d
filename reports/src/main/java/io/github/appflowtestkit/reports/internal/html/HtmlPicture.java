package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import java.util.List;

/** Pictures of flows as one web page that needs no network and no other file. */
public final class HtmlPicture {

    private static final String GENERATOR = "<meta name=\"generator\" content=\"AppFlow Testkit picture\">";

    private HtmlPicture() {}

    /** The page with the pictures. */
    public static String of(List<FlowPicture> flows) {
        return HtmlReport.page("pictures.jte", PicturePage.of(flows));
    }

    /** Whether a file starts as such a page does. */
    public static boolean startsPicture(String start) {
        return start.startsWith("<!doctype html>") && start.contains(GENERATOR);
    }
}
