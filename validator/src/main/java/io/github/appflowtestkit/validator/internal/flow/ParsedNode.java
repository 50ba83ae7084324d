package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.UnsoundPartException;
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

/** A node over a value of the tree. */
public final class ParsedNode implements Node {

    private final JsonValue value;
    private final @Nullable Range keyRange;
    private final String name;
    private final @Nullable ParsedNode parent;
    private final CheckedParts checked;

    /** Made when it is asked for: where all is sound, most pointers never are. */
    private @Nullable String pointer;

    /** Made when they are asked for, as most rules ask for the same ones. */
    private @Nullable List<Node> items;

    /** The same for the members of an object, each in the place that it has there. */
    private @Nullable ParsedNode @Nullable [] children;

    /** The same for all members together. */
    private @Nullable List<Node> members;

    private ParsedNode(
            JsonValue value, @Nullable Range keyRange, String name, @Nullable ParsedNode parent, CheckedParts checked) {
        this.value = value;
        this.keyRange = keyRange;
        this.name = name;
        this.parent = parent;
        this.checked = checked;
    }

    /** The request as a whole. */
    static ParsedNode root(JsonObject request, CheckedParts checked) {
        return new ParsedNode(request, null, "", null, checked);
    }

    /**
     * The node behind a view.
     *
     * @throws IllegalArgumentException if it is not a node of a flow that the validator read
     */
    public static ParsedNode of(Node node) {
        if (node instanceof ParsedNode parsed) {
            return parsed;
        }
        throw new IllegalArgumentException(
                "node must belong to the flow, but is a " + node.getClass().getName());
    }

    @Override
    public String pointer() {
        String known = pointer;
        if (known == null) {
            known = parent == null ? "" : JsonText.child(parent.pointer(), name);
            pointer = known;
        }
        return known;
    }

    @Override
    public String name() {
        return name;
    }

    /** The range of the value. */
    public Range range() {
        return value.range();
    }

    /** The range of the member's name, or of the value if the value is no member. */
    public Range keyRange() {
        return keyRange == null ? value.range() : keyRange;
    }

    @Override
    public Node parent() {
        return parent == null ? this : parent;
    }

    @Override
    public String path() {
        return Paths.of(pointer());
    }

    @Override
    public String shown() {
        if (value instanceof JsonString text) {
            return JsonText.quoted(text.value());
        }
        if (value instanceof JsonNumber number) {
            return JsonText.shortened(number.literal());
        }
        if (value instanceof JsonBoolean bool) {
            return Boolean.toString(bool.value());
        }
        return value instanceof JsonArray ? "a list" : value instanceof JsonNull ? "null" : "an object";
    }

    @Override
    public Optional<Node> member(String member) {
        JsonObject object = object();
        int found = object.indexOf(member);
        if (found >= 0 && !(object.members().get(found).value() instanceof JsonNull)) {
            return Optional.of(child(object, found));
        }
        // The member may be what an earlier finding calls missing or misspelled: then nobody can say it is absent.
        if (incomplete() || (!checked.isWhole() && checked.findingAt(JsonText.child(pointer(), member)))) {
            throw unsound();
        }
        return Optional.empty();
    }

    @Override
    public Node required(String member) {
        return member(member).orElseThrow(this::unsound);
    }

    @Override
    public boolean isObject() {
        return value instanceof JsonObject;
    }

    @Override
    public boolean isArray() {
        return value instanceof JsonArray;
    }

    @Override
    public boolean isText() {
        return value instanceof JsonString;
    }

    @Override
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

    @Override
    public List<Node> items() {
        readable();
        if (!(value instanceof JsonArray array)) {
            throw unsound();
        }
        List<Node> known = items;
        if (known == null) {
            List<Node> made = new ArrayList<>();
            for (JsonValue item : array.items()) {
                made.add(new ParsedNode(item, null, Integer.toString(made.size()), this, checked));
            }
            known = List.copyOf(made);
            items = known;
        }
        return known;
    }

    @Override
    public String text() {
        readable();
        if (value instanceof JsonString text) {
            return text.value();
        }
        throw unsound();
    }

    @Override
    public List<String> texts() {
        return items().stream().map(Node::text).toList();
    }

    @Override
    public BigDecimal number() {
        readable();
        if (value instanceof JsonNumber number) {
            return number.value();
        }
        throw unsound();
    }

    @Override
    public boolean bool() {
        readable();
        if (value instanceof JsonBoolean bool) {
            return bool.value();
        }
        throw unsound();
    }

    @Override
    public Instant instant() {
        readable();
        return Timestamps.instant(value).orElseThrow(this::unsound);
    }

    @Override
    public Node sound() {
        if (!checked.isWhole() && (checked.findingAtOrUnder(pointer()) || checked.unknownAtOrUnder(pointer()))) {
            throw unsound();
        }
        return this;
    }

    @Override
    public String toString() {
        return path() + " = " + shown();
    }

    private UnsoundPartException unsound() {
        return new UnsoundPartException(pointer());
    }

    private JsonObject object() {
        if ((!checked.isWhole() && checked.isUnknown(pointer())) || !(value instanceof JsonObject object)) {
            throw unsound();
        }
        return object;
    }

    /** Whether this object may have members that cannot be seen. */
    private boolean incomplete() {
        return !checked.isWhole() && (checked.findingAt(pointer()) || checked.unknownMemberIn(pointer()));
    }

    private void readable() {
        if (!checked.isWhole() && (checked.findingAt(pointer()) || checked.isUnknown(pointer()))) {
            throw unsound();
        }
    }

    private ParsedNode child(JsonObject object, int index) {
        @Nullable ParsedNode[] known = children;
        if (known == null) {
            known = new ParsedNode[object.members().size()];
            children = known;
        }
        ParsedNode child = known[index];
        if (child == null) {
            Member member = object.members().get(index);
            child = new ParsedNode(member.value(), member.keyRange(), member.name(), this, checked);
            known[index] = child;
        }
        return child;
    }
}
