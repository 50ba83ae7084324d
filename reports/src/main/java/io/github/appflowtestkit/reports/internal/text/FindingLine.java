package io.github.appflowtestkit.reports.internal.text;

import io.github.appflowtestkit.validator.Finding;
import java.util.Locale;

/** A finding in one line without colors, as compilers print it. */
public final class FindingLine {

    private FindingLine() {}

    /** The line of a finding in a file. */
    public static String of(String path, Finding finding) {
        return Printable.path(path) + ":" + finding.range().start() + ": "
                + finding.severity().name().toLowerCase(Locale.ROOT) + ": " + Printable.line(finding.message()) + " ["
                + finding.rule() + " " + finding.name() + "]";
    }
}
