package io.github.appflowtestkit.validator.internal.read;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments and blocks between two braces, or of a whole document, on the way to an object: blocks of one type meet in
 * one member, as in Terraform's JSON syntax.
 */
final class HclBody {

    private final LineIndex lines;
    private final Duplicates duplicates;
    private final Supplier<String> pointer;
    private final Group members = new Group(0);

    /**
     * An empty body.
     *
     * @param pointer its place in the tree, asked for while it is being read
     */
    HclBody(LineIndex lines, Duplicates duplicates, Supplier<String> pointer) {
        this.lines = lines;
        this.duplicates = duplicates;
        this.pointer = pointer;
    }

    /** The name of an argument, the type of a block or one of its labels, and where it is written. */
    record Step(String name, int start, int end) {}

    /** What a name stands for. */
    private sealed interface Content {}

    private record Single(JsonValue value) implements Content {}

    /** Blocks that may be repeated. */
    private static final class Blocks implements Content {
        private final List<JsonValue> items = new ArrayList<>();
        private int start = -1;
        private int end;
    }

    /** What has the same type, and the same labels so far. */
    private static final class Group implements Content {
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private final int start;
        private int end;

        Group(int start) {
            this.start = start;
        }
    }

    private record Entry(Step key, Content content) {}

    /** Makes room for an argument, before its value is read. */
    void argument(Step key) {
        noneYet(members, List.of(key), "argument");
    }

    void setArgument(Step key, JsonValue value) {
        members.entries.put(key.name, new Entry(key, new Single(value)));
    }

    /** Makes room for the only block of its type and labels. */
    void onlyBlock(List<Step> path) {
        noneYet(group(path, 0), path, "block");
    }

    void setOnlyBlock(List<Step> path, JsonValue value, int end) {
        Step last = path.get(path.size() - 1);
        group(path, end).entries.put(last.name, new Entry(last, new Single(value)));
    }

    /** The number of blocks of that type and labels so far. */
    int countOf(List<Step> path) {
        return blocks(path).items.size();
    }

    /** Adds one of any number of blocks of its type and labels. */
    void addBlock(List<Step> path, JsonValue value, int start, int end) {
        group(path, end);
        Blocks blocks = blocks(path);
        blocks.items.add(value);
        blocks.start = blocks.start < 0 ? start : blocks.start;
        blocks.end = end;
    }

    private Blocks blocks(List<Step> path) {
        Group group = group(path, 0);
        Step last = path.get(path.size() - 1);
        @Nullable Entry found = group.entries.get(last.name);
        if (found != null && found.content instanceof Blocks blocks) {
            return blocks;
        }
        noneYet(group, path, "block");
        Blocks blocks = new Blocks();
        group.entries.put(last.name, new Entry(last, blocks));
        return blocks;
    }

    /** The group of all names of a path but its last, which reaches at least to an offset. */
    private Group group(List<Step> path, int end) {
        Group group = members;
        for (int i = 0; i < path.size() - 1; i++) {
            Step key = path.get(i);
            @Nullable Entry found = group.entries.get(key.name);
            if (found == null || !(found.content instanceof Group)) {
                noneYet(group, path.subList(0, i + 1), "block");
                found = new Entry(key, new Group(path.get(i + 1).start));
                group.entries.put(key.name, found);
            }
            group = (Group) found.content;
            group.end = Math.max(group.end, end);
        }
        return group;
    }

    /** Of two things with one name the last is kept, as in an object of JSON. */
    private void noneYet(Group group, List<Step> path, String kind) {
        Step key = path.get(path.size() - 1);
        @Nullable Entry first = group.entries.remove(key.name);
        if (first == null) {
            return;
        }
        String names = path.stream().map(name -> JsonText.quoted(name.name)).collect(Collectors.joining(" "));
        duplicates.add(
                "duplicate " + kind + " " + names,
                () -> pointer(path),
                lines.range(key.start, key.end),
                lines.range(first.key.start, first.key.end),
                path.size() == 1 ? "keep only one" : "give one of them another name, or keep only one");
    }

    /** The place of something of this body in the tree. */
    String pointer(List<Step> path) {
        String at = pointer.get();
        for (Step key : path) {
            at = JsonText.child(at, key.name);
        }
        return at;
    }

    JsonObject value(Range range) {
        return value(members, range);
    }

    private JsonObject value(Group group, Range range) {
        Map<String, Member> values = new LinkedHashMap<>();
        group.entries.forEach((name, entry) -> {
            Range keyRange = lines.range(entry.key.start, entry.key.end);
            values.put(name, new Member(name, keyRange, value(entry.content)));
        });
        return new JsonObject(values, range);
    }

    private JsonValue value(Content content) {
        if (content instanceof Group group) {
            return value(group, lines.range(group.start, group.end));
        }
        return content instanceof Blocks blocks
                ? new JsonArray(blocks.items, lines.range(blocks.start, blocks.end))
                : ((Single) content).value;
    }
}
