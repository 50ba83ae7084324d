package io.github.appflowtestkit.validator.internal.form.cloudformation;

import java.util.Optional;

/** What is settled about a template before a stack is made of it. */
interface Settled {

    /** Whether a condition holds; empty if that is open. */
    Optional<Boolean> condition(String name);

    /**
     * The value of a parameter or pseudo parameter; empty if that is open. An empty value within is one that the template
     * does not tell.
     */
    Optional<Optional<String>> parameter(String name);
}
