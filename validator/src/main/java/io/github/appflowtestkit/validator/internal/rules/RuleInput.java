package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.internal.entity.EntityFolder;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.Spelling;
import io.github.appflowtestkit.validator.internal.flow.CheckedParts;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.flow.ParsedFlow;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A flow or a connector profile for rules to check.
 *
 * @param type which of them it is
 * @param document the name of the document with it
 * @param kind the kind of the document
 * @param request the request that creates or updates it, with the ranges of the document
 * @param toDocument turns a pointer of the request into one of the document
 * @param earlier the findings of earlier layers in the document
 * @param spelling how the document spells the members of the request
 * @param entities what is recorded about fields
 */
public record RuleInput(
        ResourceType type,
        String document,
        DocumentKind kind,
        JsonObject request,
        UnaryOperator<String> toDocument,
        List<Finding> earlier,
        Spelling spelling,
        EntityFolder entities) {

    /** Copies the list. */
    public RuleInput {
        earlier = List.copyOf(earlier);
    }

    /** The input for a document that is the request itself. */
    public static RuleInput of(
            ResourceType type, String document, DocumentKind kind, JsonObject request, List<Finding> earlier) {
        return new RuleInput(
                type, document, kind, request, pointer -> pointer, earlier, Spelling.OF_THE_API, EntityFolder.NONE);
    }

    /**
     * The same flow with what rules across flows read: its name, and what its sides say about their connector profiles. A run
     * does not keep the rest of all its flows.
     */
    public RuleInput forRun() {
        if (type != ResourceType.FLOW) {
            return this;
        }
        JsonObject kept = only(
                request,
                Map.of(
                        "flowName", value -> value,
                        "sourceFlowConfig", RuleInput::side,
                        "destinationFlowConfigList", RuleInput::sides));
        return new RuleInput(type, document, kind, kept, toDocument, earlier, spelling, entities);
    }

    private static JsonValue sides(JsonValue list) {
        return list instanceof JsonArray array
                ? new JsonArray(array.items().stream().map(RuleInput::side).toList(), array.range())
                : list;
    }

    private static JsonValue side(JsonValue side) {
        return side instanceof JsonObject object
                ? only(object, Map.of("connectorType", value -> value, "connectorProfileName", value -> value))
                : side;
    }

    private static JsonObject only(JsonObject object, Map<String, UnaryOperator<JsonValue>> kept) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : object.members()) {
            UnaryOperator<JsonValue> value = kept.get(member.name());
            if (value != null) {
                members.put(member.name(), new Member(member.name(), member.keyRange(), value.apply(member.value())));
            }
        }
        return new JsonObject(members, object.range());
    }

    Flow flow(Optional<Instant> now) {
        return ParsedFlow.of(document, kind, request, toDocument, checkedParts(), spelling, now, entities);
    }

    ConnectorProfile profile() {
        return ConnectorProfile.of(document, kind, request, toDocument, checkedParts(), spelling);
    }

    private CheckedParts checkedParts() {
        if (earlier.isEmpty()) {
            return CheckedParts.all();
        }
        Set<String> findings = earlier.stream().map(Finding::pointer).collect(Collectors.toUnmodifiableSet());
        Set<String> unknownMembers = earlier.stream()
                .filter(finding -> finding.rule().equals(BuiltInRules.UNKNOWN_MEMBER.id()))
                .map(Finding::pointer)
                .collect(Collectors.toUnmodifiableSet());
        return CheckedParts.of(toDocument, findings, unknownMembers);
    }

    /** Whether it has the spelling of another tool, so that rules cannot read its members. */
    boolean isForeign() {
        String root = toDocument.apply("");
        return earlier.stream()
                .filter(finding -> finding.rule().equals(BuiltInRules.FOREIGN_SPELLING.id()))
                .anyMatch(finding ->
                        finding.pointer().equals(root) || finding.pointer().startsWith(root + "/"));
    }
}
