package io.github.appflowtestkit.reports.internal.html;

import io.github.appflowtestkit.reports.SourceText;
import io.github.appflowtestkit.reports.TextEdit;
import io.github.appflowtestkit.validator.internal.read.LineIndex;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines that a fix changes.
 *
 * @param before the lines as they are, with what goes marked
 * @param after the lines as they become, with what is new marked
 */
record FixView(List<LineView> before, List<LineView> after) {

    static FixView of(SourceText source, List<TextEdit> fix) {
        String text = source.text();
        LineIndex lines = new LineIndex(text);
        List<TextEdit> edits = fix.stream()
                .sorted(Comparator.comparing(edit -> edit.range().start()))
                .toList();
        StringBuilder fixed = new StringBuilder();
        List<int[]> inserted = new ArrayList<>();
        int done = 0;
        for (TextEdit edit : edits) {
            fixed.append(text, done, lines.offset(edit.range().start()));
            int start = fixed.length();
            fixed.append(edit.replacement());
            inserted.add(new int[] {start, fixed.length()});
            done = lines.offset(edit.range().end());
        }
        fixed.append(text, done, text.length());
        LineIndex fixedLines = new LineIndex(fixed.toString());
        SourceText after = SourceText.of(fixed.toString().getBytes(StandardCharsets.UTF_8));
        return new FixView(
                SourceLines.of(source, edits.stream().map(TextEdit::range).toList()),
                SourceLines.of(
                        after,
                        inserted.stream()
                                .map(part -> fixedLines.range(part[0], part[1]))
                                .toList()));
    }
}
