package io.github.appflowtestkit.validator.internal.catalogue;

import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.rules.ProfileRule;
import io.github.appflowtestkit.validator.internal.rules.RunRule;
import io.github.appflowtestkit.validator.internal.rules.connectors.ConnectorRules;
import io.github.appflowtestkit.validator.internal.rules.entities.EntityRules;
import io.github.appflowtestkit.validator.internal.rules.profiles.ProfileRules;
import io.github.appflowtestkit.validator.internal.rules.run.RunRules;
import io.github.appflowtestkit.validator.internal.rules.safety.SafetyRules;
import io.github.appflowtestkit.validator.internal.rules.tasks.TaskRules;
import io.github.appflowtestkit.validator.internal.rules.trigger.TriggerRules;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All rules: the single source for reports, the commands rules and explain, and the rule pages. Immutable. */
public final class Catalogue {

    /** A class of its own, so that only those load all rules who need them. */
    private static final class BuiltIn {
        static final Catalogue ALL = new Catalogue(
                byId(TriggerRules.all(), ConnectorRules.all(), TaskRules.all(), SafetyRules.all(), EntityRules.all()),
                ProfileRules.all(),
                RunRules.all());
    }

    private final SortedMap<String, Rule> rules;
    private final List<ProfileRule> profileRules;
    private final List<RunRule> runRules;

    private Catalogue(SortedMap<String, Rule> rules, List<ProfileRule> profileRules, List<RunRule> runRules) {
        this.rules = rules;
        this.profileRules = profileRules.stream()
                .sorted(Comparator.comparing(rule -> rule.info().id()))
                .toList();
        this.runRules = List.copyOf(runRules);
    }

    /** The rules that come with this library. */
    public static Catalogue builtIn() {
        return BuiltIn.ALL;
    }

    /** The {@link #builtIn} rules that the service enforces: a fifth of all, which a fake loads in the first test of a JVM. */
    public static Catalogue ofService() {
        return new Catalogue(
                byId(TriggerRules.ofService(), ConnectorRules.ofService(), TaskRules.ofService()),
                ProfileRules.ofService(),
                List.of());
    }

    /** The user's own rules on the class path. */
    public static Catalogue ofClassPath() {
        return new Catalogue(Collections.emptySortedMap(), List.of(), List.of()).with(ServiceLoader.load(Rule.class));
    }

    /** The rules that come with this library, and the user's own rules on the class path. */
    public static Catalogue withServices() {
        return builtIn().with(ofClassPath().rules());
    }

    /**
     * This catalogue with more rules.
     *
     * @throws IllegalArgumentException if one of their ids is not AF9000 to AF9999, or is already used
     */
    public Catalogue with(Iterable<? extends Rule> more) {
        SortedMap<String, Rule> all = new TreeMap<>(rules);
        for (Rule rule : more) {
            String id = rule.info().id();
            if (!rule.info().isOwn()) {
                throw new IllegalArgumentException("id of a rule of your own must be AF9000 to AF9999, but is " + id
                        + " for " + rule.getClass().getName());
            }
            Rule other = all.putIfAbsent(id, rule);
            if (other != null) {
                throw new IllegalArgumentException("id of a rule must be unique, but " + id + " is the id of "
                        + other.getClass().getName() + " and of "
                        + rule.getClass().getName());
            }
        }
        return new Catalogue(all, profileRules, runRules);
    }

    /** The rules for each flow, by id. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** The {@link #rules()} that are on by default. */
    public List<Rule> rulesOnByDefault() {
        return rules.values().stream().filter(rule -> rule.info().onByDefault()).toList();
    }

    /** The rules for each connector profile. */
    public List<ProfileRule> profileRules() {
        return profileRules;
    }

    /** The rules across the flows of a run. */
    public List<RunRule> runRules() {
        return runRules;
    }

    /** The metadata of all rules by id, including those of the read and structure layers. */
    public List<RuleInfo> infos() {
        return Stream.of(
                        BuiltInRules.infos().stream(),
                        rules.values().stream().map(Rule::info),
                        profileRules.stream().map(ProfileRule::info),
                        runRules.stream().map(RunRule::info))
                .flatMap(infos -> infos)
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }

    /** The rule with an id or name, ignoring case. */
    public Optional<RuleInfo> info(String idOrName) {
        return infos().stream()
                .filter(info ->
                        info.id().equalsIgnoreCase(idOrName) || info.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    @SafeVarargs
    private static SortedMap<String, Rule> byId(List<Rule>... lists) {
        SortedMap<String, Rule> all = new TreeMap<>();
        for (List<Rule> rules : lists) {
            rules.forEach(rule -> all.put(rule.info().id(), rule));
        }
        return all;
    }
}
