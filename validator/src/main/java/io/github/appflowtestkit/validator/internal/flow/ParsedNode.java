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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A node over a value of the tree. */
public final class ParsedNode implements Node {

    private static final int NO_ELEMENT = -1;

    private final JsonValue value;
    private final Range keyRange;
    private final String name;
    private final int index;
    private final @Nullable ParsedNode parent;
    private final Shared shared;
    private @Nullable List<Node> items;
    private @Nullable String pointer;

    /** What all nodes of one flow share. */
    private record Shared(String document, UnaryOperator<String> toDocument, CheckedParts checked, Spelling spelling) {}

    private ParsedNode(
            JsonValue value, Range keyRange, String name, int index, @Nullable ParsedNode parent, Shared shared) {
        this.value = value;
        this.keyRange = keyRange;
        this.name = name;
        this.index = index;
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
        return new ParsedNode(
                request, request.range(), "", NO_ELEMENT, null, new Shared(document, toDocument, checked, spelling));
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
            known = parent == null ? "" : JsonText.child(parent.pointer(), name());
            pointer = known;
        }
        return known;
    }

    @Override
    public String name() {
        return index == NO_ELEMENT ? name : Integer.toString(index);
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
        return Optional.ofNullable(memberIfPresent(member));
    }

    private @Nullable Node memberIfPresent(String member) {
        Member found = object().byName().get(member);
        if (found != null && !(found.value() instanceof JsonNull)) {
            ParsedNode child = child(found);
            child.mustExist();
            return child;
        }
        // A missing member may be there under a wrong name, or be the one that an earlier finding misses.
        CheckedParts checked = shared.checked();
        if (checked.hasFindings() && (mayHaveMore() || checked.findingAt(() -> JsonText.child(pointer(), member)))) {
            throw unsound();
        }
        return null;
    }

    /** A value that may turn out to be absent tells nothing, not even that it is there. */
    private void mustExist() {
        if (value instanceof Unknown unknown && unknown.mayBeAbsent()) {
            throw unsound();
        }
    }

    @Override
    public Node required(String member) {
        Node found = memberIfPresent(member);
        if (found == null) {
            throw unsound();
        }
        return found;
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
        List<Node> members = new ArrayList<>(object.members().size());
        for (Member member : object.members()) {
            if (!(member.value() instanceof JsonNull)) {
                ParsedNode child = child(member);
                child.mustExist();
                members.add(child);
            }
        }
        return List.copyOf(members);
    }

    @Override
    public List<Node> items() {
        mustHaveItems();
        return knownItems();
    }

    /** This is an array, and tells all its elements. */
    void mustHaveItems() {
        for (Node item : knownItems()) {
            of(item).mustExist();
        }
    }

    /** The elements of this array, even if there may be more of them than the document tells. */
    List<Node> knownItems() {
        mustBeReadable();
        if (!(value instanceof JsonArray array)) {
            throw unsound();
        }
        List<Node> known = items;
        if (known == null) {
            List<Node> made = new ArrayList<>(array.items().size());
            for (JsonValue item : array.items()) {
                made.add(new ParsedNode(item, item.range(), "", made.size(), this, shared));
            }
            known = List.copyOf(made);
            items = known;
        }
        return known;
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
        List<String> texts = new ArrayList<>();
        for (Node item : items()) {
            texts.add(item.text());
        }
        return Collections.unmodifiableList(texts);
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

    /** Whether this value or one within it is a string that a test accepts, be it sound or not. */
    public boolean holdsText(Predicate<String> test) {
        return value.holdsText(test);
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
        return !Secrets.isHarmless(name())
                && (Secrets.isCredential(name()) || (parent != null && parent.isCredential()));
    }

    private ParsedNode child(Member member) {
        return new ParsedNode(member.value(), member.keyRange(), member.name(), NO_ELEMENT, this, shared);
    }

    private JsonObject object() {
        if (!(value instanceof JsonObject object)) {
            throw unsound();
        }
        return object;
    }

    private void mustBeReadable() {
        if (shared.checked().hasFindings() && shared.checked().findingAt(this::pointer)) {
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
        CheckedParts checked = shared.checked();
        return checked.hasFindings() && (checked.findingAt(this::pointer) || checked.unknownMemberIn(this::pointer));
    }

    private UnsoundPartException unsound() {
        return new UnsoundPartException(pointer());
    }
}
