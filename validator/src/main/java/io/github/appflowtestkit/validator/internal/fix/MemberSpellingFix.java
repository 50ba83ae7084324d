package io.github.appflowtestkit.validator.internal.fix;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.read.JsonText;
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
 * Replaces the member names of CloudFormation, Terraform or AWS's reference samples by the API's names, and their forms
 * by the API's: entries with Key and Value become a map, an array with one object becomes that object.
 */
final class MemberSpellingFix implements RuleFix {

    private static final String OPERATION = "CreateFlow";

    private static final Set<DocumentKind> REQUESTS =
            Set.of(DocumentKind.CREATE_FLOW, DocumentKind.UPDATE_FLOW, DocumentKind.DESCRIBE_FLOW);

    @Override
    public List<Change> changes(SourceDocument document, List<Finding> findings) {
        return findings.stream().map(finding -> change(document, finding)).toList();
    }

    private static Change change(SourceDocument document, Finding finding) {
        Optional<FlowInDocument> flow = document.flowsAt(finding.pointer()).stream()
                .filter(each -> REQUESTS.contains(each.kind()))
                .findFirst();
        Optional<JsonValue> value = flow.flatMap(each -> document.at(each.pointer()));
        if (value.isEmpty()) {
            return Change.impossible(List.of(finding), Obstacles.OTHER_FORM);
        }
        Walk walk = new Walk(document);
        walk.value(value.get(), StructureLayer.of(OPERATION).request());
        return walk.isPossible
                ? Change.of(List.of(finding), walk.edits, Set.of(flow.get().pointer()))
                : Change.impossible(List.of(finding), Obstacles.OTHER_LAYOUT);
    }

    /** Walks through a value and its shape side by side and collects edits. */
    private static final class Walk {

        private final SourceDocument document;
        private final List<TextEdit> edits = new ArrayList<>();
        private boolean isPossible = true;

        Walk(SourceDocument document) {
            this.document = document;
        }

        void value(JsonValue value, Shape shape) {
            if (shape instanceof StructureShape structure && value instanceof JsonObject object) {
                Optional<Map.Entry<String, StructureShape>> omitted = omittedLevel(object, structure);
                omitted.ifPresent(level -> wrap(object, level.getKey()));
                members(object, omitted.map(Map.Entry::getValue).orElse(structure));
            } else if (shape instanceof ListShape list && value instanceof JsonArray array) {
                array.items().forEach(item -> value(item, list.item()));
            } else if (shape instanceof StructureShape structure
                    && value instanceof JsonArray array
                    && array.items().size() == 1
                    && array.items().get(0) instanceof JsonObject only) {
                unwrap(array, only);
                members(only, structure);
            } else if (shape instanceof MapShape && value instanceof JsonArray array) {
                entries(array);
            }
        }

        /**
         * The only member of a structure, if the object omits it and has that member's own members instead: CloudFormation
         * puts a schedule directly into TriggerProperties.
         */
        private static Optional<Map.Entry<String, StructureShape>> omittedLevel(
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

        /** Brackets can be added and removed only where there are some: block style of YAML has lines instead. */
        private void requireBrackets(JsonValue value) {
            String text = document.textOf(value.range());
            isPossible &= text.startsWith("{") || text.startsWith("[");
        }

        private void wrap(JsonObject object, String name) {
            requireBrackets(object);
            int start = document.start(object.range());
            int end = document.end(object.range());
            edits.add(new TextEdit(start, start, "{" + JsonText.literal(name) + ": "));
            edits.add(new TextEdit(end, end, "}"));
        }

        private void members(JsonObject object, StructureShape structure) {
            Set<String> taken = new HashSet<>();
            object.members().forEach(member -> taken.add(member.name()));
            for (Member member : object.members()) {
                // a name that the object already has would become a duplicate
                Optional<String> apiName =
                        ForeignSpelling.apiName(structure, member.name()).filter(taken::add);
                apiName.ifPresent(name -> document.replaceString(member.keyRange(), name)
                        .ifPresentOrElse(edits::add, () -> isPossible = false));
                Shape next = structure.members().get(apiName.orElse(member.name()));
                if (next != null) {
                    value(member.value(), next);
                }
            }
        }

        /** Removes the brackets around the only element. */
        private void unwrap(JsonArray array, JsonObject only) {
            requireBrackets(array);
            requireBrackets(only);
            edits.add(new TextEdit(document.start(array.range()), document.start(only.range()), ""));
            edits.add(new TextEdit(document.end(only.range()), document.end(array.range()), ""));
        }

        /** Turns {@code [{"Key": "A", "Value": "b"}]} into {@code {"A": "b"}}. */
        private void entries(JsonArray array) {
            requireBrackets(array);
            List<TextEdit> replaced = new ArrayList<>();
            for (JsonValue item : array.items()) {
                Optional<Member> key = member(item, "key");
                Optional<Member> value = member(item, "value");
                boolean isEntry = item instanceof JsonObject object
                        && object.members().size() == 2
                        && key.isPresent()
                        && value.isPresent()
                        && key.get().value() instanceof JsonString;
                if (!isEntry) {
                    return;
                }
                String entry = document.textOf(key.get().value().range()) + ": "
                        + document.textOf(value.get().value().range());
                replaced.add(new TextEdit(document.start(item.range()), document.end(item.range()), entry));
            }
            int start = document.start(array.range());
            int end = document.end(array.range());
            edits.add(new TextEdit(start, start + 1, "{"));
            edits.addAll(replaced);
            edits.add(new TextEdit(end - 1, end, "}"));
        }

        private static Optional<Member> member(JsonValue item, String name) {
            return item instanceof JsonObject object
                    ? object.members().stream()
                            .filter(member -> member.name().equalsIgnoreCase(name))
                            .findFirst()
                    : Optional.empty();
        }
    }
}
