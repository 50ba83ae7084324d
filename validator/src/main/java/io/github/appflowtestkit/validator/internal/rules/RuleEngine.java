package io.github.appflowtestkit.validator.internal.rules;

import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Range;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.UnsoundPartException;
import io.github.appflowtestkit.validator.internal.finding.BuiltInRules;
import io.github.appflowtestkit.validator.internal.finding.FindingFactory;
import io.github.appflowtestkit.validator.internal.finding.FindingLimit;
import io.github.appflowtestkit.validator.internal.flow.ConnectorProfile;
import io.github.appflowtestkit.validator.internal.form.ResourceType;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Runs rules over flows and connector profiles. Immutable, and thread-safe if the rules are. */
public final class RuleEngine {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding finding) -> finding.range().start())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::pointer)
            .thenComparing(Finding::message);

    private final List<Known<Rule>> rules;
    private final List<Known<ProfileRule>> profileRules;
    private final List<Known<RunRule>> runRules;
    private final Optional<InstantSource> clock;

    /**
     * Creates an engine.
     *
     * @param rules the rules for each flow
     * @param profileRules the rules for each connector profile
     * @param runRules the rules across the flows of a run
     * @param clock the time of a check; without a clock, rules about past and future report nothing
     */
    public RuleEngine(
            List<? extends Rule> rules,
            List<? extends ProfileRule> profileRules,
            List<? extends RunRule> runRules,
            Optional<InstantSource> clock) {
        this.rules =
                rules.stream().map(rule -> new Known<Rule>(rule, rule.info())).toList();
        this.profileRules = profileRules.stream()
                .map(rule -> new Known<ProfileRule>(rule, rule.info()))
                .toList();
        this.runRules = runRules.stream()
                .map(rule -> new Known<RunRule>(rule, rule.info()))
                .toList();
        this.clock = clock;
    }

    /** A rule and its metadata, which most rules take longer to create than to check a flow. */
    private record Known<T>(T rule, RuleInfo info) {}

    /** The metadata of the rules for each flow and each connector profile. */
    public List<RuleInfo> infos() {
        return Stream.of(rules, profileRules)
                .flatMap(List::stream)
                .map(Known::info)
                .toList();
    }

    /** Checks one flow or connector profile; the findings are in the order of the document. */
    public List<Finding> check(RuleInput input) {
        FindingLimit all = new FindingLimit(Integer.MAX_VALUE);
        check(input, all);
        return all.inOrder(BY_PLACE);
    }

    /** Checks one flow or connector profile and adds its findings in the order of the document. */
    public void check(RuleInput input, FindingLimit sink) {
        if (input.isForeign()) {
            return;
        }
        FindingLimit found = sink.empty();
        if (input.type() == ResourceType.FLOW) {
            Flow flow = input.flow(now());
            check(rules, input, found, (rule, findings) -> rule.check(flow, findings));
        } else {
            ConnectorProfile profile = input.profile();
            check(profileRules, input, found, (rule, findings) -> rule.check(profile, findings));
        }
        sink.addAll(found, BY_PLACE);
    }

    private static <T> void check(
            List<Known<T>> rules, RuleInput input, FindingLimit found, BiConsumer<T, Findings> check) {
        for (Known<T> each : rules) {
            Findings findings = new RuleFindings(each.info(), input, found::add);
            run(() -> check.accept(each.rule(), findings))
                    .ifPresent(failure -> found.add(failed(each.info(), failure, input)));
        }
    }

    /** Checks all flows of a run; returns the findings by document, without documents that have none. */
    public Map<String, List<Finding>> checkRun(List<RuleInput> inputs) {
        return checkRun(inputs, Integer.MAX_VALUE);
    }

    /** The same with at most so many findings for a document. */
    public Map<String, List<Finding>> checkRun(List<RuleInput> inputs, int most) {
        InputsOfRun run = new InputsOfRun(inputs, now());
        Map<String, FindingLimit> found = new LinkedHashMap<>();
        FindingLimit none = new FindingLimit(most);
        BiConsumer<RuleInput, Finding> sink =
                (input, finding) -> found.computeIfAbsent(input.document(), document -> none.empty())
                        .add(finding);
        for (Known<RunRule> each : runRules) {
            RuleInfo info = each.info();
            Optional<Throwable> failure = run(() -> each.rule().check(run.forRule(info, sink)));
            if (failure.isPresent()) {
                run.first().ifPresent(first -> sink.accept(first, failed(info, failure.get(), first)));
            }
        }
        Map<String, List<Finding>> inOrder = new LinkedHashMap<>();
        found.forEach((document, findings) -> inOrder.put(document, findings.inOrder(BY_PLACE)));
        return inOrder;
    }

    private Optional<Instant> now() {
        return clock.map(InstantSource::instant);
    }

    private static Optional<Throwable> run(Runnable check) {
        try {
            check.run();
        } catch (UnsoundPartException e) {
            // an earlier finding already covers this part
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            // a failing rule of a user's own must not stop the other rules
            return Optional.of(e);
        }
        return Optional.empty();
    }

    private static Finding failed(RuleInfo info, Throwable failure, RuleInput input) {
        String what = failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : ": " + JsonText.quoted(failure.getMessage()));
        return FindingFactory.of(
                BuiltInRules.RULE_FAILED,
                input.toDocument().apply(""),
                Range.START,
                "rule " + info.id() + " (" + info.name() + ") failed with " + what,
                "report this to the author of the rule; all other rules ran");
    }
}
