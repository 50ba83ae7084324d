package io.github.appflowtestkit.validator.internal.form;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All forms, and which of them a document has. */
public final class Forms {

    private static final RequestForm REQUEST = new RequestForm();

    /** In the order in which they are tried: requests first, so that nothing else is loaded for them. */
    private static final List<Form> FORMS = List.of(REQUEST);

    private static final String A_FLOW_HAS = "a flow is an object with flowName, triggerConfig, sourceFlowConfig,"
            + " destinationFlowConfigList and tasks";

    private Forms() {}

    /**
     * What a document is, and its flows.
     *
     * @param kind what the document is; empty if it has none of the forms
     * @param flows its flows
     */
    public record Found(Optional<DocumentKind> kind, List<FlowInDocument> flows) {

        /** Copies the list. */
        public Found {
            flows = List.copyOf(flows);
        }

        private static final Found NOTHING = new Found(Optional.empty(), List.of());

        static Found of(DocumentKind kind, List<FlowInDocument> flows) {
            boolean described =
                    !flows.isEmpty() && flows.stream().allMatch(flow -> flow.kind() == DocumentKind.DESCRIBE_FLOW);
            return new Found(Optional.of(described ? DocumentKind.DESCRIBE_FLOW : kind), flows);
        }
    }

    /** Finds the flows of a document. */
    public static Found in(JsonValue document) {
        Optional<Form> form = of(document);
        if (form.isPresent()) {
            return Found.of(form.get().kind(), form.get().flows(document, ""));
        }
        return document instanceof JsonArray array ? inAll(array) : Found.NOTHING;
    }

    private static Optional<Form> of(JsonValue document) {
        return FORMS.stream().filter(form -> form.fits(document)).findFirst();
    }

    /** Beside a flow every element counts as one: what is no flow there is a mistake. */
    private static Found inAll(JsonArray documents) {
        List<JsonValue> items = documents.items();
        Optional<Form> first = items.stream().flatMap(item -> of(item).stream()).findFirst();
        if (first.isEmpty()) {
            return Found.NOTHING;
        }
        List<FlowInDocument> flows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonValue item = items.get(i);
            flows.addAll(of(item).orElse(REQUEST).flows(item, JsonText.child("", i)));
        }
        return Found.of(first.get().kind(), flows);
    }

    /** The hint for a document without a flow: what it looks like, and what to pass instead. */
    public static String hintWithoutFlow(JsonValue document) {
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
