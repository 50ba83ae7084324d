package io.github.appflowtestkit.validator.internal.form.cloudformation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text that Fn::Sub makes of a template string. */
final class Substitution {

    /** Names have none of the characters around them, so that a search takes linear time. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^${}]*+)}");

    /** No value of a flow is nearly as long. */
    static final int LONGEST = 100_000;

    private Substitution() {}

    /** The names of the variables of a template string. */
    static List<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map(variable -> variable.group(1).strip())
                .toList();
    }

    /**
     * The text with the values of the variables in it.
     *
     * @param value the value of a variable; empty if it is not known
     * @return empty if a variable is not known, or the text is too long
     */
    static Optional<String> of(String text, Function<String, Optional<String>> value) {
        StringBuilder result = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        int end = 0;
        while (variable.find()) {
            String name = variable.group(1).strip();
            // ${!name} is how a template writes ${name} itself
            Optional<String> known =
                    name.startsWith("!") ? Optional.of("${" + name.substring(1) + "}") : value.apply(name);
            if (known.isEmpty() || result.length() > LONGEST) {
                return Optional.empty();
            }
            result.append(text.substring(end, variable.start())).append(known.get());
            end = variable.end();
        }
        return Optional.of(result.append(text.substring(end)).toString());
    }
}
