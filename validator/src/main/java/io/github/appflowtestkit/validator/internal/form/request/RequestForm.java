package io.github.appflowtestkit.validator.internal.form.request;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.Form;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A CreateFlow or UpdateFlow request, also as a skeleton of the AWS CLI, or DescribeFlow output. */
public final class RequestForm implements Form {

    /** Members that only flows have, in lower case and without underscores. */
    private static final Set<String> ONLY_IN_FLOWS = Set.of(
            "flowname", "triggerconfig", "sourceflowconfig", "destinationflowconfiglist", "destinationflowconfig");

    /** The members that DescribeFlow output has and a CreateFlow request has not. */
    public static final Set<String> DESCRIBED = Set.of(
            "flowArn",
            "flowStatus",
            "flowStatusMessage",
            "lastRunExecutionDetails",
            "lastRunMetadataCatalogDetails",
            "createdAt",
            "lastUpdatedAt",
            "createdBy",
            "lastUpdatedBy",
            "schemaVersion");

    private static final String TAGS = "tags";

    private final DocumentKind kind;

    /** A form for CreateFlow requests. */
    public RequestForm() {
        this(DocumentKind.CREATE_FLOW);
    }

    /**
     * A form for requests of one kind; DescribeFlow output is recognized by its members anyway.
     *
     * @param kind CREATE_FLOW or UPDATE_FLOW, which look alike
     */
    public RequestForm(DocumentKind kind) {
        this.kind = kind;
    }

    @Override
    public DocumentKind kind() {
        return kind;
    }

    @Override
    public boolean fits(JsonValue document) {
        return document instanceof JsonObject object
                && object.members().stream()
                        .anyMatch(member -> ONLY_IN_FLOWS.contains(
                                member.name().replace("_", "").toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<FlowInDocument> flows(JsonValue document, String pointer, GivenValues given) {
        return List.of(
                isDescription(document)
                        ? FlowInDocument.ofRequest(DocumentKind.DESCRIBE_FLOW, pointer, sent((JsonObject) document))
                        : request(document, pointer));
    }

    private FlowInDocument request(JsonValue document, String pointer) {
        return Skeleton.of(document, pointer)
                .map(skeleton -> FlowInDocument.ofRequest(kind, pointer, skeleton.request())
                        .with(skeleton.finding()))
                .orElseGet(() -> FlowInDocument.ofRequest(kind, pointer, document));
    }

    private static boolean isDescription(JsonValue value) {
        return value instanceof JsonObject object
                && object.member("flowArn").isPresent()
                && object.member("flowStatus").isPresent();
    }

    /** What could be sent again: without what the service adds, and without the nulls that it writes for no value. */
    public static JsonObject sent(JsonObject description) {
        Map<String, Member> kept = new LinkedHashMap<>(((JsonObject) withoutNulls(description)).byName());
        kept.keySet().removeAll(DESCRIBED);
        Member tags = kept.get(TAGS);
        if (tags != null && tags.value() instanceof JsonObject all) {
            Map<String, Member> own = new LinkedHashMap<>(all.byName());
            own.keySet().removeIf(RequestForm::isTagOfAws);
            kept.put(TAGS, new Member(TAGS, tags.keyRange(), new JsonObject(own, all.range())));
            boolean hadOnlyThoseOfAws = own.isEmpty() && !all.members().isEmpty();
            kept.keySet().removeIf(name -> name.equals(TAGS) && hadOnlyThoseOfAws);
        }
        return new JsonObject(kept, description.range());
    }

    /** Whether only AWS sets a tag, as CloudFormation does with the name of the stack. */
    public static boolean isTagOfAws(String key) {
        return key.startsWith("aws:");
    }

    static JsonValue withoutNulls(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(RequestForm::withoutNulls).toList(), array.range());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        Map<String, Member> kept = new LinkedHashMap<>();
        for (Member member : object.members()) {
            if (!(member.value() instanceof JsonNull)) {
                kept.put(member.name(), new Member(member.name(), member.keyRange(), withoutNulls(member.value())));
            }
        }
        return new JsonObject(kept, object.range());
    }
}
