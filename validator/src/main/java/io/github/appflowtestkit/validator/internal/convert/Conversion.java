package io.github.appflowtestkit.validator.internal.convert;

import io.github.appflowtestkit.validator.internal.form.LeftOut;
import io.github.appflowtestkit.validator.internal.form.LeftOuts;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import io.github.appflowtestkit.validator.internal.write.JsonWriter;
import io.github.appflowtestkit.validator.internal.write.ObjectBuilder;
import io.github.appflowtestkit.validator.internal.write.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes flows in another form. Not thread-safe; one conversion writes one document. */
public final class Conversion {

    private final List<SourceFlow> flows;
    private final Syntax syntax;
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Conversion(List<SourceFlow> flows, Syntax syntax) {
        this.flows = List.copyOf(flows);
        this.syntax = syntax;
        flows.forEach(flow -> leftOut.addAll(flow.leftOut()));
    }

    /** A CreateFlow request as a document of the target. */
    public static Converted of(JsonObject request, Target target, Syntax syntax) {
        return of(List.of(SourceFlow.of(request)), target, syntax);
    }

    /**
     * Flows as one document of the target.
     *
     * @param flows one flow or more
     * @param syntax a syntax of the target
     * @throws IllegalArgumentException if there is no flow
     */
    public static Converted of(List<SourceFlow> flows, Target target, Syntax syntax) {
        if (flows.isEmpty()) {
            throw new IllegalArgumentException("flows must not be empty");
        }
        Conversion conversion = new Conversion(flows, syntax);
        return switch (target) {
            case CREATE_FLOW ->
                conversion.requests(flows.stream().map(SourceFlow::request).toList());
            case UPDATE_FLOW ->
                conversion.requests(flows.stream().map(conversion::update).toList());
        };
    }

    private Converted requests(List<JsonObject> requests) {
        return document(requests.size() == 1 ? requests.get(0) : ObjectBuilder.array(requests));
    }

    private JsonObject update(SourceFlow flow) {
        LeftOuts found = new LeftOuts(flow.title());
        List<String> names = StructureLayer.of("UpdateFlow").request().names();
        Map<String, Member> kept = new LinkedHashMap<>(flow.request().byName());
        StructureLayer.of("CreateFlow").request().names().stream()
                .filter(name -> !names.contains(name) && kept.containsKey(name))
                .forEach(name -> {
                    kept.remove(name);
                    found.add(JsonText.child("", name), "left out; UpdateFlow has no such member");
                });
        leftOut.addAll(found.all());
        return new JsonObject(kept, flow.request().range());
    }

    private Converted document(JsonValue document) {
        String text = syntax == Syntax.YAML ? comments() + YamlWriter.text(document) : JsonWriter.text(document);
        return new Converted(text, leftOut);
    }

    private String comments() {
        Stream<String> lines =
                leftOut.stream().map(each -> flows.size() == 1 ? each.line() : each.flow() + ": " + each.line());
        return lines.map(line -> "# " + line.replaceAll("\\p{Cntrl}", "?") + "\n")
                .reduce("", String::concat);
    }
}
