package io.github.appflowtestkit.validator.internal.structure;

import static io.github.appflowtestkit.validator.internal.read.JsonText.child;

import io.github.appflowtestkit.validator.Violation.Kind;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fast engine: walks document and shapes side by side.
 *
 * <p>It knows only the keywords that our schemas use; a test holds it to the verdicts of a full JSON Schema engine.
 */
final class ShapeEngine implements StructureEngine {

    private final Shape.Structure request;

    ShapeEngine(Shape.Structure request) {
        this.request = request;
    }

    @Override
    public List<Fault> faults(JsonValue document) {
        List<Fault> found = new ArrayList<>();
        check(document, request, Step.ROOT, found);
        return found;
    }

    /** The way to a value; a pointer is made of it only where there is something to say. */
    private record Step(@Nullable Step before, @Nullable String member, int index) {

        private static final Step ROOT = new Step(null, null, 0);

        Step to(String name) {
            return new Step(this, name, 0);
        }

        Step to(int item) {
            return new Step(this, null, item);
        }

        String pointer() {
            if (before == null) {
                return "";
            }
            return member == null ? child(before.pointer(), index) : child(before.pointer(), member);
        }
    }

    private static Fault ofValue(Kind kind, Step at) {
        return Fault.ofValue(kind, at.pointer());
    }

    private static void check(JsonValue value, Shape shape, Step at, List<Fault> found) {
        if (shape instanceof Shape.Structure structure) {
            structure(value, structure, at, found);
        } else if (shape instanceof Shape.MapOf map) {
            map(value, map, at, found);
        } else if (shape instanceof Shape.ListOf list) {
            list(value, list, at, found);
        } else if (shape instanceof Shape.Text text) {
            if (expect(value instanceof JsonString, at, found)) {
                text(((JsonString) value).value(), text, kind -> ofValue(kind, at), found);
            }
        } else if (shape instanceof Shape.Numeric numeric) {
            numeric(value, numeric, at, found);
        } else if (shape instanceof Shape.Time time) {
            time(value, time, at, found);
        } else {
            expect(value instanceof JsonBoolean, at, found);
        }
    }

    private static boolean expect(boolean holds, Step at, List<Fault> found) {
        if (!holds) {
            found.add(ofValue(Kind.TYPE, at));
        }
        return holds;
    }

    private static void structure(JsonValue value, Shape.Structure structure, Step at, List<Fault> found) {
        if (!expect(value instanceof JsonObject, at, found)) {
            return;
        }
        JsonObject object = (JsonObject) value;
        for (String name : structure.required()) {
            if (object.member(name).isEmpty()) {
                found.add(Fault.ofMember(Kind.REQUIRED, at.pointer(), name));
            }
        }
        for (JsonValue.Member member : object.members()) {
            Shape shape = structure.members().get(member.name());
            if (shape == null) {
                found.add(Fault.ofMember(Kind.UNKNOWN, at.pointer(), member.name()));
            } else {
                check(member.value(), shape, at.to(member.name()), found);
            }
        }
    }

    private static void map(JsonValue value, Shape.MapOf map, Step at, List<Fault> found) {
        if (!expect(value instanceof JsonObject, at, found)) {
            return;
        }
        List<JsonValue.Member> members = ((JsonObject) value).members();
        count(members.size(), map.count(), at, found);
        for (JsonValue.Member member : members) {
            text(member.name(), map.key(), kind -> Fault.ofMember(kind, at.pointer(), member.name()), found);
            check(member.value(), map.value(), at.to(member.name()), found);
        }
    }

    private static void list(JsonValue value, Shape.ListOf list, Step at, List<Fault> found) {
        if (!expect(value instanceof JsonArray, at, found)) {
            return;
        }
        List<JsonValue> items = ((JsonArray) value).items();
        count(items.size(), list.count(), at, found);
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), list.item(), at.to(i), found);
        }
    }

    private static void count(int entries, Shape.Bounds bounds, Step at, List<Fault> found) {
        if (bounds.least().isPresent() && entries < bounds.least().getAsInt()) {
            found.add(ofValue(Kind.MIN_ENTRIES, at));
        }
        if (bounds.greatest().isPresent() && entries > bounds.greatest().getAsInt()) {
            found.add(ofValue(Kind.MAX_ENTRIES, at));
        }
    }

    /** Checks a text; what is wrong is added as faults at the place given. */
    static void text(String value, Shape.Text text, Function<Kind, Fault> place, List<Fault> found) {
        if (!text.allowed().isEmpty() && !text.allowed().contains(value)) {
            found.add(place.apply(Kind.ENUM));
        }
        int length = value.codePointCount(0, value.length());
        if (text.length().least().isPresent() && length < text.length().least().getAsInt()) {
            found.add(place.apply(Kind.MIN_LENGTH));
        }
        if (length > text.length().greatest().orElse(Integer.MAX_VALUE)) {
            // some expressions of the service take time that grows with the square of the length
            found.add(place.apply(Kind.MAX_LENGTH));
            return;
        }
        if (text.pattern().isPresent()
                && !text.pattern().get().whole().matcher(value).find()) {
            found.add(place.apply(Kind.PATTERN));
        }
    }

    private static void numeric(JsonValue value, Shape.Numeric numeric, Step at, List<Fault> found) {
        if (!expect(value instanceof JsonNumber, at, found)) {
            return;
        }
        BigDecimal number = ((JsonNumber) value).value();
        if (numeric.whole() && !isWhole(number)) {
            found.add(ofValue(Kind.TYPE, at));
            return;
        }
        if (numeric.least().isPresent() && number.compareTo(numeric.least().get()) < 0) {
            found.add(ofValue(Kind.MINIMUM, at));
        }
        if (numeric.greatest().isPresent()
                && number.compareTo(numeric.greatest().get()) > 0) {
            found.add(ofValue(Kind.MAXIMUM, at));
        }
    }

    /** JSON Schema counts 1.0 as a whole number. */
    static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static void time(JsonValue value, Shape.Time time, Step at, List<Fault> found) {
        if (value instanceof JsonString text) {
            if (!time.pattern().matcher(text.value()).find()) {
                found.add(ofValue(Kind.TIMESTAMP, at));
            }
        } else if (!(value instanceof JsonNumber)) {
            found.add(ofValue(Kind.TIMESTAMP, at));
        }
    }
}
