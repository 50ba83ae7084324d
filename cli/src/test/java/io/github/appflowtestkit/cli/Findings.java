package io.github.appflowtestkit.cli;

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
final class Findings {

    private Findings() {}

    static Range range(int line, int from, int to) {
        return new Range(new Position(line, from), new Position(line, to));
    }

    /** The range of the first occurrence of a piece in a text. */
    static Range rangeOf(String piece, String text) {
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

    static Finding error(Range range, String message) {
        return finding(Severity.ERROR, "AF1002", "UnknownMember", range, message, null);
    }

    static Finding finding(
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

    static CheckedFile file(String path, String text, Finding... findings) {
        return new CheckedFile(
                path,
                new Report(path, Optional.of(DocumentKind.CREATE_FLOW), List.of(findings)),
                SourceText.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Outcome outcome(CheckedFile... files) {
        return new Outcome(List.of(files), 0, 0);
    }
}
