package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.FlowRequest;
import io.github.appflowtestkit.validator.FlowRequest.Place;
import io.github.appflowtestkit.validator.FlowRequest.UnknownValue;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument;
import io.github.appflowtestkit.validator.internal.form.FlowInDocument.Variant;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes flows of documents as CreateFlow requests. Not thread-safe; one writer writes one request. */
final class FlowRequests {

    /** What editors need, but no request has. */
    private static final String SCHEMA = "$schema";

    private final Variant flow;
    private final StringBuilder json = new StringBuilder();
    private final List<UnknownValue> unknown = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    private FlowRequests(Variant flow) {
        this.flow = flow;
    }

    /** The requests for the flows of a document, each in the first of its variants. */
    static List<FlowRequest> of(Recognition document) {
        return document.flows().stream().map(FlowRequests::of).toList();
    }

    private static FlowRequest of(FlowInDocument flow) {
        FlowRequests writer = new FlowRequests(flow.variants().get(0));
        writer.write(writer.flow.request(), "", "");
        String request = writer.json.isEmpty() ? "{}" : writer.json.toString();
        return new FlowRequest(flow.name(), request, writer.unknown, writer.places);
    }

    /**
     * Writes a known value.
     *
     * @param pointer where the value stands in the request that the form made
     * @param written where it stands in what is written, which has no unknown elements
     */
    private void write(JsonValue value, String pointer, String written) {
        places.put(written, new Place(flow.toDocument().apply(pointer), value.range()));
        if (value instanceof JsonObject object) {
            write(object, pointer, written);
        } else if (value instanceof JsonArray array) {
            write(array, pointer, written);
        } else if (value instanceof Unknown each) {
            leaveOut(each, pointer, written);
        } else {
            json.append(JsonText.scalar(value));
        }
    }

    private void leaveOut(Unknown value, String pointer, String written) {
        unknown.add(new UnknownValue(flow.toDocument().apply(pointer), value.expression(), value.range(), written));
    }

    private void write(JsonObject object, String pointer, String written) {
        json.append('{');
        for (Member member : object.members()) {
            String below = JsonText.child(pointer, member.name());
            if (member.value() instanceof Unknown each) {
                leaveOut(each, below, JsonText.child(written, member.name()));
            } else if (!below.equals("/" + SCHEMA)) {
                separate('{');
                json.append(JsonText.literal(member.name())).append(':');
                write(member.value(), below, JsonText.child(written, member.name()));
            }
        }
        json.append('}');
    }

    private void write(JsonArray array, String pointer, String written) {
        json.append('[');
        int known = 0;
        for (int i = 0; i < array.items().size(); i++) {
            String item = JsonText.child(pointer, i);
            if (array.items().get(i) instanceof Unknown each) {
                leaveOut(each, item, JsonText.child(written, "-"));
            } else {
                separate('[');
                write(array.items().get(i), item, JsonText.child(written, known++));
            }
        }
        json.append(']');
    }

    private void separate(char start) {
        if (json.charAt(json.length() - 1) != start) {
            json.append(',');
        }
    }
}
