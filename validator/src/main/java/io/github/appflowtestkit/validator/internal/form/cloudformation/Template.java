package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.form.Effort;
import io.github.appflowtestkit.validator.internal.form.GivenValues;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonBoolean;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonNumber;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sections of a template.
 *
 * @param document the template
 * @param pointer the JSON Pointer of the template in its file
 * @param given values for what the template does not know, and instead of its defaults
 * @param compared the strings that the conditions compare parameters with, by the name of the parameter
 * @param effort what its conditions and loops may take
 */
record Template(
        JsonValue document, String pointer, GivenValues given, Map<String, Set<String>> compared, Effort effort) {

    static final String RESOURCES = "Resources";

    private static final String CONDITIONS = "Conditions";

    static Template of(JsonValue document, String pointer) {
        return of(document, pointer, GivenValues.NONE);
    }

    static Template of(JsonValue document, String pointer, GivenValues given) {
        Map<String, Set<String>> compared = new HashMap<>();
        Template template = new Template(document, pointer, given, compared, new Effort());
        template.section(CONDITIONS).forEach(condition -> collect(condition.value(), compared));
        return template;
    }

    private static void collect(JsonValue expression, Map<String, Set<String>> compared) {
        Optional<Member> function = Intrinsics.function(expression);
        if (function.isEmpty() || !(function.get().value() instanceof JsonArray operands)) {
            return;
        }
        operands.items().forEach(operand -> collect(operand, compared));
        if (function.get().name().equals("Fn::Equals")) {
            List<String> texts = operands.items().stream()
                    .flatMap(operand -> text(operand).stream())
                    .toList();
            operands.items().stream()
                    .flatMap(operand -> Intrinsics.reference(operand).stream())
                    .forEach(name -> compared.computeIfAbsent(name, each -> new LinkedHashSet<>())
                            .addAll(texts));
        }
    }

    /** The strings that the conditions compare a parameter with. */
    Set<String> compared(String parameter) {
        return compared.getOrDefault(parameter, Set.of());
    }

    /** The type of a resource such as {@code AWS::AppFlow::Flow}. */
    static Optional<String> type(JsonValue resource) {
        return member(resource, "Type").flatMap(Template::text);
    }

    /** The members of a section such as {@code Resources}. */
    Collection<Member> section(String name) {
        return member(document, name)
                .filter(JsonObject.class::isInstance)
                .map(section -> ((JsonObject) section).members())
                .orElse(List.of());
    }

    Optional<JsonValue> resource(String name) {
        return entry(RESOURCES, name);
    }

    Optional<Parameter> parameter(String name) {
        return entry("Parameters", name).map(written -> new Parameter(name, written));
    }

    Optional<JsonValue> condition(String name) {
        return entry(CONDITIONS, name);
    }

    Optional<JsonValue> mapped(String map, String first, String second) {
        return entry("Mappings", map).flatMap(entry -> member(entry, first)).flatMap(entry -> member(entry, second));
    }

    private Optional<JsonValue> entry(String section, String name) {
        return member(document, section).flatMap(entries -> member(entries, name));
    }

    /** The pointer itself if something is written there, otherwise the nearest one above. */
    String written(String place) {
        String found = place;
        while (found.length() > pointer.length()
                && document.at(found.substring(pointer.length())).isEmpty()) {
            found = found.substring(0, found.lastIndexOf('/'));
        }
        return found;
    }

    /** A member of an object; empty if the value is no object. */
    static Optional<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object ? object.member(name).map(Member::value) : Optional.empty();
    }

    /** A scalar as CloudFormation converts it to a string; empty for all else. */
    static Optional<String> text(JsonValue value) {
        if (value instanceof JsonString string) {
            return Optional.of(string.value());
        }
        if (value instanceof JsonNumber number) {
            return Optional.of(number.literal());
        }
        return value instanceof JsonBoolean bool ? Optional.of(Boolean.toString(bool.value())) : Optional.empty();
    }

    /** The pointer of a resource. */
    String resourcePointer(String logicalId) {
        return JsonText.child(JsonText.child(pointer, RESOURCES), logicalId);
    }

    /** A parameter of the template. */
    record Parameter(String name, JsonValue written) {

        /** As many are treated like any value. */
        private static final int MOST_ALLOWED = 100;

        /** The values that it may have, the first of them if there are many; empty if it may have others. */
        List<String> allowed() {
            List<String> values = new ArrayList<>();
            if (member(written, "AllowedValues").orElse(null) instanceof JsonArray array) {
                array.items().stream()
                        .limit(MOST_ALLOWED)
                        .forEach(item -> text(item).ifPresent(values::add));
            }
            return values;
        }

        /** The default, unless it is not the value itself or nobody may show it. */
        Optional<String> defaultValue() {
            boolean isPath = type().startsWith("AWS::SSM::Parameter::");
            boolean isSecret =
                    member(written, "NoEcho").flatMap(Template::text).orElse("").equalsIgnoreCase("true");
            return isPath || isSecret
                    ? Optional.empty()
                    : member(written, "Default").flatMap(Template::text);
        }

        boolean isList() {
            return type().equals("CommaDelimitedList") || type().startsWith("List<");
        }

        private String type() {
            return member(written, "Type").flatMap(Template::text).orElse("String");
        }
    }
}
