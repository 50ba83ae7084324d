package io.github.appflowtestkit.validator.internal.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the edits that turn one text into another. */
final class LineEdits {

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    private LineEdits() {}

    /** An edit for each group of lines that differ, in the order of the text. */
    static List<TextEdit> between(String before, String after) {
        List<String> lines = lines(before);
        List<AbstractDelta<String>> deltas =
                new ArrayList<>(DiffUtils.diff(lines, lines(after)).getDeltas());
        deltas.sort(Comparator.comparing(delta -> delta.getSource().getPosition()));
        List<TextEdit> edits = new ArrayList<>();
        int line = 0;
        int offset = 0;
        for (AbstractDelta<String> delta : deltas) {
            while (line < delta.getSource().getPosition()) {
                offset += lines.get(line++).length();
            }
            edits.add(TextEdit.between(
                    offset,
                    String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines())));
        }
        return edits;
    }

    private static List<String> lines(String text) {
        return LINE.matcher(text).results().map(MatchResult::group).toList();
    }
}
