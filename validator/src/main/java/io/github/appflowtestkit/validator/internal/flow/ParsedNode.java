package io.github.appflowtestkit.validator.internal.flow;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.UnsoundPartException;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A node over a value of the tree. */
public final class ParsedNode implements Node {

    private final JsonValue value;
    private final Range keyRange;
    private final String name;
    private final @Nullable ParsedNode parent;
    private final Shared shared;

    /** What all nodes of one flow share. */
    private record Shared(String document, UnaryOperator<String> toDocument, CheckedParts checked, Spelling spelling) {}

    private ParsedNode(JsonValue value, Range keyRange, String name, @Nullable ParsedNode parent, Shared shared) {
        this.value = value;
        this.keyRange = keyRange;
        this.name = name;
        this.parent = parent;
        this.shared = shared;
    }

    /** The request as a whole. */
    static ParsedNode root(
            String document,
            JsonObject request,
            UnaryOperator<String> toDocument,
            CheckedParts checked,
            Spelling spelling) {
        return new ParsedNode(request, request.range(), "", null, new Shared(document, toDocument, checked, spelling));
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
        return parent == null ? "" : JsonText.child(parent.pointer(), name);
    }

    @Override
    public String name() {
        return name;
    }

    /** The name of the document that the value is in. */
    public String document() {
        return shared.document();
    }

    /** The JSON Pointer of the value in its document. */
    public String pointerInDocument() {
        return shared.toDocument().apply(pointer());
    }

    /** The range of the value. */
    public Range range() {
        return value.range();
    }

    /** The range of the member's name, or of the value if the value is no member. */
    public Range keyRange() {
        return keyRange;
    }

    @Override
    public Node parent() {
        return parent == null ? this : parent;
    }

    @Override
    public String path() {
        return Paths.of(pointer(), shared.spelling());
    }

    @Override
    public String shown() {
        if (isCredential() && !(value instanceof JsonObject || value instanceof JsonArray)) {
            return Secrets.HIDDEN;
        }
        if (value instanceof JsonString text) {
            return JsonText.quoted(text.value());
        }
        if (value instanceof JsonNumber number) {
            return JsonText.shortened(number.literal());
        }
        if (value instanceof JsonBoolean bool) {
            return Boolean.toString(bool.value());
        }
        if (value instanceof Unknown unknown) {
            return unknown.expression();
        }
        return value instanceof JsonArray ? "a list" : value instanceof JsonNull ? "null" : "an object";
    }

    @Override
    public Optional<Node> member(String member) {
        Optional<Node> found = object().member(member)
                .filter(each -> !(each.value() instanceof JsonNull))
                .map(this::child);
        // A missing member may be there under a wrong name, or be the one that an earlier finding misses.
        if (found.isEmpty() && (mayHaveMore() || shared.checked().findingAt(() -> JsonText.child(pointer(), member)))) {
            throw unsound();
        }
        found.map(ParsedNode::of).ifPresent(ParsedNode::mustExist);
        return found;
    }

    /** A value that may turn out to be absent tells nothing, not even that it is there. */
    private void mustExist() {
        if (value instanceof Unknown unknown && unknown.mayBeAbsent()) {
            throw unsound();
        }
    }

    @Override
    public Node required(String member) {
        return member(member).orElseThrow(this::unsound);
    }

    @Override
    public boolean isObject() {
        mustBeKnown();
        return value instanceof JsonObject;
    }

    @Override
    public boolean isArray() {
        mustBeKnown();
        return value instanceof JsonArray;
    }

    @Override
    public boolean isText() {
        mustBeKnown();
        return value instanceof JsonString;
    }

    @Override
    public List<Node> members() {
        JsonObject object = object();
        if (mayHaveMore()) {
            throw unsound();
        }
        List<Node> members = object.members().stream()
                .filter(member -> !(member.value() instanceof JsonNull))
                .<Node>map(this::child)
                .toList();
        members.forEach(member -> of(member).mustExist());
        return members;
    }

    @Override
    public List<Node> items() {
        List<Node> items = knownItems();
        items.forEach(item -> of(item).mustExist());
        return items;
    }

    /** The elements of this array, even if there may be more of them than the document tells. */
    List<Node> knownItems() {
        mustBeReadable();
        if (!(value instanceof JsonArray array)) {
            throw unsound();
        }
        List<Node> items = new ArrayList<>();
        for (JsonValue item : array.items()) {
            items.add(new ParsedNode(item, item.range(), Integer.toString(items.size()), this, shared));
        }
        return items;
    }

    @Override
    public String text() {
        mustBeReadable();
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
        mustBeReadable();
        if (value instanceof JsonNumber number) {
            return number.value();
        }
        throw unsound();
    }

    @Override
    public boolean bool() {
        mustBeReadable();
        if (value instanceof JsonBoolean bool) {
            return bool.value();
        }
        throw unsound();
    }

    @Override
    public Instant instant() {
        mustBeReadable();
        return Timestamps.instant(value).orElseThrow(this::unsound);
    }

    @Override
    public Node sound() {
        if (shared.checked().findingAtOrUnder(this::pointer) || value.holdsUnknown()) {
            throw unsound();
        }
        return this;
    }

    @Override
    public String toString() {
        return path() + " = " + shown();
    }

    private boolean isCredential() {
        return !Secrets.isHarmless(name) && (Secrets.isCredential(name) || (parent != null && parent.isCredential()));
    }

    private ParsedNode child(Member member) {
        return new ParsedNode(member.value(), member.keyRange(), member.name(), this, shared);
    }

    private JsonObject object() {
        if (!(value instanceof JsonObject object)) {
            throw unsound();
        }
        return object;
    }

    private void mustBeReadable() {
        if (shared.checked().findingAt(this::pointer)) {
            throw unsound();
        }
        mustBeKnown();
    }

    private void mustBeKnown() {
        if (value instanceof Unknown) {
            throw unsound();
        }
    }

    /** Whether this object may have members under wrong names. */
    private boolean mayHaveMore() {
        return shared.checked().findingAt(this::pointer) || shared.checked().unknownMemberIn(this::pointer);
    }

    private UnsoundPartException unsound() {
        return new UnsoundPartException(pointer());
    }
}
