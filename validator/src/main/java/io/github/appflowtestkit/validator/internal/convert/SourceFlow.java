package io.github.appflowtestkit.validator.internal.convert;

import io.github.appflowtestkit.validator.internal.form.LeftOut;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.secret.Secrets;
import java.util.List;
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

    /** Copies the list. */
    public SourceFlow {
        leftOut = List.copyOf(leftOut);
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

    static Optional<String> text(JsonObject object, String name) {
        return object.member(name)
                .map(Member::value)
                .filter(JsonString.class::isInstance)
                .map(value -> ((JsonString) value).value());
    }
}
