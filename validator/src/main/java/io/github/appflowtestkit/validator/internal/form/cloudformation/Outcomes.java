package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.form.cloudformation.Template.Parameter;
import io.github.appflowtestkit.validator.internal.read.JsonValue;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import io.github.appflowtestkit.validator.internal.read.JsonValue.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways in which the conditions and parameters that a flow uses can turn out. */
final class Outcomes {

    private static final int MOST = 16;
    private static final int MOST_RUNS = 200;
    private static final int MOST_CONDITIONS = 64;

    private final Template template;
    private final Optional<String> ownCondition;
    private final Set<String> conditions = new LinkedHashSet<>();
    private final Set<String> references = new LinkedHashSet<>();

    private Outcomes(Template template, JsonValue properties, Optional<String> ownCondition) {
        this.template = template;
        this.ownCondition = ownCondition;
        collect(properties);
    }

    /**
     * At least one outcome; if there are too many of them, parameters stay open, then conditions as well.
     *
     * @param ownCondition the condition under which there is a flow at all
     */
    static List<Outcome> of(Template template, JsonValue properties, Optional<String> ownCondition) {
        Outcomes outcomes = new Outcomes(template, properties, ownCondition);
        if (outcomes.conditions.size() > MOST_CONDITIONS) {
            return List.of(Outcome.OPEN);
        }
        return outcomes.found(true).or(() -> outcomes.found(false)).orElse(List.of(Outcome.OPEN));
    }

    /** Whether the values that are given for the template make a condition false, whatever else it depends on. */
    static boolean never(Template template, String condition) {
        if (template.given().byName().isEmpty()) {
            return false;
        }
        Choices choices = new Choices();
        int runs = 0;
        do {
            if (new Conditions(template, choices).condition(condition).orElse(true) || ++runs > MOST_RUNS) {
                return false;
            }
        } while (choices.next());
        return true;
    }

    private void collect(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.items().forEach(this::collect);
        }
        if (!(value instanceof JsonObject object)) {
            return;
        }
        for (Member member : object.members()) {
            Optional<String> text = Template.text(member.value());
            if (member.name().equals("Fn::If") && member.value() instanceof JsonArray array) {
                array.items().stream()
                        .limit(1)
                        .flatMap(each -> Template.text(each).stream())
                        .forEach(conditions::add);
            } else if (member.name().equals("Ref")) {
                text.ifPresent(references::add);
            } else if (member.name().equals("Fn::Sub")) {
                collectVariables(member.value());
            }
            collect(member.value());
        }
    }

    private void collectVariables(JsonValue argument) {
        JsonValue text = argument instanceof JsonArray array && !array.items().isEmpty()
                ? array.items().get(0)
                : argument;
        if (text instanceof JsonString string) {
            references.addAll(Substitution.variables(string.value()));
        }
    }

    private Optional<List<Outcome>> found(boolean withParameters) {
        Set<Outcome> found = new LinkedHashSet<>();
        Choices choices = new Choices();
        int runs = 0;
        do {
            Conditions run = new Conditions(template, choices);
            boolean exists = ownCondition.flatMap(run::condition).orElse(true);
            conditions.forEach(run::condition);
            if (withParameters) {
                references.stream().filter(this::hasOnlyAllowedValues).forEach(run::parameter);
            }
            if (exists) {
                found.add(outcome(run, withParameters));
            }
            if (found.size() > MOST || ++runs > MOST_RUNS || !template.effort().remains()) {
                return Optional.empty();
            }
        } while (choices.next());
        return found.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(found));
    }

    private boolean hasOnlyAllowedValues(String name) {
        Optional<Parameter> parameter = template.parameter(name)
                .filter(each -> template.given().of(name).isEmpty());
        return parameter.filter(each -> each.defaultValue().isEmpty()).isPresent()
                && !parameter.get().allowed().isEmpty();
    }

    private Outcome outcome(Conditions run, boolean withParameters) {
        Map<String, Boolean> settled = new LinkedHashMap<>();
        conditions.forEach(name -> run.condition(name).ifPresent(holds -> settled.put(name, holds)));
        Map<String, Optional<String>> parameters = new LinkedHashMap<>();
        for (String name : references) {
            Optional<String> value = run.parameters().get(name);
            if (value != null) {
                parameters.put(name, withParameters ? value : Optional.empty());
            }
        }
        return new Outcome(settled, parameters, Set.of());
    }
}
