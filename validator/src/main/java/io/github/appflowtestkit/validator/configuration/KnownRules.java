package io.github.appflowtestkit.validator.configuration;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The rules that a configuration may name. */
interface KnownRules {

    /** Rules by the form of their id alone. */
    KnownRules BY_FORM = new KnownRules() {
        private final Pattern form = Pattern.compile("AF\\d{4}|[A-Z][A-Za-z0-9]+");

        @Override
        public boolean knows(String idOrName) {
            return form.matcher(idOrName).matches();
        }

        @Override
        public boolean refusal(String idOrName) {
            return Pattern.matches("AF[01]\\d{3}", idOrName) && !"AF0004".equals(idOrName);
        }

        @Override
        public Collection<String> all() {
            return List.of();
        }
    };

    boolean knows(String idOrName);

    /** Whether all that the rule finds is an error of its own right, which no setting may lower. */
    boolean refusal(String idOrName);

    Collection<String> all();
}
