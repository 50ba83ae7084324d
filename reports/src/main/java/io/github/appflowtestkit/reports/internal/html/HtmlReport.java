package io.github.appflowtestkit.reports.internal.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.appflowtestkit.reports.CheckResult;

/** The report as one web page that needs no network and no other file. */
public final class HtmlReport {

    private static final String GENERATOR = "<meta name=\"generator\" content=\"AppFlow Testkit report\">";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());

    private HtmlReport() {}

    /** The report on what was found. */
    public static String of(CheckResult result) {
        return page("report.jte", ReportPage.of(result));
    }

    /** A page from a template. */
    static String page(String template, Object content) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(template, content, page);
        return page.toString();
    }

    /** Whether a file starts as this report does. */
    public static boolean startsReport(String start) {
        return start.startsWith("<!doctype html>") && start.contains(GENERATOR);
    }
}
