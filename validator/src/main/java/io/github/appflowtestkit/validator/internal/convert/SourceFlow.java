package io.github.appflowtestkit.validator.internal.convert;

import io.github.appflowtestkit.validator.internal.form.LeftOut;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import io.github.appflowtestkit.validator.internal.structure.StructureLayer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A flow that is to be converted. Immutable.
 *
 * @param title what people call it: its name, or what its document calls it
 * @param inDocument what its document calls it, such as a logical id or a resource address
 * @param request the CreateFlow request, without unknown values
 * @param arn the flow's ARN, if it was described
 * @param status the flow's status, if its document has one
 * @param leftOut what the request has not
 */
public record SourceFlow(
        String title,
        Optional<String> inDocument,
        JsonObject request,
        Optional<String> arn,
        Optional<String> status,
        List<LeftOut> leftOut) {

    /** Copies the list, and puts the members of the request in the order of the service model. */
    public SourceFlow {
        leftOut = List.copyOf(leftOut);
        Map<String, Member> members = new LinkedHashMap<>();
        Map<String, Member> others = new LinkedHashMap<>(request.byName());
        for (String name : StructureLayer.of("CreateFlow").request().names()) {
            Member known = others.remove(name);
            if (known != null) {
                members.put(name, known);
            }
        }
        members.putAll(others);
        request = new JsonObject(members, request.range());
    }

    /** A CreateFlow request that comes from no document. */
    public static SourceFlow of(JsonObject request) {
        return new SourceFlow(
                text(request, "flowName").map(Secrets::value).orElse("the flow"),
                Optional.empty(),
                request,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The flow's name; empty if nobody knows it. */
    public Optional<String> flowName() {
        return text(request, "flowName");
    }

    /** Whether the flow, or what its document calls it, has that name. */
    public boolean isCalled(String name) {
        return flowName().filter(name::equals).isPresent()
                || inDocument.filter(name::equals).isPresent();
    }

    static Optional<String> text(JsonObject object, String name) {
        return object.member(name)
                .map(Member::value)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value());
    }
}
