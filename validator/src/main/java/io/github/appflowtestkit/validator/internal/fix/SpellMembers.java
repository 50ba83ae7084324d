package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.structure.ForeignSpelling;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the API's names where a flow has those of CloudFormation, Terraform or AWS's reference samples, and the API's
 * form where theirs differs: entries with Key and Value for a map, a list of one for an object.
 */
final class SpellMembers implements Repair {

    private static final String OPERATION = "CreateFlow";

    @Override
    public List<Edit> edits(Document document, List<Finding> findings) {
        Walk walk = new Walk(document);
        StructureShape request = StructureLayer.of(OPERATION).request();
        boolean several = document.root() instanceof JsonArray;
        for (Finding finding : findings) {
            // In an array of flows only those that speak another dialect are touched.
            JsonValue flow = several ? flowOf(document, finding) : document.root();
            walk.value(flow, request);
        }
        return walk.edits;
    }

    private static JsonValue flowOf(Document document, Finding finding) {
        String pointer = finding.pointer();
        int second = pointer.indexOf('/', 1);
        return document.at(second < 0 ? pointer : pointer.substring(0, second)).orElse(document.root());
    }

    private static final class Walk {

        private final Document document;
        private final List<Edit> edits = new ArrayList<>();

        Walk(Document document) {
            this.document = document;
        }

        void value(JsonValue value, Shape shape) {
            if (shape instanceof StructureShape structure && value instanceof JsonObject object) {
                Optional<Map.Entry<String, StructureShape>> left = leftOut(object, structure);
                left.ifPresent(level -> wrap(object, level.getKey()));
                members(object, left.map(Map.Entry::getValue).orElse(structure));
            } else if (shape instanceof ListShape list && value instanceof JsonArray array) {
                array.items().forEach(item -> value(item, list.item()));
            } else if (shape instanceof StructureShape structure
                    && value instanceof JsonArray array
                    && array.items().size() == 1
                    && array.items().get(0) instanceof JsonObject only) {
                unwrap(array, only);
                members(only, structure);
            } else if (shape instanceof MapShape && value instanceof JsonArray array) {
                pairs(array);
            }
        }

        /**
         * The one member of a structure that an object left out, having that member's own members instead: CloudFormation
         * writes a schedule straight into TriggerProperties.
         */
        private static Optional<Map.Entry<String, StructureShape>> leftOut(
                JsonObject object, StructureShape structure) {
            if (object.members().isEmpty()
                    || structure.names().size() != 1
                    || object.members().stream().anyMatch(member -> isOf(structure, member))) {
                return Optional.empty();
            }
            String only = structure.names().get(0);
            return structure.members().get(only) instanceof StructureShape inner
                            && object.members().stream().allMatch(member -> isOf(inner, member))
                    ? Optional.of(Map.entry(only, inner))
                    : Optional.empty();
        }

        private static boolean isOf(StructureShape structure, Member member) {
            return structure.members().containsKey(member.name())
                    || ForeignSpelling.apiName(structure, member.name()).isPresent();
        }

        private void wrap(JsonObject object, String name) {
            int start = document.start(object.range());
            int end = document.end(object.range());
            edits.add(new Edit(start, start, "{" + Document.quoted(name) + ": "));
            edits.add(new Edit(end, end, "}"));
        }

        private void members(JsonObject object, StructureShape structure) {
            Set<String> taken = new HashSet<>();
            object.members().forEach(member -> taken.add(member.name()));
            for (Member member : object.members()) {
                // A name that is there already would then stand twice.
                Optional<String> right =
                        ForeignSpelling.apiName(structure, member.name()).filter(taken::add);
                right.ifPresent(name -> edits.add(document.rewrite(member.keyRange(), name)));
                Shape next = structure.members().get(right.orElse(member.name()));
                if (next != null) {
                    value(member.value(), next);
                }
            }
        }

        /** Takes the brackets off. */
        private void unwrap(JsonArray array, JsonObject only) {
            edits.add(new Edit(document.start(array.range()), document.start(only.range()), ""));
            edits.add(new Edit(document.end(only.range()), document.end(array.range()), ""));
        }

        /** Makes {@code {"A": "b"}} of {@code [{"Key": "A", "Value": "b"}]}. */
        private void pairs(JsonArray array) {
            List<Edit> made = new ArrayList<>();
            for (JsonValue item : array.items()) {
                Optional<Member> key = member(item, "key");
                Optional<Member> value = member(item, "value");
                boolean pair = item instanceof JsonObject object
                        && object.members().size() == 2
                        && key.isPresent()
                        && value.isPresent()
                        && key.get().value() instanceof JsonString;
                if (!pair) {
                    return;
                }
                String entry =
                        source(key.get().value()) + ": " + source(value.get().value());
                made.add(new Edit(document.start(item.range()), document.end(item.range()), entry));
            }
            int start = document.start(array.range());
            int end = document.end(array.range());
            edits.add(new Edit(start, start + 1, "{"));
            edits.addAll(made);
            edits.add(new Edit(end - 1, end, "}"));
        }

        private static Optional<Member> member(JsonValue item, String name) {
            return item instanceof JsonObject object
                    ? object.members().stream()
                            .filter(member -> member.name().equalsIgnoreCase(name))
                            .findFirst()
                    : Optional.empty();
        }

        private String source(JsonValue value) {
            return document.text().substring(document.start(value.range()), document.end(value.range()));
        }
    }
}
