package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Violation;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNull;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the flows in a document, whether they are sound or not. */
final class FlowDetector {

    /** Members that only flows have, in lower case and without underscores. */
    private static final Set<String> ONLY_IN_FLOWS = Set.of(
            "flowname", "triggerconfig", "sourceflowconfig", "destinationflowconfiglist", "destinationflowconfig");

    /** The members that DescribeFlow output has and a CreateFlow request has not. */
    static final Set<String> DESCRIBED = Set.of(
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

    private static final String A_FLOW_HAS = "a flow is an object with flowName, triggerConfig, sourceFlowConfig,"
            + " destinationFlowConfigList and tasks";

    private FlowDetector() {}

    /** A flow within a document: a CreateFlow request or DescribeFlow output. */
    record Request(String pointer, JsonValue value) {

        /** A flow of a document, as it is checked. */
        static Request of(String pointer, JsonValue value) {
            return new Request(pointer, isDescription(value) ? withoutNulls(value) : value);
        }

        DocumentKind kind() {
            return isDescription(value) ? DocumentKind.DESCRIBE_FLOW : DocumentKind.CREATE_FLOW;
        }

        /** Whether a finding is about a member that is unknown in requests, but belongs in DescribeFlow output. */
        boolean isDescribed(Finding finding) {
            return kind() == DocumentKind.DESCRIBE_FLOW
                    && finding.violation()
                            .filter(violation -> violation.kind() == Violation.Kind.UNKNOWN)
                            .isPresent()
                    && DESCRIBED.contains(finding.pointer().substring(1));
        }
    }

    /** The requests of a document; empty if it contains no flow. */
    static List<Request> requests(JsonValue document) {
        if (isFlow(document)) {
            return List.of(Request.of("", document));
        }
        if (!(document instanceof JsonArray array) || array.items().stream().noneMatch(FlowDetector::isFlow)) {
            return List.of();
        }
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            requests.add(Request.of(JsonText.child("", i), array.items().get(i)));
        }
        return requests;
    }

    private static boolean isFlow(JsonValue value) {
        return value instanceof JsonObject object
                && object.members().stream()
                        .anyMatch(member -> ONLY_IN_FLOWS.contains(
                                member.name().replace("_", "").toLowerCase(Locale.ROOT)));
    }

    private static boolean isDescription(JsonValue value) {
        return value instanceof JsonObject object
                && object.member("flowArn").isPresent()
                && object.member("flowStatus").isPresent();
    }

    /** The service writes members that have no value as null. */
    private static JsonValue withoutNulls(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(FlowDetector::withoutNulls).toList(), array.range());
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

    /** The hint for a document without a flow: what it looks like, and what to pass instead. */
    static String hintWithoutFlow(JsonValue document) {
        if (!(document instanceof JsonObject object)) {
            return document instanceof JsonArray array && array.items().stream().anyMatch(JsonObject.class::isInstance)
                    ? A_FLOW_HAS
                    : "a flow is a JSON object, and several flows are an array of such objects";
        }
        if (object.member("Resources").isPresent()) {
            return "this looks like a CloudFormation template; pass the CreateFlow requests instead";
        }
        if (object.member("Type").isPresent() && object.member("Properties").isPresent()) {
            return "this looks like a CloudFormation resource; pass the value of its Properties, which"
                    + " \"validate --fix\" turns into a CreateFlow request";
        }
        if (object.member("resource").isPresent()
                || object.member("planned_values").isPresent()) {
            return "this looks like Terraform JSON; pass the CreateFlow requests instead";
        }
        return A_FLOW_HAS;
    }
}
