package io.github.appflowtestkit.validator.internal.form.request;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StringShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The output of {@code aws appflow create-flow --generate-cli-skeleton}, in which not everything is filled in. It has every
 * member of the request: strings are empty, numbers 0, booleans true, times the start of 1970, maps have the key
 * {@code KeyName}, and a member with allowed values has one of them.
 *
 * @param request the request, in which placeholders are unknown
 * @param finding the finding about all placeholders
 */
record Skeleton(JsonValue request, Finding finding) {

    /** A flow with fewer empty values was written by hand. */
    private static final int MIN_PLACEHOLDERS = 5;

    private static final int NAMED = 3;

    private static final String KEY = "KeyName";
    private static final String TIME = "1970-01-01";

    /** The skeleton, if a request is one. */
    static Optional<Skeleton> of(JsonValue request, String pointer) {
        if (!hasEnough(request)) {
            return Optional.empty();
        }
        Reader reader = new Reader();
        JsonValue filled = reader.read(request, StructureLayer.of("CreateFlow").request(), new Path("", pointer));
        return reader.found.size() < MIN_PLACEHOLDERS
                ? Optional.empty()
                : Optional.of(new Skeleton(filled, finding(reader.found)));
    }

    /** A quick answer for the documents that are none. */
    private static boolean hasEnough(JsonValue value) {
        return emptyStrings(value, 0) >= MIN_PLACEHOLDERS;
    }

    private static int emptyStrings(JsonValue value, int soFar) {
        if (value instanceof JsonString text) {
            return text.value().isEmpty() ? soFar + 1 : soFar;
        }
        int count = soFar;
        if (value instanceof JsonObject object) {
            for (Member member : object.members()) {
                count = count < MIN_PLACEHOLDERS ? emptyStrings(member.value(), count) : count;
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue item : array.items()) {
                count = count < MIN_PLACEHOLDERS ? emptyStrings(item, count) : count;
            }
        }
        return count;
    }

    private static Finding finding(List<Placeholder> placeholders) {
        Placeholder first = placeholders.get(0);
        String named = placeholders.stream()
                .limit(NAMED)
                .map(each -> each.path().words())
                .collect(Collectors.joining(", "));
        int more = placeholders.size() - NAMED;
        return FindingFactory.of(
                BuiltInRules.PLACEHOLDER,
                first.path().pointer(),
                first.member().keyRange(),
                placeholders.size() + " members are still placeholders of the AWS CLI's skeleton: " + named + " and "
                        + more + " more",
                "fill in what the flow needs, and remove the other members");
    }

    /** Where a value is: as a path in words, and as a JSON Pointer into the document. */
    private record Path(String words, String pointer) {

        Path member(String name) {
            return new Path(JsonText.memberPath(words, name), JsonText.child(pointer, name));
        }

        Path item(int index) {
            return new Path(words + "[" + index + "]", JsonText.child(pointer, index));
        }
    }

    /** A member that is not filled in. */
    private record Placeholder(Path path, Member member) {}

    /** Replaces placeholders, and collects them. */
    private static final class Reader {

        private final List<Placeholder> found = new ArrayList<>();

        JsonValue read(JsonValue value, Shape shape, Path path) {
            if (value instanceof JsonObject object) {
                Map<String, Member> members = new LinkedHashMap<>();
                for (Member member : object.members()) {
                    members.put(member.name(), member(member, shape, path.member(member.name())));
                }
                return new JsonObject(members, object.range());
            }
            if (value instanceof JsonArray array && shape instanceof ListShape list) {
                List<JsonValue> items = new ArrayList<>();
                for (int i = 0; i < array.items().size(); i++) {
                    items.add(read(array.items().get(i), list.item(), path.item(i)));
                }
                return new JsonArray(items, array.range());
            }
            return value;
        }

        private Member member(Member member, Shape parent, Path path) {
            Optional<Shape> shape = shapeOf(member, parent);
            if (shape.isEmpty()) {
                return member;
            }
            boolean isOpen = parent instanceof MapShape && member.name().equals(KEY);
            if (mayBe(member.value(), shape.get()) && (isOpen || isSure(member.value()))) {
                found.add(new Placeholder(path, member));
                JsonValue unknown =
                        new Unknown("a placeholder", true, member.value().range());
                return new Member(member.name(), member.keyRange(), unknown);
            }
            return new Member(member.name(), member.keyRange(), read(member.value(), shape.get(), path));
        }

        private static Optional<Shape> shapeOf(Member member, Shape parent) {
            if (parent instanceof StructureShape structure) {
                return Optional.ofNullable(structure.members().get(member.name()));
            }
            return parent instanceof MapShape map ? Optional.of(map.value()) : Optional.empty();
        }

        /** Whether the skeleton can have this value. */
        private static boolean mayBe(JsonValue value, Shape shape) {
            if (value instanceof JsonObject object) {
                return object.members().stream()
                        .allMatch(member -> shapeOf(member, shape)
                                .filter(below -> mayBe(member.value(), below))
                                .isPresent());
            }
            if (value instanceof JsonArray array) {
                return shape instanceof ListShape list
                        && array.items().stream().allMatch(item -> mayBe(item, list.item()));
            }
            if (value instanceof JsonString text) {
                return text.value().isEmpty()
                        || text.value().startsWith(TIME)
                        || (shape instanceof StringShape string
                                && !string.allowed().isEmpty());
            }
            return value instanceof JsonBoolean truth
                    ? truth.value()
                    : value instanceof JsonNumber number && number.value().signum() == 0;
        }

        /** Whether a value that the skeleton can have is hardly meant. */
        private static boolean isSure(JsonValue value) {
            if (value instanceof JsonObject object) {
                return object.members().stream()
                        .anyMatch(member -> member.name().equals(KEY) || isSure(member.value()));
            }
            if (value instanceof JsonArray array) {
                return array.items().stream().anyMatch(Reader::isSure);
            }
            return value instanceof JsonString text
                    && (text.value().isEmpty() || text.value().startsWith(TIME));
        }
    }
}
