package io.github.appflowtestkit.validator.internal.form.written;

import io.github.appflowtestkit.validator.internal.form.written.WrittenForm.Own;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.structure.Shape;
import io.github.appflowtestkit.validator.internal.structure.Shape.ListShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.MapShape;
import io.github.appflowtestkit.validator.internal.structure.Shape.StructureShape;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Walks through requests and asks the form for the findings that only it has. */
final class OwnFindings {

    private final WrittenForm form;
    private final List<Own> found = new ArrayList<>();

    private OwnFindings(WrittenForm form) {
        this.form = form;
    }

    static List<Own> of(WrittenForm form, JsonNode requests) {
        OwnFindings own = new OwnFindings(form);
        if (requests.isObject() || requests.isArray()) {
            WrittenForm.pointers(requests)
                    .forEach(request -> own.value(requests.at(request), WrittenForm.REQUEST, request));
        }
        return own.found;
    }

    private void value(JsonNode value, Shape shape, String pointer) {
        form.ownRules(shape, value)
                .forEach(rule -> found.add(new Own(rule, form.place(pointer).pointer())));
        if (value.isObject() && shape instanceof StructureShape structure) {
            value.properties().stream()
                    .filter(member -> structure.names().contains(member.getKey()))
                    .forEach(member -> value(
                            member.getValue(),
                            WrittenForm.shape(structure, member.getKey()),
                            JsonText.child(pointer, member.getKey())));
        } else if (value.isArray() && shape instanceof ListShape list) {
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), list.item(), JsonText.child(pointer, i));
            }
        } else if (value.isObject() && shape instanceof MapShape map) {
            value.properties()
                    .forEach(member -> value(member.getValue(), map.value(), JsonText.child(pointer, member.getKey())));
        }
    }
}
