package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Position;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the tree from tokens, without recursion, and finds duplicate members. */
final class TreeBuilder {

    /** Most objects have fewer members than a map has room for. */
    private static final int FEW = 8;

    private final LineCursor lines;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Duplicates duplicates = new Duplicates();
    private int values;
    private @Nullable JsonValue root;

    TreeBuilder(LineIndex lines) {
        this.lines = new LineCursor(lines);
    }

    /** An object or array that is not closed yet. */
    private static final class Open {
        private final boolean isObject;
        private final int start;
        private final Position place;
        private final @Nullable Open parent;
        private final Map<String, JsonValue.Member> members;
        private final List<JsonValue> items;
        private final List<JsonValue.JsonObject> merged = new ArrayList<>();
        private String key = "";
        private Range keyRange = Range.START;
        private boolean isMerge;

        Open(boolean isObject, int start, Position place, @Nullable Open parent) {
            this.isObject = isObject;
            this.start = start;
            this.place = place;
            this.parent = parent;
            this.members = isObject ? new LinkedHashMap<>(FEW) : Map.of();
            this.items = isObject ? List.of() : new ArrayList<>();
        }

        /** Valid only while this is open: later the parent points to another child. */
        String pointer() {
            if (parent == null) {
                return "";
            }
            return parent.isObject
                    ? JsonText.child(parent.pointer(), parent.key)
                    : JsonText.child(parent.pointer(), parent.items.size());
        }
    }

    int depth() {
        return open.size();
    }

    boolean isComplete() {
        return root != null;
    }

    JsonValue root() {
        if (root == null) {
            throw new IllegalStateException("the document is not complete");
        }
        return root;
    }

    List<Finding> duplicates() {
        return duplicates.findings();
    }

    /** The number of duplicates without a finding. */
    long moreDuplicates() {
        return duplicates.more();
    }

    /** The number of values so far. */
    int values() {
        return values;
    }

    /** The offsets of the objects and arrays that are still open, innermost first. */
    List<Integer> openStarts() {
        return open.stream().map(each -> each.start).toList();
    }

    void open(boolean isObject, int start) {
        open.push(new Open(isObject, start, lines.position(start), open.peek()));
    }

    void key(String name, int start, int end) {
        Open object = open.element();
        object.key = name;
        object.keyRange = lines.range(start, end);
        JsonValue.Member first = object.members.get(name);
        if (first != null) {
            duplicate(object, first);
        }
    }

    /** Announces an object, or an array of objects, whose members become members of the open object. */
    void merge() {
        Open object = open.element();
        object.key = "<<";
        object.isMerge = true;
    }

    private void duplicate(Open object, JsonValue.Member first) {
        duplicates.add(
                "duplicate member " + JsonText.quoted(first.name()) + " in an object",
                () -> JsonText.child(object.pointer(), first.name()),
                object.keyRange,
                first.keyRange(),
                "parsers differ in which one they use; keep only one");
    }

    /** Closes the innermost object or array, and returns it. */
    JsonValue close(int end) {
        Open closed = open.pop();
        Range range = new Range(closed.place, lines.position(end));
        for (JsonValue.JsonObject each : closed.merged) {
            each.members().forEach(member -> closed.members.putIfAbsent(member.name(), member));
        }
        JsonValue value = closed.isObject
                ? JsonValue.JsonObject.owning(closed.members, range)
                : new JsonValue.JsonArray(closed.items, range);
        add(value);
        return value;
    }

    void add(JsonValue value) {
        add(value, 1);
    }

    /** Adds a value that counts as several: as itself and all values within it. */
    void add(JsonValue value, int count) {
        values += count;
        if (open.isEmpty()) {
            root = value;
            return;
        }
        Open parent = open.element();
        if (parent.isMerge) {
            parent.isMerge = false;
            parent.merged.addAll(objects(value));
        } else if (parent.isObject) {
            JsonValue.Member member = new JsonValue.Member(parent.key, parent.keyRange, value);
            if (parent.members.put(parent.key, member) != null) {
                // a map keeps the place of the first of several members, but the last one counts
                parent.members.remove(parent.key);
                parent.members.put(parent.key, member);
            }
        } else {
            parent.items.add(value);
        }
    }

    private static List<JsonValue.JsonObject> objects(JsonValue value) {
        return (value instanceof JsonValue.JsonArray array ? array.items() : List.of(value))
                .stream()
                        .filter(JsonValue.JsonObject.class::isInstance)
                        .map(JsonValue.JsonObject.class::cast)
                        .toList();
    }

    /** Begins another document: all documents become elements of an array, which is open until {@link #close}. */
    void nextDocument() {
        if (root == null) {
            return;
        }
        Open documents = new Open(false, 0, Position.START, null);
        documents.items.add(root);
        root = null;
        open.push(documents);
        duplicates.findings().replaceAll(finding -> FindingFactory.at("/0" + finding.pointer(), finding));
    }
}
