package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A list of YAML with a dash before each element, each of which begins its line. */
final class DashLayout implements ListLayout {

    private static final Pattern DASH = Pattern.compile(" *- +");
    private static final Pattern REST = Pattern.compile("\\s*|\\s+#.*");

    private final String text;
    private final TextLines lines;
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private DashLayout(SourceDocument document, JsonArray list) {
        this.text = document.text();
        this.lines = new TextLines(text);
        for (JsonValue item : list.items()) {
            starts.add(document.start(item.range()));
            ends.add(document.end(item.range()));
        }
    }

    static Optional<DashLayout> of(SourceDocument document, JsonArray list) {
        DashLayout layout = new DashLayout(document, list);
        for (int i = 0; i < layout.starts.size(); i++) {
            if (!DASH.matcher(layout.lines.before(layout.starts.get(i))).matches()
                    || !REST.matcher(layout.lines.after(layout.ends.get(i))).matches()) {
                return Optional.empty();
            }
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
            if (removed.contains(i)) {
                edits.add(withoutLines(i));
            } else {
                last = i;
            }
        }
        if (last < 0) {
            int start = lines.start(starts.get(0));
            String above = lines.before(starts.get(0));
            added.forEach(each -> edits.add(new TextEdit(start, start, above + each + lines.lineBreak(start))));
            return added.isEmpty() ? Optional.empty() : Optional.of(edits);
        }
        int end = lines.end(ends.get(last));
        String line = lines.lineBreak(end) + lines.before(starts.get(last));
        added.forEach(each -> edits.add(new TextEdit(end, end, line + each)));
        return Optional.of(edits);
    }

    private TextEdit withoutLines(int index) {
        int from = lines.start(starts.get(index));
        int to = lines.next(ends.get(index));
        // the last line of a document may have no break, so that the one above it goes
        boolean endsText = to == text.length() && lines.end(ends.get(index)) == to;
        return new TextEdit(endsText ? from - lines.lineBreak(from).length() : from, to, "");
    }
}
