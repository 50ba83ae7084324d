package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.internal.form.Notation.Part;
import io.github.appflowtestkit.validator.internal.form.cloudformation.Template.Parameter;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Unknown;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what is known of values with intrinsic functions. A value that a function yields is where the function is. Not
 * thread-safe.
 */
final class Intrinsics {

    private static final int DEEPEST = 20;

    /** A part may be empty, and is a value to be checked. */
    private static final int WORK_OF_PART = 5;

    /** The property that a Ref to a resource returns. */
    private static final Map<String, String> REFERENCED = Map.of(
            "AWS::S3::Bucket", "BucketName",
            "AWS::AppFlow::ConnectorProfile", "ConnectorProfileName",
            "AWS::AppFlow::Flow", "FlowName");

    private final Template template;
    private final Settled settled;
    private final Map<String, Optional<String>> loop;
    private final Set<String> defaults = new LinkedHashSet<>();
    private int depth;

    /**
     * The values of a template.
     *
     * @param loop the values of the identifiers of the loops that the values are in; empty for an open one
     */
    Intrinsics(Template template, Settled settled, Map<String, Optional<String>> loop) {
        this.template = template;
        this.settled = settled;
        this.loop = loop;
    }

    /** The parameters whose defaults were used so far. */
    Set<String> defaults() {
        return defaults;
    }

    /** The name of the function that an object calls. */
    static Optional<Member> function(JsonValue value) {
        if (!(value instanceof JsonObject object) || object.byName().size() != 1) {
            return Optional.empty();
        }
        Member only = object.members().iterator().next();
        boolean isFunction = only.name().equals("Ref") || only.name().equals("Condition") || isFn(only.name());
        return isFunction ? Optional.of(only) : Optional.empty();
    }

    /** The name that a Ref refers to. */
    static Optional<String> reference(JsonValue value) {
        return function(value)
                .filter(function -> function.name().equals("Ref"))
                .flatMap(function -> Template.text(function.value()));
    }

    private static boolean isFn(String name) {
        return name.startsWith("Fn::");
    }

    /** What a value stands for; empty if that is AWS::NoValue. */
    Optional<Part> known(Part part) {
        JsonValue value = part.value();
        if (value instanceof JsonString string) {
            return Optional.of(new Part(literal(string), part.pointer()));
        }
        Optional<Member> function = function(value);
        if (function.isPresent()) {
            return called(function.get(), part);
        }
        boolean isIncomplete = value instanceof JsonObject object
                && object.byName().keySet().stream().anyMatch(Intrinsics::isFn);
        return Optional.of(isIncomplete ? unknown("an object with a macro", part) : part);
    }

    /** The same for a value whose place does not matter. */
    private Optional<JsonValue> value(JsonValue value) {
        if (depth >= DEEPEST) {
            return Optional.of(new Unknown("a deep expression", true, value.range()));
        }
        depth++;
        try {
            return known(new Part(value, "")).map(Part::value);
        } finally {
            depth--;
        }
    }

    /** The text of a value; empty if it is not known. */
    Optional<String> text(JsonValue value) {
        return value(value).flatMap(Template::text);
    }

    private static Part unknown(String expression, Part part) {
        return new Part(new Unknown(expression, false, part.value().range()), part.pointer());
    }

    private Optional<Part> called(Member function, Part part) {
        JsonValue argument = function.value();
        Range range = part.value().range();
        if (!template.effort().take(1)) {
            return Optional.of(new Part(new Unknown(function.name(), true, range), part.pointer()));
        }
        if (function.name().equals("Fn::If")) {
            return chosen(argument, part);
        }
        if (function.name().equals("Ref") && Template.text(argument).orElse("").equals("AWS::NoValue")) {
            return Optional.empty();
        }
        Optional<JsonValue> found = switch (function.name()) {
            case "Ref" -> Template.text(argument).flatMap(name -> referenced(name, range));
            case "Fn::GetAtt" ->
                attribute(argument).flatMap(template.given()::of).map(text -> new JsonString(text, range));
            case "Fn::Sub" -> substituted(argument).map(text -> new JsonString(text, range));
            case "Fn::Join" -> joined(argument).map(text -> new JsonString(text, range));
            case "Fn::Select" -> selected(argument);
            case "Fn::Split" -> split(argument, range);
            case "Fn::FindInMap" -> found(argument);
            default -> Optional.empty();
        };
        JsonValue value =
                found.map(each -> moved(each, range)).orElseGet(() -> new Unknown(expression(function), false, range));
        return Optional.of(new Part(value instanceof JsonString text ? literal(text) : value, part.pointer()));
    }

    /** A function that nobody can evaluate, in words: what it refers to, or a template string with the references in it. */
    private String expression(Member function) {
        JsonValue argument = function.value();
        // no finding can rest on a default in an expression
        Set<String> used = Set.copyOf(defaults);
        Optional<String> expression = switch (function.name()) {
            case "Ref" -> Template.text(argument);
            case "Fn::GetAtt" -> attribute(argument);
            case "Fn::Sub" -> substituted(argument, name -> Optional.of("${" + name + "}"));
            case "Fn::Join" -> joined(argument, this::inTemplate);
            default -> Template.text(argument).map(text -> function.name() + " " + text);
        };
        defaults.retainAll(used);
        return expression.orElse(function.name());
    }

    private Optional<String> inTemplate(JsonValue value) {
        return text(value).or(() -> function(value).map(this::expression).map(each -> "${" + each + "}"));
    }

    /** The attribute that Fn::GetAtt reads, such as {@code Key.Arn}. */
    private static Optional<String> attribute(JsonValue argument) {
        if (!(argument instanceof JsonArray parts)) {
            return Template.text(argument);
        }
        List<String> names = parts.items().stream()
                .flatMap(part -> Template.text(part).stream())
                .toList();
        return names.size() == parts.items().size() ? Optional.of(String.join(".", names)) : Optional.empty();
    }

    /** A value of a part of the template, at the place where it is used. */
    private static JsonValue moved(JsonValue value, Range range) {
        if (value instanceof JsonString text) {
            return new JsonString(text.value(), range);
        }
        if (value instanceof JsonArray array) {
            return new JsonArray(
                    array.items().stream().map(item -> moved(item, range)).toList(), range);
        }
        return Template.text(value)
                .<JsonValue>map(text -> new JsonString(text, range))
                .orElse(new Unknown("a value", false, range));
    }

    /** A string without references that only CloudFormation or the CDK resolves. */
    private JsonValue literal(JsonString string) {
        String text = string.value();
        if (text.contains("{{resolve:") || text.contains("${Token[")) {
            return new Unknown(text, false, string.range());
        }
        Optional<String> inLoop = inLoop(text);
        return inLoop.isEmpty()
                ? new Unknown(text, false, string.range())
                : new JsonString(inLoop.get(), string.range());
    }

    /** A string with the values of loops in it; empty if one of them is open. */
    Optional<String> inLoop(String text) {
        String result = text;
        for (Map.Entry<String, Optional<String>> each : loop.entrySet()) {
            String plain = "${" + each.getKey() + "}";
            String alphanumeric = "&{" + each.getKey() + "}";
            if (!result.contains(plain) && !result.contains(alphanumeric)) {
                continue;
            }
            String value = each.getValue().orElse("");
            boolean isLong = (long) result.length() / plain.length() * value.length() > Substitution.LONGEST;
            if (each.getValue().isEmpty() || isLong) {
                return Optional.empty();
            }
            result = result.replace(plain, value).replace(alphanumeric, value.replaceAll("[^A-Za-z0-9]", ""));
        }
        return Optional.of(result);
    }

    private Optional<Part> chosen(JsonValue argument, Part part) {
        if (!(argument instanceof JsonArray array) || array.items().size() != 3) {
            return Optional.of(unknown("Fn::If", part));
        }
        Optional<Boolean> holds = Template.text(array.items().get(0)).flatMap(settled::condition);
        if (holds.isEmpty()) {
            return Optional.of(new Part(new Unknown("Fn::If", true, part.value().range()), part.pointer()));
        }
        int branch = holds.get() ? 1 : 2;
        String pointer = JsonText.child(JsonText.child(part.pointer(), "Fn::If"), branch);
        return known(new Part(array.items().get(branch), pointer));
    }

    private Optional<JsonValue> referenced(String name, Range range) {
        if (loop.containsKey(name)) {
            return loop.get(name).map(value -> new JsonString(value, range));
        }
        Optional<Parameter> parameter = template.parameter(name);
        Optional<Optional<String>> value =
                template.given().of(name).map(Optional::of).or(() -> settled.parameter(name));
        if (value.isPresent()) {
            boolean isList = parameter.filter(Parameter::isList).isPresent();
            return value.get().flatMap(text -> isList ? list(text, range) : Optional.of(new JsonString(text, range)));
        }
        if (parameter.isPresent()) {
            return byDefault(parameter.get(), range);
        }
        return template.resource(name).flatMap(this::name);
    }

    /** An empty default says that there must be another value. */
    private Optional<JsonValue> byDefault(Parameter parameter, Range range) {
        Optional<String> text = parameter.defaultValue().filter(value -> !value.isEmpty());
        if (text.isPresent()) {
            defaults.add(parameter.name());
        }
        return text.flatMap(
                value -> parameter.isList() ? list(value, range) : Optional.of(new JsonString(value, range)));
    }

    private Optional<JsonValue> list(String text, Range range) {
        return parts(text, ",", range, String::strip);
    }

    private Optional<JsonValue> parts(String text, String delimiter, Range range, UnaryOperator<String> part) {
        if (!template.effort().take((long) WORK_OF_PART * text.length())) {
            return Optional.empty();
        }
        List<JsonValue> items = Stream.of(text.split(Pattern.quote(delimiter), -1))
                .<JsonValue>map(item -> new JsonString(part.apply(item), range))
                .toList();
        return Optional.of(new JsonArray(items, range));
    }

    private Optional<JsonValue> name(JsonValue resource) {
        return Template.type(resource)
                .flatMap(type -> Optional.ofNullable(REFERENCED.get(type)))
                .flatMap(property ->
                        Template.member(resource, "Properties").flatMap(all -> Template.member(all, property)))
                .flatMap(this::value)
                .filter(JsonString.class::isInstance);
    }

    private Optional<String> substituted(JsonValue argument) {
        return substituted(argument, name -> Optional.empty());
    }

    /** The text that Fn::Sub makes. */
    private Optional<String> substituted(JsonValue argument, Function<String, Optional<String>> unknown) {
        if (argument instanceof JsonArray array
                && array.items().size() == 2
                && array.items().get(1) instanceof JsonObject variables) {
            return Template.text(array.items().get(0))
                    .flatMap(text -> Substitution.of(
                            text,
                            name -> variables
                                    .member(name)
                                    .map(member -> text(member.value()))
                                    .orElseGet(() -> variable(name))
                                    .or(() -> unknown.apply(name))));
        }
        return Template.text(argument)
                .flatMap(text -> Substitution.of(text, name -> variable(name).or(() -> unknown.apply(name))));
    }

    private Optional<String> variable(String name) {
        return name.indexOf('.') >= 0
                ? template.given().of(name)
                : referenced(name, Range.START).flatMap(this::text);
    }

    private Optional<String> joined(JsonValue argument) {
        return joined(argument, this::text);
    }

    private Optional<String> joined(JsonValue argument, Function<JsonValue, Optional<String>> textOf) {
        if (!(argument instanceof JsonArray array) || array.items().size() != 2) {
            return Optional.empty();
        }
        Optional<String> between = text(array.items().get(0));
        Optional<JsonValue> parts = value(array.items().get(1));
        if (between.isEmpty()
                || !(parts.orElse(null) instanceof JsonArray items)
                || !template.effort().take(items.items().size())) {
            return Optional.empty();
        }
        List<JsonValue> present =
                items.items().stream().filter(item -> value(item).isPresent()).toList();
        List<String> texts =
                present.stream().flatMap(item -> textOf.apply(item).stream()).toList();
        long length = texts.stream().mapToLong(String::length).sum()
                + (long) texts.size() * between.get().length();
        return texts.size() == present.size() && length <= Substitution.LONGEST
                ? Optional.of(String.join(between.get(), texts))
                : Optional.empty();
    }

    private Optional<JsonValue> selected(JsonValue argument) {
        if (!(argument instanceof JsonArray array) || array.items().size() != 2) {
            return Optional.empty();
        }
        Optional<String> index = text(array.items().get(0)).filter(text -> text.matches("[0-9]{1,6}"));
        Optional<JsonValue> items = value(array.items().get(1));
        if (index.isEmpty() || !(items.orElse(null) instanceof JsonArray known)) {
            return Optional.empty();
        }
        int wanted = Integer.parseInt(index.get());
        return wanted < known.items().size() ? value(known.items().get(wanted)) : Optional.empty();
    }

    private Optional<JsonValue> split(JsonValue argument, Range range) {
        if (!(argument instanceof JsonArray array) || array.items().size() != 2) {
            return Optional.empty();
        }
        Optional<String> delimiter = text(array.items().get(0)).filter(text -> !text.isEmpty());
        Optional<String> whole = text(array.items().get(1));
        if (delimiter.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        return parts(whole.get(), delimiter.get(), range, UnaryOperator.identity());
    }

    private Optional<JsonValue> found(JsonValue argument) {
        if (!(argument instanceof JsonArray array) || array.items().size() < 3) {
            return Optional.empty();
        }
        List<String> keys = array.items().stream()
                .limit(3)
                .flatMap(item -> text(item).stream())
                .toList();
        return keys.size() < 3 ? Optional.empty() : template.mapped(keys.get(0), keys.get(1), keys.get(2));
    }
}
