package io.github.appflowtestkit.validator.internal.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.Locale;
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
                quoted("a/" + path), quoted("b/" + path), oldLines, DiffUtils.diff(oldLines, lines(after)), CONTEXT);
        return rows.isEmpty() ? "" : String.join("\n", rows) + "\n";
    }

    /** A path with control characters or quotes in the form of Git, which has them escaped in double quotes. */
    private static String quoted(String path) {
        if (path.chars().noneMatch(each -> each < 0x20 || each == 0x7F || each == '"')) {
            return path;
        }
        StringBuilder quoted = new StringBuilder("\"");
        path.chars().forEach(each -> {
            if (each < 0x20 || each == 0x7F) {
                quoted.append(String.format(Locale.ROOT, "\\%03o", each));
            } else {
                quoted.append(each == '"' ? "\\" : "").append((char) each);
            }
        });
        return quoted.append('"').toString();
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
