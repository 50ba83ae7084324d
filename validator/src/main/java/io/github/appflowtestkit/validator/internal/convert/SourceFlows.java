package io.github.appflowtestkit.validator.internal.convert;

import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.FlowRequest.UnknownValue;
import io.github.appflowtestkit.validator.internal.form.DocumentFile;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.form.LeftOuts;
import io.github.appflowtestkit.validator.internal.form.request.RequestForm;
import io.github.appflowtestkit.validator.internal.form.request.ServiceAdditions;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the flows of a document, and says what of them is known to the document only. */
public final class SourceFlows {

    /** What editors need, but no request has. */
    private static final String SCHEMA = "/$schema";

    /** What a resource of a template has beside its type, its properties and what tools note about it. */
    private static final Set<String> TEMPLATE_ONLY =
            Set.of("Condition", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "CreationPolicy", "UpdatePolicy");

    /** What Terraform itself reads in a resource. */
    private static final Set<String> TERRAFORM_ONLY =
            Set.of("count", "for_each", "depends_on", "provider", "lifecycle", "provisioner", "connection", "timeouts");

    private final JsonValue document;
    private final FlowInDocument flow;
    private final Variant variant;
    private final LeftOuts leftOut;

    private SourceFlows(JsonValue document, FlowInDocument flow, String title) {
        this.document = document;
        this.flow = flow;
        this.variant = flow.variants().get(0);
        this.leftOut = new LeftOuts(title);
    }

    /**
     * The flows of a document, in its order.
     *
     * @param given values for what the document does not know
     * @param file the file that the document is; empty if it is none
     */
    public static List<SourceFlow> of(JsonValue document, GivenValues given, Optional<DocumentFile> file) {
        return Recognition.of(document, given, Optional.empty(), file).flows().stream()
                .filter(flow -> flow.variants().get(0).request() instanceof JsonObject)
                .map(flow -> new SourceFlows(document, flow, title(flow)).flow())
                .toList();
    }

    private static String title(FlowInDocument flow) {
        return SourceFlow.text((JsonObject) flow.variants().get(0).request(), "flowName")
                .or(flow::name)
                .map(Secrets::value)
                .orElse("the flow");
    }

    private SourceFlow flow() {
        variant.when().forEach(condition -> leftOut.add("", "converted as if " + condition));
        variant.assumptions().forEach(each -> leftOut.add("", "takes for granted that " + each.words()));
        JsonObject request = (JsonObject) known(variant.request(), "");
        Optional<JsonObject> written = object(flow.pointer());
        if (flow.kind() == DocumentKind.DESCRIBE_FLOW) {
            request = ServiceAdditions.removed(request);
            written.flatMap(described -> described.at("/tags"))
                    .filter(JsonObject.class::isInstance)
                    .ifPresent(tags -> sayTagsOfAws((JsonObject) tags));
            return new SourceFlow(
                    title(flow),
                    flow.name(),
                    request,
                    written.flatMap(described -> SourceFlow.text(described, "flowArn")),
                    written.flatMap(described -> SourceFlow.text(described, "flowStatus")),
                    leftOut.all());
        }
        if (flow.kind() == DocumentKind.CLOUDFORMATION) {
            sayWhatBelongsTo(TEMPLATE_ONLY, object(parent(flow.pointer())));
            return new SourceFlow(
                    title(flow),
                    flow.name().map(name -> name.replaceFirst(" \\(.*", "")),
                    request,
                    Optional.empty(),
                    written.flatMap(properties -> SourceFlow.text(properties, "FlowStatus")),
                    leftOut.all());
        }
        sayWhatBelongsTo(TERRAFORM_ONLY, written.filter(body -> flow.kind() == DocumentKind.TERRAFORM));
        return new SourceFlow(
                title(flow),
                flow.name().map(name -> name.replaceFirst(".*\\b(?:aws|awscc)_appflow_flow\\.", "")),
                request,
                Optional.empty(),
                Optional.empty(),
                leftOut.all());
    }

    private void sayWhatBelongsTo(Set<String> names, Optional<JsonObject> resource) {
        resource.ifPresent(each -> each.byName().keySet().stream()
                .filter(names::contains)
                .forEach(name -> leftOut.add("", "the " + name + " of the resource is left out")));
    }

    private Optional<JsonObject> object(String pointer) {
        return document.at(pointer).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    /** The value without what is unknown in it. */
    private JsonValue known(JsonValue value, String pointer) {
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                JsonValue item = array.items().get(i);
                if (!isUnknown(item, JsonText.child(pointer, i))) {
                    items.add(known(item, JsonText.child(pointer, i)));
                }
            }
            return new JsonArray(items, array.range());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : object.members()) {
            String below = JsonText.child(pointer, member.name());
            if (!below.equals(SCHEMA) && !isUnknown(member.value(), below)) {
                members.put(member.name(), new Member(member.name(), member.keyRange(), known(member.value(), below)));
            }
        }
        return new JsonObject(members, object.range());
    }

    private boolean isUnknown(JsonValue value, String pointer) {
        if (!(value instanceof Unknown unknown)) {
            return false;
        }
        String place = variant.toDocument().apply(pointer);
        String give = new UnknownValue(place, unknown.expression(), unknown.range(), pointer)
                .names().stream()
                        .map(name -> "--value " + JsonText.quoted(name + "=VALUE"))
                        .collect(Collectors.joining(" "));
        leftOut.add(pointer, "left out, because the document does not know its value; give it with " + give);
        return true;
    }

    private void sayTagsOfAws(JsonObject tags) {
        tags.byName().keySet().stream()
                .filter(RequestForm::isTagOfAws)
                .forEach(key -> leftOut.add(
                        JsonText.child("/tags", key), "left out; only AWS may set tags that begin with aws:"));
    }
}
