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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the flows of a document, and says what of them is known to the document only. */
public final class SourceFlows {

    /** What editors need, but no request has. */
    private static final String SCHEMA = "/$schema";

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
                .orElse("the flow");
    }

    private SourceFlow flow() {
        variant.when().forEach(condition -> leftOut.add("", "converted as if " + condition));
        variant.assumptions().forEach(each -> leftOut.add("", "takes for granted that " + each.words()));
        JsonObject request = (JsonObject) known(variant.request(), "");
        JsonValue written = document.at(flow.pointer()).orElse(document);
        Optional<String> status = Optional.empty();
        Optional<String> arn = Optional.empty();
        if (flow.kind() == DocumentKind.DESCRIBE_FLOW && written instanceof JsonObject described) {
            request = ServiceAdditions.removed(request);
            described
                    .at("/tags")
                    .filter(JsonObject.class::isInstance)
                    .ifPresent(tags -> sayTagsOfAws((JsonObject) tags));
            arn = SourceFlow.text(described, "flowArn");
            status = SourceFlow.text(described, "flowStatus");
        }
        return new SourceFlow(title(flow), flow.name(), request, arn, status, leftOut.all());
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
