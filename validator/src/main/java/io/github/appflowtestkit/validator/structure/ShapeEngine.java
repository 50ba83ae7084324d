package io.github.appflowtestkit.validator.structure;

import static io.github.appflowtestkit.validator.read.JsonText.child;

import io.github.appflowtestkit.validator.Violation.Kind;
import io.github.appflowtestkit.validator.read.JsonValue;
import io.github.appflowtestkit.validator.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.read.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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
        check(document, request, "", found);
        return found;
    }

    private static void check(JsonValue value, Shape shape, String pointer, List<Fault> found) {
        if (shape instanceof Shape.Structure structure) {
            structure(value, structure, pointer, found);
        } else if (shape instanceof Shape.MapOf map) {
            map(value, map, pointer, found);
        } else if (shape instanceof Shape.ListOf list) {
            list(value, list, pointer, found);
        } else if (shape instanceof Shape.Text text) {
            if (expect(value instanceof JsonString, pointer, found)) {
                text(((JsonString) value).value(), text, Fault.ofValue(Kind.TYPE, pointer), found);
            }
        } else if (shape instanceof Shape.Numeric numeric) {
            numeric(value, numeric, pointer, found);
        } else if (shape instanceof Shape.Time time) {
            time(value, time, pointer, found);
        } else {
            expect(value instanceof JsonBoolean, pointer, found);
        }
    }

    private static boolean expect(boolean holds, String pointer, List<Fault> found) {
        if (!holds) {
            found.add(Fault.ofValue(Kind.TYPE, pointer));
        }
        return holds;
    }

    private static void structure(JsonValue value, Shape.Structure structure, String pointer, List<Fault> found) {
        if (!expect(value instanceof JsonObject, pointer, found)) {
            return;
        }
        JsonObject object = (JsonObject) value;
        for (String name : structure.required()) {
            if (object.member(name).isEmpty()) {
                found.add(Fault.ofMember(Kind.REQUIRED, pointer, name));
            }
        }
        for (JsonValue.Member member : object.members()) {
            Shape shape = structure.members().get(member.name());
            if (shape == null) {
                found.add(Fault.ofMember(Kind.UNKNOWN, pointer, member.name()));
            } else {
                check(member.value(), shape, child(pointer, member.name()), found);
            }
        }
    }

    private static void map(JsonValue value, Shape.MapOf map, String pointer, List<Fault> found) {
        if (!expect(value instanceof JsonObject, pointer, found)) {
            return;
        }
        List<JsonValue.Member> members = ((JsonObject) value).members();
        count(members.size(), map.count(), pointer, found);
        for (JsonValue.Member member : members) {
            text(member.name(), map.key(), Fault.ofMember(Kind.TYPE, pointer, member.name()), found);
            check(member.value(), map.value(), child(pointer, member.name()), found);
        }
    }

    private static void list(JsonValue value, Shape.ListOf list, String pointer, List<Fault> found) {
        if (!expect(value instanceof JsonArray, pointer, found)) {
            return;
        }
        List<JsonValue> items = ((JsonArray) value).items();
        count(items.size(), list.count(), pointer, found);
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), list.item(), child(pointer, i), found);
        }
    }

    private static void count(int entries, Shape.Bounds bounds, String pointer, List<Fault> found) {
        if (bounds.least().isPresent() && entries < bounds.least().getAsInt()) {
            found.add(Fault.ofValue(Kind.MIN_ENTRIES, pointer));
        }
        if (bounds.greatest().isPresent() && entries > bounds.greatest().getAsInt()) {
            found.add(Fault.ofValue(Kind.MAX_ENTRIES, pointer));
        }
    }

    /** Checks a text; what is wrong is added as faults at the place given. */
    static void text(String value, Shape.Text text, Fault place, List<Fault> found) {
        if (!text.allowed().isEmpty() && !text.allowed().contains(value)) {
            found.add(place.as(Kind.ENUM));
        }
        int length = value.codePointCount(0, value.length());
        if (text.length().least().isPresent() && length < text.length().least().getAsInt()) {
            found.add(place.as(Kind.MIN_LENGTH));
        }
        if (length > text.length().greatest().orElse(Integer.MAX_VALUE)) {
            // some expressions of the service take time that grows with the square of the length
            found.add(place.as(Kind.MAX_LENGTH));
            return;
        }
        if (text.pattern().isPresent()
                && !text.pattern().get().whole().matcher(value).find()) {
            found.add(place.as(Kind.PATTERN));
        }
    }

    private static void numeric(JsonValue value, Shape.Numeric numeric, String pointer, List<Fault> found) {
        if (!expect(value instanceof JsonNumber, pointer, found)) {
            return;
        }
        BigDecimal number = ((JsonNumber) value).value();
        if (numeric.whole() && !isWhole(number)) {
            found.add(Fault.ofValue(Kind.TYPE, pointer));
            return;
        }
        if (numeric.least().isPresent() && number.compareTo(numeric.least().get()) < 0) {
            found.add(Fault.ofValue(Kind.MINIMUM, pointer));
        }
        if (numeric.greatest().isPresent()
                && number.compareTo(numeric.greatest().get()) > 0) {
            found.add(Fault.ofValue(Kind.MAXIMUM, pointer));
        }
    }

    /** JSON Schema counts 1.0 as a whole number. */
    static boolean isWhole(BigDecimal number) {
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static void time(JsonValue value, Shape.Time time, String pointer, List<Fault> found) {
        if (value instanceof JsonString text) {
            if (!time.pattern().matcher(text.value()).find()) {
                found.add(Fault.ofValue(Kind.TIMESTAMP, pointer));
            }
        } else if (!(value instanceof JsonNumber)) {
            found.add(Fault.ofValue(Kind.TIMESTAMP, pointer));
        }
    }
}
