package io.github.appflowtestkit.validator.internal.validation;

import io.github.appflowtestkit.validator.FlowRequest;
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
import java.util.List;

/** Writes flows of documents as CreateFlow requests. Not thread-safe; one writer writes one request. */
final class FlowRequests {

    /** What editors need, but no request has. */
    private static final String SCHEMA = "$schema";

    private final Variant flow;
    private final StringBuilder json = new StringBuilder();
    private final List<UnknownValue> unknown = new ArrayList<>();

    private FlowRequests(Variant flow) {
        this.flow = flow;
    }

    /** The requests for the flows of a document, each in the first of its variants. */
    static List<FlowRequest> of(Recognition document) {
        return document.flows().stream().map(FlowRequests::of).toList();
    }

    private static FlowRequest of(FlowInDocument flow) {
        FlowRequests writer = new FlowRequests(flow.variants().get(0));
        writer.write(writer.flow.request(), "");
        String request = writer.json.isEmpty() ? "{}" : writer.json.toString();
        return new FlowRequest(flow.name(), request, writer.unknown);
    }

    private void write(JsonValue value, String pointer) {
        if (value instanceof JsonObject object) {
            write(object, pointer);
        } else if (value instanceof JsonArray array) {
            write(array, pointer);
        } else if (value instanceof Unknown each) {
            unknown.add(new UnknownValue(flow.toDocument().apply(pointer), each.expression(), each.range()));
        } else {
            json.append(JsonText.scalar(value));
        }
    }

    private void write(JsonObject object, String pointer) {
        json.append('{');
        for (Member member : object.members()) {
            String below = JsonText.child(pointer, member.name());
            if (member.value() instanceof Unknown) {
                write(member.value(), below);
            } else if (!below.equals("/" + SCHEMA)) {
                separate('{');
                json.append(JsonText.literal(member.name())).append(':');
                write(member.value(), below);
            }
        }
        json.append('}');
    }

    private void write(JsonArray array, String pointer) {
        json.append('[');
        for (int i = 0; i < array.items().size(); i++) {
            JsonValue item = array.items().get(i);
            if (!(item instanceof Unknown)) {
                separate('[');
            }
            write(item, JsonText.child(pointer, i));
        }
        json.append(']');
    }

    private void separate(char start) {
        if (json.charAt(json.length() - 1) != start) {
            json.append(',');
        }
    }
}
