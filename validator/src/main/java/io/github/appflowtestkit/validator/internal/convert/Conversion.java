package io.github.appflowtestkit.validator.internal.convert;

import io.github.appflowtestkit.validator.internal.form.LeftOut;
import io.github.appflowtestkit.validator.internal.form.LeftOuts;
import io.github.appflowtestkit.validator.internal.form.cloudformation.TemplateWriter;
import io.github.appflowtestkit.validator.internal.form.terraform.TerraformWriter;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import io.github.appflowtestkit.validator.internal.write.Comments;
import io.github.appflowtestkit.validator.internal.write.JsonWriter;
import io.github.appflowtestkit.validator.internal.write.ObjectBuilder;
import io.github.appflowtestkit.validator.internal.write.YamlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes flows in another form. Not thread-safe; one conversion writes one document. */
public final class Conversion {

    private final List<SourceFlow> flows;
    private final Syntax syntax;
    private final List<LeftOut> leftOut = new ArrayList<>();

    private Conversion(List<SourceFlow> flows, Syntax syntax) {
        this.flows = List.copyOf(flows);
        this.syntax = syntax;
    }

    /** A CreateFlow request as a document of the target. */
    public static Converted of(JsonObject request, Target target, Syntax syntax) {
        return of(List.of(SourceFlow.of(request)), target, syntax);
    }

    /**
     * Flows as one document of the target.
     *
     * @param flows one flow or more; exactly one for the mapping file
     * @param syntax a syntax of the target; the mapping file has none and takes any
     * @throws IllegalArgumentException if the target does not take so many flows
     */
    public static Converted of(List<SourceFlow> flows, Target target, Syntax syntax) {
        if (flows.isEmpty() || (target == Target.MAPPING_CSV && flows.size() > 1)) {
            throw new IllegalArgumentException("flows must have one flow, but have " + flows.size());
        }
        Conversion conversion = new Conversion(flows, syntax);
        return switch (target) {
            case CREATE_FLOW -> conversion.requests(Conversion::create);
            case UPDATE_FLOW -> conversion.requests(Conversion::update);
            case CLOUDFORMATION -> conversion.template();
            case TERRAFORM -> conversion.configuration();
            case MAPPING_CSV -> conversion.mappings();
        };
    }

    private Converted requests(BiFunction<SourceFlow, LeftOuts, JsonObject> writer) {
        List<JsonObject> requests = new ArrayList<>();
        for (SourceFlow flow : flows) {
            LeftOuts found = foundIn(flow);
            requests.add(writer.apply(flow, found));
            leftOut.addAll(found.all());
        }
        return document(requests.size() == 1 ? requests.get(0) : ObjectBuilder.array(requests));
    }

    private static JsonObject create(SourceFlow flow, LeftOuts found) {
        sayWhatStartsIt(flow, found);
        return flow.request();
    }

    private static JsonObject update(SourceFlow flow, LeftOuts found) {
        List<String> names = StructureLayer.of("UpdateFlow").request().names();
        Map<String, Member> kept = new LinkedHashMap<>(flow.request().byName());
        StructureLayer.of("CreateFlow").request().names().stream()
                .filter(name -> !names.contains(name) && kept.containsKey(name))
                .forEach(name -> {
                    kept.remove(name);
                    found.add(JsonText.child("", name), "left out; UpdateFlow has no such member");
                });
        return new JsonObject(kept, flow.request().range());
    }

    private Converted template() {
        TemplateWriter template = new TemplateWriter();
        for (SourceFlow flow : flows) {
            LeftOuts found = foundIn(flow);
            template.add(name(flow), flow.request(), flow.status(), found);
            leftOut.addAll(found.all());
        }
        return document(template.template());
    }

    private Converted configuration() {
        TerraformWriter configuration = new TerraformWriter();
        for (SourceFlow flow : flows) {
            LeftOuts found = foundIn(flow);
            Optional<TerraformWriter.Existing> existing =
                    flow.arn().flatMap(arn -> flow.flowName().map(name -> new TerraformWriter.Existing(name, arn)));
            if (existing.isEmpty()) {
                sayWhatStartsIt(flow, found);
            }
            configuration.add(name(flow), flow.request(), existing, found);
            leftOut.addAll(found.all());
        }
        return syntax == Syntax.HCL
                ? new Converted(configuration.hcl(), leftOut)
                : new Converted(JsonWriter.text(configuration.json()), leftOut);
    }

    private Converted mappings() {
        LeftOuts found = foundIn(flows.get(0));
        String text = TaskMappings.of(flows.get(0).request(), found).text();
        return new Converted(text, found.all());
    }

    private static LeftOuts foundIn(SourceFlow flow) {
        LeftOuts found = new LeftOuts(flow.title());
        flow.leftOut().forEach(each -> found.add(each.pointer(), each.words()));
        return found;
    }

    /** The name that the flow had in its document, or its own. */
    private static String name(SourceFlow flow) {
        return flow.inDocument().or(flow::flowName).orElse("");
    }

    /** Only StartFlow and CloudFormation activate flows that run by themselves. */
    private static void sayWhatStartsIt(SourceFlow flow, LeftOuts found) {
        boolean isOnDemand = flow.request()
                .at("/triggerConfig/triggerType")
                .filter(type -> type instanceof JsonString text && text.value().equals("OnDemand"))
                .isPresent();
        if (!isOnDemand && flow.status().equals(Optional.of("Active"))) {
            found.add("", "the status Active is left out; the new flow is a Draft until StartFlow activates it");
        }
    }

    private Converted document(JsonValue document) {
        if (syntax != Syntax.YAML) {
            return new Converted(JsonWriter.text(document), leftOut);
        }
        List<String> lines = leftOut.stream()
                .map(each -> flows.size() == 1 ? each.line() : each.flow() + ": " + each.line())
                .toList();
        return new Converted(Comments.of(lines) + YamlWriter.text(document), leftOut);
    }
}
