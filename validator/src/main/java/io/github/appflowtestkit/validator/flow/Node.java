package io.github.appflowtestkit.validator.flow;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of a flow: what it is, where it stands, and what lies below.
 *
 * <p>All reads throw {@link UnsoundPartException} where the part cannot be judged. A member that is {@code null} reads
 * as absent, as the service takes it.
 */
public final class Node {

    private final JsonValue value;
    private final @Nullable Range keyRange;
    private final String name;
    private final @Nullable Node parent;
    private final CheckedParts soundness;

    /** Made when it is asked for: where all is sound, most pointers never are. */
    private @Nullable String pointer;

    /** Made when they are asked for, as most rules ask for the same ones. */
    private @Nullable List<Node> items;

    /** The same for the members of an object, each in the place that it has there. */
    private @Nullable Node @Nullable [] children;

    /** The same for all members together. */
    private @Nullable List<Node> members;

    private Node(
            JsonValue value, @Nullable Range keyRange, String name, @Nullable Node parent, CheckedParts soundness) {
        this.value = value;
        this.keyRange = keyRange;
        this.name = name;
        this.parent = parent;
        this.soundness = soundness;
    }

    /** The request as a whole. */
    static Node root(JsonObject request, CheckedParts soundness) {
        return new Node(request, null, "", null, soundness);
    }

    /** The JSON Pointer of this value in the request; empty for the request itself. */
    public String pointer() {
        String known = pointer;
        if (known == null) {
            known = parent == null ? "" : JsonText.child(parent.pointer(), name);
            pointer = known;
        }
        return known;
    }

    /** The member's name, or the position in the array. */
    public String name() {
        return name;
    }

    /** The stretch of text of the value. */
    public Range range() {
        return value.range();
    }

    /** The stretch of text of the member's name; that of the value where the value is no member. */
    public Range keyRange() {
        return keyRange == null ? value.range() : keyRange;
    }

    /** The object or array that this value stands in; the request itself is its own parent. */
    public Node parent() {
        return parent == null ? this : parent;
    }

    /** The place in the words of the API, such as {@code tasks[0].taskType}; {@code the flow} for the request itself. */
    public String path() {
        return Paths.of(pointer());
    }

    /**
     * The value as messages show it: text in quotes, shortened if long; numbers and truth values bare; a word for
     * objects and arrays.
     */
    public String shown() {
        if (value instanceof JsonString text) {
            return JsonText.quoted(text.value());
        }
        if (value instanceof JsonNumber number) {
            return JsonText.shortened(number.literal());
        }
        if (value instanceof JsonBoolean truth) {
            return Boolean.toString(truth.value());
        }
        return value instanceof JsonArray ? "a list" : value instanceof JsonNull ? "null" : "an object";
    }

    /** The member of this object, or empty if the object does not have it. */
    public Optional<Node> member(String member) {
        JsonObject object = object();
        int found = object.indexOf(member);
        if (found >= 0 && !(object.members().get(found).value() instanceof JsonNull)) {
            return Optional.of(child(object, found));
        }
        // The member may be what an earlier finding calls missing or misspelled: then nobody can say it is absent.
        if (incomplete() || (!soundness.isWhole() && soundness.findingAt(JsonText.child(pointer(), member)))) {
            throw unsound();
        }
        return Optional.empty();
    }

    /** The member of this object, which the service model requires. */
    public Node required(String member) {
        return member(member).orElseThrow(this::unsound);
    }

    /** Whether this is an object. */
    public boolean isObject() {
        return value instanceof JsonObject;
    }

    /** Whether this is an array. */
    public boolean isArray() {
        return value instanceof JsonArray;
    }

    /** Whether this is a text. */
    public boolean isText() {
        return value instanceof JsonString;
    }

    /** All members of this object, in the order of the text; members that are {@code null} are left out. */
    public List<Node> members() {
        JsonObject object = object();
        if (incomplete()) {
            throw unsound();
        }
        List<Node> known = members;
        if (known == null) {
            List<Node> made = new ArrayList<>();
            for (int i = 0; i < object.members().size(); i++) {
                if (!(object.members().get(i).value() instanceof JsonNull)) {
                    made.add(child(object, i));
                }
            }
            known = List.copyOf(made);
            members = known;
        }
        return known;
    }

    /** All entries of this array. */
    public List<Node> items() {
        readable();
        if (!(value instanceof JsonArray array)) {
            throw unsound();
        }
        List<Node> known = items;
        if (known == null) {
            List<Node> made = new ArrayList<>();
            for (JsonValue item : array.items()) {
                made.add(new Node(item, null, Integer.toString(made.size()), this, soundness));
            }
            known = List.copyOf(made);
            items = known;
        }
        return known;
    }

    /** This text. */
    public String text() {
        readable();
        if (value instanceof JsonString text) {
            return text.value();
        }
        throw unsound();
    }

    /** The texts of this array. */
    public List<String> texts() {
        return items().stream().map(Node::text).toList();
    }

    /** This number. */
    public BigDecimal number() {
        readable();
        if (value instanceof JsonNumber number) {
            return number.value();
        }
        throw unsound();
    }

    /** This truth value. */
    public boolean truth() {
        readable();
        if (value instanceof JsonBoolean truth) {
            return truth.value();
        }
        throw unsound();
    }

    /** This point in time, written as ISO 8601 with offset or as seconds since 1970. */
    public Instant instant() {
        readable();
        return Timestamps.instant(value).orElseThrow(this::unsound);
    }

    /** This node, if nothing at or below it has an earlier finding or an unknown value. */
    public Node sound() {
        if (!soundness.isWhole() && (soundness.findingAtOrUnder(pointer()) || soundness.unknownAtOrUnder(pointer()))) {
            throw unsound();
        }
        return this;
    }

    @Override
    public String toString() {
        return path() + " = " + shown();
    }

    UnsoundPartException unsound() {
        return new UnsoundPartException(pointer());
    }

    private JsonObject object() {
        if ((!soundness.isWhole() && soundness.isUnknown(pointer())) || !(value instanceof JsonObject object)) {
            throw unsound();
        }
        return object;
    }

    /** Whether this object may have members that cannot be seen. */
    private boolean incomplete() {
        return !soundness.isWhole() && (soundness.findingAt(pointer()) || soundness.strangerIn(pointer()));
    }

    private void readable() {
        if (!soundness.isWhole() && (soundness.findingAt(pointer()) || soundness.isUnknown(pointer()))) {
            throw unsound();
        }
    }

    private Node child(JsonObject object, int index) {
        @Nullable Node[] known = children;
        if (known == null) {
            known = new Node[object.members().size()];
            children = known;
        }
        Node child = known[index];
        if (child == null) {
            Member member = object.members().get(index);
            child = new Node(member.value(), member.keyRange(), member.name(), this, soundness);
            known[index] = child;
        }
        return child;
    }
}
