package io.github.appflowtestkit.reports.internal.svg;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.appflowtestkit.reports.internal.picture.FlowPicture;
import java.util.List;

/** Pictures of flows as one SVG document that needs no other file. */
public final class SvgPicture {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SvgPicture.class.getClassLoader(), SvgPicture.class.getPackageName());

    private SvgPicture() {}

    /** The pictures, one below the other. */
    public static String of(List<FlowPicture> pictures) {
        StringOutput picture = new StringOutput();
        TEMPLATES.render("picture.jte", Drawing.of(pictures), picture);
        return picture.toString();
    }

    /** Whether a file starts as such a picture does. */
    public static boolean startsPicture(String start) {
        return start.startsWith("<svg ") && start.contains("AppFlow Testkit picture");
    }
}
