package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Blocks of Terraform with the same name, each with lines of its own. */
final class BlockLayout implements ListLayout {

    private static final Pattern REST = Pattern.compile("[ \\t]*(?:(?:#|//).*)?");

    private final String text;
    private final TextLines lines;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private BlockLayout(SourceDocument document) {
        this.text = document.text();
        this.lines = new TextLines(text);
    }

    static Optional<BlockLayout> of(SourceDocument document, JsonArray list, String key) {
        BlockLayout layout = new BlockLayout(document);
        for (JsonValue item : list.items()) {
            int brace = document.start(item.range());
            int start = layout.text.lastIndexOf(key, brace);
            if (start < 0
                    || !layout.text.startsWith("{", brace)
                    || !layout.text.substring(start + key.length(), brace).isBlank()
                    || !layout.lines.before(start).isBlank()
                    || !REST.matcher(layout.lines.after(document.end(item.range())))
                            .matches()) {
                return Optional.empty();
            }
            layout.starts.add(start);
            layout.ends.add(document.end(item.range()));
        }
        return Optional.of(layout);
    }

    @Override
    public String textOf(int index) {
        return text.substring(starts.get(index), ends.get(index));
    }

    @Override
    public Optional<List<TextEdit>> edits(Set<Integer> removed, List<String> added) {
        List<TextEdit> edits = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < starts.size(); i++) {
            if (!removed.contains(i)) {
                last = i;
            } else {
                int first = i;
                while (removed.contains(i + 1) && isBlankBetween(i)) {
                    i++;
                }
                edits.add(withoutLines(first, i));
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        int end = lines.end(ends.get(last));
        String between = between() + lines.before(starts.get(last));
        added.forEach(each -> edits.add(new TextEdit(end, end, between + each)));
        return Optional.of(edits);
    }

    private boolean isBlankBetween(int index) {
        return index + 1 < starts.size()
                && text.substring(ends.get(index), starts.get(index + 1)).isBlank();
    }

    /** The breaks between two blocks: as between the last two, or a blank line. */
    private String between() {
        int size = starts.size();
        String lineBreak = lines.lineBreak(starts.get(0));
        boolean isTight = size > 1
                && isBlankBetween(size - 2)
                && lines.next(ends.get(size - 2)) == lines.start(starts.get(size - 1));
        return isTight ? lineBreak : lineBreak + lineBreak;
    }

    /** Removes blocks and one of the blank lines around them, so that no two follow each other. */
    private TextEdit withoutLines(int first, int last) {
        int from = lines.start(starts.get(first));
        int to = lines.next(ends.get(last));
        boolean isBlankBelow = to < text.length() && lines.after(to).isBlank();
        int above = from == 0 ? 0 : lines.start(from - 1);
        boolean isBlankAbove = from > 0 && text.substring(above, from).isBlank();
        boolean closesBelow = to < text.length() && lines.after(to).strip().startsWith("}");
        if (isBlankAbove && isBlankBelow) {
            return new TextEdit(from, lines.next(to), "");
        }
        return new TextEdit(isBlankAbove && closesBelow ? above : from, to, "");
    }
}
