package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.internal.difference.Comparison;

/** A comparison as one web page that needs no network and no other file: the differences side by side. */
public final class HtmlDiff {

    private static final String GENERATOR = "<meta name=\"generator\" content=\"AppFlow Testkit comparison\">";

    private HtmlDiff() {}

    /** The page on a comparison. */
    public static String of(Comparison comparison) {
        return HtmlReport.page("comparison.jte", ComparisonPage.of(comparison));
    }

    /** Whether a file starts as such a page does. */
    public static boolean startsReport(String start) {
        return start.startsWith("<!doctype html>") && start.contains(GENERATOR);
    }
}
