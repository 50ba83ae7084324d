package io.github.appflowtestkit.reports;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hand-made findings, so that the reporters are tested without the validator. */
public final class Checked {

    private Checked() {}

    public static Range range(int line, int from, int to) {
        return new Range(new Position(line, from), new Position(line, to));
    }

    /** The range of the first occurrence of a piece in a text. */
    public static Range rangeOf(String piece, String text) {
        int at = text.indexOf(piece);
        if (at < 0) {
            throw new IllegalArgumentException("no " + piece + " in the text");
        }
        return new Range(position(text, at), position(text, at + piece.length()));
    }

    private static Position position(String text, int index) {
        String before = text.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Position(line, index - before.lastIndexOf('\n'));
    }

    public static Finding error(Range range, String message) {
        return finding(Severity.ERROR, "AF1002", "UnknownMember", range, message, null);
    }

    public static Finding finding(
            Severity severity, String rule, String name, Range range, String message, @Nullable String hint) {
        return new Finding(
                rule,
                name,
                severity,
                severity == Severity.ERROR ? Layer.STRUCTURE : Layer.ADVICE,
                "/tasks/0",
                range,
                message,
                Optional.ofNullable(hint),
                Optional.empty());
    }

    public static CheckedFile file(String path, String text, Finding... findings) {
        return file(new Report(path, Optional.of(DocumentKind.CREATE_FLOW), List.of(findings)), text);
    }

    public static CheckedFile file(Report report, String text) {
        return new CheckedFile(
                report.name(), report, SourceText.of(text.getBytes(StandardCharsets.UTF_8)), List::of, List::of);
    }

    public static CheckResult result(CheckedFile... files) {
        return new CheckResult(List.of(files));
    }
}
