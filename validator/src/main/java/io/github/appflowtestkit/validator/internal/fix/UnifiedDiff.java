package io.github.appflowtestkit.validator.internal.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Renders the difference of two texts as a unified diff, which {@code patch} and {@code git apply} read. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    private UnifiedDiff() {}

    /** The diff; empty if the texts are equal. */
    static String of(String name, String before, String after) {
        String path = name.replace('\\', '/');
        List<String> oldLines = lines(before);
        List<String> rows = UnifiedDiffUtils.generateUnifiedDiff(
                "a/" + path, "b/" + path, oldLines, DiffUtils.diff(oldLines, lines(after)), CONTEXT);
        return rows.isEmpty() ? "" : String.join("\n", rows) + "\n";
    }

    /** The marker is part of a last line without newline, so that it differs from the same line with one. */
    private static List<String> lines(String text) {
        return LINE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(line -> line.endsWith("\n") ? line.substring(0, line.length() - 1) : line + NO_NEWLINE)
                .toList();
    }
}
