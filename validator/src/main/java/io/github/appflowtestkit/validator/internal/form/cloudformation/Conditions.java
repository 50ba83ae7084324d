package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.form.cloudformation.Template.Parameter;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Evaluates the conditions of a template in one way that they can turn out: what nothing settles is a choice. So
 * conditions over one parameter never contradict each other. Not thread-safe.
 */
final class Conditions implements Settled {

    private static final int MOST_OPTIONS = 32;
    private static final int DEEPEST = 50;
    private static final int MOST_NESTED = 200;

    private final Template template;
    private final Choices choices;
    private final Map<String, Boolean> conditions = new LinkedHashMap<>();
    private final Map<String, Optional<String>> parameters = new LinkedHashMap<>();
    private final IdentityHashMap<JsonValue, Boolean> comparisons = new IdentityHashMap<>();
    private final Set<String> open = new HashSet<>();
    private int nested;

    Conditions(Template template, Choices choices) {
        this.template = template;
        this.choices = choices;
    }

    /** The parameters that were settled so far. */
    Map<String, Optional<String>> parameters() {
        return parameters;
    }

    @Override
    public Optional<Boolean> condition(String name) {
        return Optional.of(holds(name));
    }

    private boolean holds(String name) {
        Boolean known = conditions.get(name);
        if (known != null) {
            return known;
        }
        Optional<JsonValue> expression =
                template.condition(name).filter(each -> open.size() < DEEPEST && open.add(name));
        boolean holds = expression.map(this::isTrue).orElseGet(this::chosen);
        open.remove(name);
        conditions.put(name, holds);
        return holds;
    }

    private boolean chosen() {
        return choices.choose(2) == 0;
    }

    private boolean isTrue(JsonValue expression) {
        Optional<Member> function = Intrinsics.function(expression);
        if (function.isEmpty() || nested == MOST_NESTED || !template.effort().take(1)) {
            return chosen(expression);
        }
        nested++;
        boolean isTrue = isTrue(function.get(), expression);
        nested--;
        return isTrue;
    }

    private boolean isTrue(Member function, JsonValue expression) {
        JsonValue argument = function.value();
        List<JsonValue> operands = argument instanceof JsonArray array ? array.items() : List.of();
        return switch (function.name()) {
            case "Condition" -> Template.text(argument).map(this::holds).orElseGet(() -> chosen(expression));
            case "Fn::Not" -> operands.size() == 1 ? !isTrue(operands.get(0)) : chosen(expression);
            case "Fn::And" -> operands.stream().allMatch(this::isTrue);
            case "Fn::Or" -> operands.stream().anyMatch(this::isTrue);
            case "Fn::Equals" ->
                operands.size() == 2 ? areEqual(operands.get(0), operands.get(1), expression) : chosen(expression);
            default -> chosen(expression);
        };
    }

    /** A choice that is the same wherever the expression is used. */
    private boolean chosen(JsonValue expression) {
        return comparisons.computeIfAbsent(expression, each -> chosen());
    }

    private boolean areEqual(JsonValue one, JsonValue other, JsonValue expression) {
        Intrinsics intrinsics = new Intrinsics(template, this, Map.of());
        Optional<String> left = intrinsics.text(one);
        Optional<String> right = intrinsics.text(other);
        if (left.isPresent() && right.isPresent()) {
            return left.get().equals(right.get());
        }
        // a parameter with another value than all that the conditions compare it with
        boolean isOther = (left.isPresent() && isSettled(other)) || (right.isPresent() && isSettled(one));
        return !isOther && chosen(expression);
    }

    private boolean isSettled(JsonValue operand) {
        return Intrinsics.reference(operand).filter(parameters::containsKey).isPresent();
    }

    @Override
    public Optional<Optional<String>> parameter(String name) {
        Optional<String> known = parameters.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        List<Optional<String>> options = options(name);
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            return Optional.empty();
        }
        Optional<String> value = options.get(options.size() == 1 ? 0 : choices.choose(options.size()));
        parameters.put(name, value);
        return Optional.of(value);
    }

    /** The values that make a difference, the default first. */
    private List<Optional<String>> options(String name) {
        Optional<Parameter> parameter = template.parameter(name);
        boolean isUnknown = parameter.isEmpty() && !name.startsWith("AWS::");
        if (isUnknown || template.compared(name).size() > MOST_OPTIONS) {
            return List.of();
        }
        Set<String> values = new LinkedHashSet<>();
        parameter.flatMap(Parameter::defaultValue).ifPresent(values::add);
        List<String> allowed = parameter.map(Parameter::allowed).orElse(List.of());
        values.addAll(allowed.isEmpty() ? template.compared(name) : allowed);
        List<Optional<String>> options = new ArrayList<>();
        values.forEach(value -> options.add(Optional.of(value)));
        if (allowed.isEmpty()) {
            options.add(Optional.empty());
        }
        return options;
    }
}
