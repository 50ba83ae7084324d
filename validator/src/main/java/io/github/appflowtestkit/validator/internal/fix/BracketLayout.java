package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A list in brackets, with commas: of JSON, of HCL, or of YAML in flow style. */
final class BracketLayout implements ListLayout {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");
    private static final Pattern END_OF_LINE = Pattern.compile("[ \\t]*,?[ \\t]*");
    private static final Pattern END_OF_LINE_OR_COMMENT = Pattern.compile("[ \\t]*,?[ \\t]*(?:(?:#|//).*)?");

    private final SourceDocument document;
    private final String text;
    private final TextLines lines;
    private final JsonArray list;
    private final int size;

    BracketLayout(SourceDocument document, JsonArray list) {
        this.document = document;
        this.text = document.text();
        this.lines = new TextLines(text);
        this.list = list;
        this.size = list.items().size();
    }

    @Override
    public String textOf(int index) {
        return text.substring(start(index), end(index));
    }

    private int start(int index) {
        return document.start(list.items().get(index).range());
    }

    private int end(int index) {
        return document.end(list.items().get(index).range());
    }

    @Override
    public Optional<List<TextEdit>> edits(Set<Integer> removed, List<String> added) {
        int last = lastKept(removed);
        if (last < 0) {
            return !added.isEmpty() && isPlainBetween(0, size - 1)
                    ? Optional.of(List.of(new TextEdit(start(0), end(size - 1), String.join(separator(), added))))
                    : Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int first = i;
            while (removed.contains(i) && removed.contains(i + 1)) {
                i++;
            }
            if (removed.contains(i) && !remove(first, i, edits)) {
                return Optional.empty();
            }
        }
        if (isOnOwnLines(last) && (last == size - 1 || areOnOwnLines(last + 1, size - 1))) {
            endWithLines(last, added, edits);
        } else {
            // what follows the last element of the list follows the new ones now
            added.forEach(each -> edits.add(new TextEdit(end(last), end(last), separator() + each)));
        }
        return Optional.of(edits);
    }

    private int lastKept(Set<Integer> removed) {
        int last = size - 1;
        while (last >= 0 && removed.contains(last)) {
            last--;
        }
        return last;
    }

    /** Removes neighbours: their lines, or what lies between them and the element before. */
    private boolean remove(int first, int last, List<TextEdit> edits) {
        if (areOnOwnLines(first, last)) {
            for (int i = first; i <= last; i++) {
                edits.add(new TextEdit(lines.start(start(i)), lines.next(end(i)), ""));
            }
            return true;
        }
        if (first == 0) {
            edits.add(new TextEdit(start(0), start(last + 1), ""));
            return isPlainBetween(0, last + 1);
        }
        edits.add(new TextEdit(end(first - 1), end(last), ""));
        return isPlainBetween(first - 1, last);
    }

    /** Whether only commas and blanks lie between elements, and no comment. */
    private boolean isPlainBetween(int first, int last) {
        for (int i = first; i < last; i++) {
            if (!SEPARATOR.matcher(text.substring(end(i), start(i + 1))).matches()) {
                return false;
            }
        }
        return true;
    }

    private boolean areOnOwnLines(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (!isOnOwnLines(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but a comma and a comment shares the lines of an element. */
    private boolean isOnOwnLines(int index) {
        Pattern rest = document.syntax() == Syntax.JSON ? END_OF_LINE : END_OF_LINE_OR_COMMENT;
        return startsLine(index) && rest.matcher(lines.after(end(index))).matches();
    }

    private boolean startsLine(int index) {
        return lines.before(start(index)).isBlank() && lines.start(start(index)) > document.start(list.range());
    }

    /** Adds lines behind the last element that stays, and gives it the comma that it needs there. */
    private void endWithLines(int last, List<String> added, List<TextEdit> edits) {
        boolean endsWithComma = text.charAt(next(end(size - 1))) == ',';
        boolean needsComma = endsWithComma || !added.isEmpty();
        int comma = next(end(last));
        boolean hasComma = text.charAt(comma) == ',';
        if (needsComma && !hasComma) {
            edits.add(new TextEdit(end(last), end(last), ","));
        } else if (!needsComma && hasComma) {
            edits.add(new TextEdit(comma, comma + 1, ""));
        }
        int at = lines.end(end(last));
        String line = lines.lineBreak(end(last)) + lines.before(start(last));
        for (int i = 0; i < added.size(); i++) {
            boolean hasNext = i < added.size() - 1 || endsWithComma;
            edits.add(new TextEdit(at, at, line + added.get(i) + (hasNext ? "," : "")));
        }
    }

    /** The next character that is not a blank; a list in brackets always has one. */
    private int next(int offset) {
        int at = offset;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The text between the last two elements; after a single one a comma, and the white space before it. */
    private String separator() {
        if (size > 1 && isPlainBetween(size - 2, size - 1)) {
            return text.substring(end(size - 2), start(size - 1));
        }
        int start = start(size - 1);
        return "," + (startsLine(size - 1) ? lines.lineBreak(start) + lines.before(start) : " ");
    }
}
