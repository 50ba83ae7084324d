package io.github.appflowtestkit.validator.internal.form.cloudformation;

import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One outcome of the conditions of a template. Immutable.
 *
 * @param conditions whether a condition holds, for the conditions that are settled
 * @param parameters the values of parameters that are settled; empty for a value that the template does not tell
 * @param withoutDefault the parameters whose defaults do not count
 */
record Outcome(Map<String, Boolean> conditions, Map<String, Optional<String>> parameters, Set<String> withoutDefault)
        implements Settled {

    /** Nothing is settled. */
    static final Outcome OPEN = new Outcome(Map.of(), Map.of(), Set.of());

    @Override
    public Optional<Boolean> condition(String name) {
        return Optional.ofNullable(conditions.get(name));
    }

    @Override
    public Optional<Optional<String>> parameter(String name) {
        return withoutDefault.contains(name)
                ? Optional.of(Optional.empty())
                : Optional.ofNullable(parameters.get(name));
    }

    /** The same outcome where nobody knows the values of some parameters. */
    Outcome withoutDefaults(Set<String> names) {
        Set<String> more = new LinkedHashSet<>(withoutDefault);
        more.addAll(names);
        return new Outcome(conditions, parameters, more);
    }

    /** The outcome in words. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        new LinkedHashMap<>(conditions)
                .forEach((name, holds) -> words.add("the condition " + name + " is " + (holds ? "true" : "false")));
        parameters.forEach((name, value) ->
                value.ifPresent(text -> words.add("the parameter " + name + " is " + JsonText.quoted(text))));
        return words;
    }
}
