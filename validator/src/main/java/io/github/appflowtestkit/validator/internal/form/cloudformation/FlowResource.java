package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * A flow or a connector profile of a template.
 *
 * @param type which of them it is
 * @param logicalId its name in the template
 * @param resource the resource
 * @param pointer the JSON Pointer of the resource
 * @param loop the values of the identifiers of the loops around it; empty for an open one
 */
record FlowResource(
        ResourceType type, String logicalId, JsonValue resource, String pointer, Map<String, Optional<String>> loop) {

    /** The properties; a resource without any has an empty object at its own place. */
    Part properties() {
        return Template.member(resource, "Properties")
                .map(properties -> new Part(properties, JsonText.child(pointer, "Properties")))
                .orElseGet(() -> new Part(new JsonObject(Map.of(), resource.range()), pointer));
    }

    /** The condition under which there is such a resource at all. */
    Optional<String> condition() {
        return Template.member(resource, "Condition").flatMap(Template::text);
    }

    /** The logical id, and beside it the path of the construct that the CDK made it of. */
    String name() {
        return Template.member(resource, "Metadata")
                .flatMap(metadata -> Template.member(metadata, "aws:cdk:path"))
                .flatMap(Template::text)
                .map(path -> logicalId + " (" + path + ")")
                .orElse(logicalId);
    }
}
