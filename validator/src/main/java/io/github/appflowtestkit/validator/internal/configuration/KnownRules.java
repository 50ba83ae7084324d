package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rules that a configuration may name, by id and by name. */
final class KnownRules {

    private final Map<String, RuleInfo> rules = new TreeMap<>();
    private final Catalogue catalogue;

    KnownRules(Catalogue catalogue) {
        this.catalogue = catalogue;
        Policies.infos().forEach(this::add);
        catalogue.infos().forEach(this::add);
    }

    /** Whether a rule of the user's own has the id of a policy. */
    boolean isTaken(RuleInfo policy) {
        return catalogue.info(policy.id()).isPresent();
    }

    private void add(RuleInfo info) {
        rules.put(info.id(), info);
        rules.put(info.name(), info);
    }

    Optional<RuleInfo> rule(String idOrName) {
        return Optional.ofNullable(rules.get(idOrName));
    }

    /** Whether the rule reports invalid input; its severity cannot be lowered. */
    static boolean isRefusal(RuleInfo rule) {
        return rule.layer() != Layer.ADVICE && !rule.id().equals(BuiltInRules.UNUSED_SUPPRESSION.id());
    }

    Collection<String> idsAndNames() {
        return rules.keySet();
    }
}
