package io.github.appflowtestkit.validator.internal.recognition;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.Form;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.cloudformation.CloudFormationForm;
import io.github.appflowtestkit.validator.internal.form.request.ProfileRequestForm;
import io.github.appflowtestkit.validator.internal.form.request.RequestForm;
import io.github.appflowtestkit.validator.internal.form.terraform.TerraformForm;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a document is, told by its content, and the flows and connector profiles in it.
 *
 * @param kind what the document is; empty if it has none of the known forms
 * @param flows its flows
 * @param profiles its connector profiles
 */
public record Recognition(Optional<DocumentKind> kind, List<FlowInDocument> flows, List<FlowInDocument> profiles) {

    private static final Requests REQUESTS =
            new Requests(new RequestForm(), new ProfileRequestForm(DocumentKind.CREATE_CONNECTOR_PROFILE));

    private static final Requests UPDATES = new Requests(
            new RequestForm(DocumentKind.UPDATE_FLOW), new ProfileRequestForm(DocumentKind.UPDATE_CONNECTOR_PROFILE));

    /** A document with none of the known forms. */
    public static final Recognition NOTHING = new Recognition(Optional.empty(), List.of(), List.of());

    private static final Map<String, DocumentKind> WORDS = new TreeMap<>(Map.of(
            "AWS::AppFlow::",
            DocumentKind.CLOUDFORMATION,
            "aws_appflow_",
            DocumentKind.TERRAFORM,
            "awscc_appflow_",
            DocumentKind.TERRAFORM,
            "flowName",
            DocumentKind.CREATE_FLOW,
            "sourceFlowConfig",
            DocumentKind.CREATE_FLOW,
            "destinationFlowConfigList",
            DocumentKind.CREATE_FLOW,
            "connectorProfileConfig",
            DocumentKind.CREATE_CONNECTOR_PROFILE,
            "connectorProfileDetails",
            DocumentKind.DESCRIBE_CONNECTOR_PROFILES));

    private static final String A_FLOW_HAS = "a flow is an object with flowName, triggerConfig, sourceFlowConfig,"
            + " destinationFlowConfigList and tasks";

    /** Copies the list. */
    public Recognition {
        flows = List.copyOf(flows);
        profiles = List.copyOf(profiles);
    }

    private static Recognition of(DocumentKind kind, List<FlowInDocument> flows, List<FlowInDocument> profiles) {
        List<DocumentKind> kinds = Stream.concat(flows.stream(), profiles.stream())
                .map(FlowInDocument::kind)
                .distinct()
                .toList();
        return new Recognition(Optional.of(kinds.size() == 1 ? kinds.get(0) : kind), flows, profiles);
    }

    /** Whether the document has neither a flow nor a connector profile. */
    public boolean isEmpty() {
        return flows.isEmpty() && profiles.isEmpty();
    }

    /** Finds the flows of a document. */
    public static Recognition of(JsonValue document) {
        return of(document, GivenValues.NONE);
    }

    /** Finds the flows of a document, with values for what it does not know. */
    public static Recognition of(JsonValue document, GivenValues given) {
        return of(document, given, Optional.empty(), Optional.empty());
    }

    /**
     * Finds the flows of a document that should be of a kind. That matters for requests, which look alike; another document
     * is what it is.
     *
     * @param file the file that the document is; empty if it is none
     */
    public static Recognition of(
            JsonValue document, GivenValues given, Optional<DocumentKind> expected, Optional<DocumentFile> file) {
        boolean isUpdate = expected.filter(
                        kind -> kind == DocumentKind.UPDATE_FLOW || kind == DocumentKind.UPDATE_CONNECTOR_PROFILE)
                .isPresent();
        return of(document, given, file, isUpdate ? UPDATES : REQUESTS);
    }

    private static Recognition of(
            JsonValue document, GivenValues given, Optional<DocumentFile> file, Requests requests) {
        Optional<Form> form = form(document, requests);
        if (form.isPresent()) {
            return of(
                    form.get().kind(),
                    form.get().flows(document, "", given, file),
                    form.get().profiles(document, "", given, file));
        }
        if (document instanceof JsonArray array) {
            return inAll(array, given, requests);
        }
        return document instanceof JsonObject object ? inMap(object, given, requests) : NOTHING;
    }

    /** An object whose members are requests has a name for each of them. */
    private static Recognition inMap(JsonObject document, GivenValues given, Requests requests) {
        List<FlowInDocument> flows = new ArrayList<>();
        List<FlowInDocument> profiles = new ArrayList<>();
        for (JsonValue.Member member : document.members()) {
            Optional<Form> form = requests.form(member.value());
            if (form.isEmpty()) {
                return NOTHING;
            }
            String pointer = JsonText.child("", member.name());
            form.get().flows(member.value(), pointer, given).stream()
                    .map(flow -> flow.named(member.name()))
                    .forEach(flows::add);
            form.get().profiles(member.value(), pointer, given, Optional.empty()).stream()
                    .map(profile -> profile.named(member.name()))
                    .forEach(profiles::add);
        }
        DocumentKind kind =
                flows.isEmpty() ? requests.profiles().kind() : requests.flows().kind();
        return document.byName().isEmpty() ? NOTHING : of(kind, flows, profiles);
    }

    private static Optional<Form> form(JsonValue document, Requests requests) {
        return requests.form(document)
                .or(() -> Others.FORMS.stream()
                        .filter(form -> form.fits(document))
                        .findFirst());
    }

    /** The forms that requests have. */
    private record Requests(RequestForm flows, ProfileRequestForm profiles) {

        Optional<Form> form(JsonValue document) {
            if (flows.fits(document)) {
                return Optional.of(flows);
            }
            return profiles.fits(document) ? Optional.of(profiles) : Optional.empty();
        }
    }

    /**
     * What a document probably is that nobody can read: a word that only documents with flows have tells it.
     *
     * @param text the text of the document
     */
    public static Recognition ofUnreadable(String text) {
        return WORDS.entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .findFirst()
                .map(word -> of(word.getValue(), List.of(), List.of()))
                .orElse(NOTHING);
    }

    /** Beside a request every element counts as one: what is no flow there is a mistake. */
    private static Recognition inAll(JsonArray documents, GivenValues given, Requests requests) {
        List<JsonValue> items = documents.items();
        Optional<Form> first =
                items.stream().flatMap(item -> form(item, requests).stream()).findFirst();
        if (first.isEmpty()) {
            return NOTHING;
        }
        List<FlowInDocument> flows = new ArrayList<>();
        List<FlowInDocument> profiles = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonValue item = items.get(i);
            Optional<Form> form = form(item, requests)
                    .or(() -> first.filter(each -> each == requests.flows() || each == requests.profiles()));
            if (form.isPresent()) {
                flows.addAll(form.get().flows(item, JsonText.child("", i), given));
                profiles.addAll(form.get().profiles(item, JsonText.child("", i), given, Optional.empty()));
            }
        }
        return of(first.get().kind(), flows, profiles);
    }

    /** The message for a document without a flow. */
    public String messageWithoutFlow() {
        if (is(DocumentKind.CLOUDFORMATION)) {
            return "the template contains no AWS::AppFlow::Flow and no AWS::AppFlow::ConnectorProfile";
        }
        return is(DocumentKind.TERRAFORM)
                ? "the configuration contains no aws_appflow_flow and no aws_appflow_connector_profile"
                : "the document contains no AppFlow flow and no connector profile";
    }

    private boolean is(DocumentKind one) {
        return kind.equals(Optional.of(one));
    }

    /** The hint for a document without a flow: what it looks like, and what to pass instead. */
    public String hintWithoutFlow(JsonValue document) {
        if (is(DocumentKind.CLOUDFORMATION)) {
            return "a flow is a resource with Type AWS::AppFlow::Flow below Resources";
        }
        if (is(DocumentKind.TERRAFORM)) {
            return "a flow is a resource of type aws_appflow_flow or awscc_appflow_flow";
        }
        if (!(document instanceof JsonObject object)) {
            return document instanceof JsonArray array && array.items().stream().anyMatch(JsonObject.class::isInstance)
                    ? A_FLOW_HAS
                    : "a flow is an object, and several flows are an array of such objects";
        }
        if (object.member("Type").isPresent() && object.member("Properties").isPresent()) {
            return "this looks like a CloudFormation resource; pass the value of its Properties, which"
                    + " \"validate --fix\" turns into a CreateFlow request";
        }
        return A_FLOW_HAS;
    }

    /** Forms in the order in which they are tried, in a class of their own: requests load nothing of them. */
    private static final class Others {
        private static final List<Form> FORMS = List.of(new CloudFormationForm(), new TerraformForm());
    }
}
