package io.github.appflowtestkit.validator.internal.structure;

import io.github.appflowtestkit.schema.internal.PatternWords;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Violation;
import io.github.appflowtestkit.validator.Violation.Kind;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.structure.Shape.Bounds;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.NumberShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns faults into findings with messages in the names of the AppFlow API. */
final class Explainer {

    private final JsonValue document;
    private final StructureShape request;
    private final Spelling spelling;

    Explainer(JsonValue document, StructureShape request, Spelling spelling) {
        this.document = document;
        this.request = request;
        this.spelling = spelling;
    }

    Finding explain(Fault fault) {
        Place place = Place.at(document, request, fault.pointer(), spelling);
        return switch (fault.kind()) {
            case REQUIRED -> missing(place, fault.member().orElseThrow());
            case UNKNOWN -> unknown(place, fault.member().orElseThrow());
            default ->
                fault.isOfKey()
                        ? ofKey(fault.kind(), place, fault.member().orElseThrow())
                        : ofValue(fault.kind(), place);
        };
    }

    private Finding missing(Place object, String name) {
        Shape expected = ((StructureShape) object.shape()).members().get(name);
        String message = "missing member " + JsonText.quoted(spelling.member(name)) + " in " + object.named();
        Optional<String> hint =
                Optional.ofNullable(expected).map(shape -> "it must " + ExpectedValue.constraint(shape, spelling));
        Violation violation = new Violation(Kind.REQUIRED, object.pathOf(name), Optional.empty(), List.of());
        return FindingFactory.ofViolation(
                violation, object.pointer(), object.value().range(), message, hint);
    }

    private Finding unknown(Place object, String name) {
        UnknownMember unknown = new UnknownMember(object, name, request);
        JsonValue.Member member = object.member(name);
        Violation violation = new Violation(Kind.UNKNOWN, object.pathOf(name), Optional.empty(), List.of());
        return FindingFactory.ofViolation(
                violation,
                JsonText.child(object.pointer(), name),
                member.keyRange(),
                unknown.message(),
                Optional.of(unknown.hint()));
    }

    private Finding ofKey(Kind kind, Place map, String key) {
        JsonValue.Member member = map.member(key);
        StringShape shape = ((MapShape) map.shape()).key();
        Place place = new Place(
                new JsonString(key, member.keyRange()),
                shape,
                "the key " + (map.isSecret() ? Secrets.HIDDEN : JsonText.quoted(key)) + " of " + map.named(),
                JsonText.child(map.pointer(), key),
                spelling);
        return ofValue(kind, place, map.path());
    }

    private Finding ofValue(Kind kind, Place place) {
        return ofValue(kind, place, place.path());
    }

    private Finding ofValue(Kind kind, Place place, String path) {
        Words words = words(kind, place);
        Violation violation = new Violation(kind, path, Optional.of(FoundValue.bare(place)), words.expected());
        return FindingFactory.ofViolation(
                violation, place.pointer(), place.value().range(), place.named() + " " + words.message(), words.hint());
    }

    /** The message after the name of the place, how to fix the value, and the expected values as data. */
    private record Words(String message, Optional<String> hint, List<String> expected) {
        static Words of(String message, Object expected) {
            return new Words(message, Optional.empty(), List.of(String.valueOf(expected)));
        }
    }

    private static Words words(Kind kind, Place place) {
        Shape shape = place.shape();
        return switch (kind) {
            case TYPE ->
                new Words(
                        "must be " + ExpectedValue.type(shape) + ", but is " + FoundValue.shown(place),
                        ExpectedValue.fix(place).map(place.spelling().snippets()),
                        List.of());
            case TIMESTAMP ->
                new Words(
                        "must be a timestamp, but is " + FoundValue.shown(place),
                        Optional.of(place.spelling().timestamp().orElse(ExpectedValue.TIME_EXAMPLE)),
                        List.of());
            case ENUM -> allowed(place, ((StringShape) shape).allowed());
            case PATTERN -> pattern(place, ((StringShape) shape).pattern().orElseThrow());
            case MIN_LENGTH, MAX_LENGTH -> length(kind, place, ((StringShape) shape).length());
            case MINIMUM -> range("at least ", ((NumberShape) shape).min().orElseThrow(), place);
            case MAXIMUM -> range("at most ", ((NumberShape) shape).max().orElseThrow(), place);
            case MIN_ENTRIES, MAX_ENTRIES -> entries(kind, place);
            default -> throw new IllegalStateException(kind + " is not a fault of a value");
        };
    }

    private static Words allowed(Place place, List<String> allowed) {
        String found = ((JsonString) place.value()).value();
        Optional<KnownConfusion> known = KnownConfusion.of(place.shape().name(), found, allowed);
        String meant = known.map(KnownConfusion::meant)
                .or(() -> Nearest.to(found, allowed))
                .map(name -> "; did you mean " + JsonText.quoted(name) + "?")
                .orElse("");
        boolean isKey = place.path().startsWith("the key ");
        if (isKey) {
            return new Words("is unknown" + meant, Optional.of("expected " + Wording.anyOf(allowed)), allowed);
        }
        String message = "must " + ExpectedValue.oneOf(allowed) + ", but is " + FoundValue.shown(place) + meant;
        return new Words(message, known.map(each -> place.spelling().text(each.hint())), allowed);
    }

    private static Words pattern(Place place, StringPattern pattern) {
        String message = "must " + PatternWords.of(pattern.service()) + ", but is " + FoundValue.shown(place);
        String service = "the pattern of the service model is " + pattern.service();
        String found = ((JsonString) place.value()).value();
        Optional<String> character = place.isSecret() || Secrets.isSecret(found)
                ? Optional.empty()
                : OffendingCharacter.of(found, pattern.whole());
        return new Words(
                message,
                Optional.of(character.map(each -> each + "; " + service).orElse(service)),
                List.of(pattern.service()));
    }

    private static Words length(Kind kind, Place place, Bounds bounds) {
        String text = ((JsonString) place.value()).value();
        int length = text.codePointCount(0, text.length());
        String found = length == 0 ? "is empty" : "has " + length;
        if (kind == Kind.MIN_LENGTH) {
            int least = bound(bounds.min());
            return Words.of("must have at least " + counted(least, "character") + ", but " + found, least);
        }
        int greatest = bound(bounds.max());
        return Words.of("must have at most " + counted(greatest, "character") + ", but " + found, greatest);
    }

    private static Words range(String side, BigDecimal bound, Place place) {
        return Words.of(
                "must be " + side + bound.toPlainString() + ", but is " + FoundValue.shown(place),
                bound.toPlainString());
    }

    private static Words entries(Kind kind, Place place) {
        Bounds bounds = place.shape() instanceof ListShape list ? list.count() : ((MapShape) place.shape()).count();
        int count = place.value() instanceof JsonArray array
                ? array.items().size()
                : ((JsonObject) place.value()).members().size();
        String found = ", but " + (count == 0 ? "has none" : "has " + count);
        String unit = place.shape() instanceof ListShape ? "element" : "entry";
        if (kind == Kind.MIN_ENTRIES) {
            int least = bound(bounds.min());
            return Words.of("must have at least " + counted(least, unit) + found, least);
        }
        int greatest = bound(bounds.max());
        return Words.of("must have at most " + counted(greatest, unit) + found, greatest);
    }

    private static int bound(OptionalInt bound) {
        return bound.orElseThrow();
    }

    private static String counted(int number, String unit) {
        if (number == 1) {
            return "1 " + unit;
        }
        return number + " " + (unit.equals("entry") ? "entries" : unit + "s");
    }
}
