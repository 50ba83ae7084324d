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
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Runs rules over flows. Immutable and thread-safe, as far as the rules are. */
public final class RuleEngine {

    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(
                    (Finding finding) -> finding.range().start())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::pointer)
            .thenComparing(Finding::message);

    private final List<Known<Rule>> rules;
    private final List<Known<RunRule>> runRules;
    private final Optional<InstantSource> clock;

    /**
     * An engine.
     *
     * @param rules what to look for in each flow
     * @param runRules what to look for across the flows of a run
     * @param clock tells the moment of the check; without one, rules about past and future stay silent
     */
    public RuleEngine(List<? extends Rule> rules, List<? extends RunRule> runRules, Optional<InstantSource> clock) {
        this.rules =
                rules.stream().map(rule -> new Known<Rule>(rule, rule.info())).toList();
        this.runRules = runRules.stream()
                .map(rule -> new Known<RunRule>(rule, rule.info()))
                .toList();
        this.clock = clock;
    }

    /** A rule that has said once what is to be said about it: most rules take longer for that than for a check. */
    private record Known<T>(T rule, RuleInfo info) {}

    /** What is to be said about the rules that look at each flow. */
    public List<RuleInfo> infos() {
        return rules.stream().map(Known::info).toList();
    }

    /** Looks at one flow; the findings stand in the order of the text. */
    public List<Finding> check(RuleInput input) {
        if (input.isForeign()) {
            return List.of();
        }
        Flow flow = input.flow(now());
        List<Finding> found = new ArrayList<>();
        for (Known<Rule> each : rules) {
            Findings findings = new RuleFindings(each.info(), input.toDocument(), found::add);
            run(() -> each.rule().check(flow, findings))
                    .ifPresent(failure -> found.add(failed(each.info(), failure, flow, input)));
        }
        return sorted(found);
    }

    /** Looks at all flows of a run at once; the answer has the findings of each document that has some. */
    public Map<String, List<Finding>> checkRun(List<RuleInput> inputs) {
        // Two flows are never equal, so each is a key of its own.
        Map<Flow, RuleInput> run = new LinkedHashMap<>();
        Optional<Instant> now = now();
        inputs.stream().filter(input -> !input.isForeign()).forEach(input -> run.put(input.flow(now), input));
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        for (Known<RunRule> each : runRules) {
            RuleInfo info = each.info();
            Optional<Throwable> failure = run(() -> each.rule().check(List.copyOf(run.keySet()), flow -> {
                RuleInput input = Objects.requireNonNull(run.get(flow), "flow must be one of this run");
                return new RuleFindings(info, input.toDocument(), finding -> add(found, input, finding));
            }));
            failure.ifPresent(cause -> run.entrySet().stream()
                    .limit(1)
                    .forEach(first ->
                            add(found, first.getValue(), failed(info, cause, first.getKey(), first.getValue()))));
        }
        found.replaceAll((document, findings) -> sorted(findings));
        return found;
    }

    private Optional<Instant> now() {
        return clock.map(InstantSource::instant);
    }

    private static void add(Map<String, List<Finding>> found, RuleInput input, Finding finding) {
        found.computeIfAbsent(input.document(), document -> new ArrayList<>()).add(finding);
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(BY_PLACE).toList();
    }

    private static Optional<Throwable> run(Runnable check) {
        try {
            check.run();
        } catch (UnsoundPartException e) {
            // An earlier finding says what is wrong there; another one would repeat it.
            return Optional.empty();
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            // Rules may be other people's code: a bad one must not keep the good ones from their work.
            return Optional.of(e);
        }
        return Optional.empty();
    }

    private static Finding failed(RuleInfo info, Throwable failure, Flow flow, RuleInput input) {
        String what = failure.getClass().getSimpleName()
                + (failure.getMessage() == null ? "" : ": " + JsonText.quoted(failure.getMessage()));
        return FindingFactory.of(
                BuiltInRules.RULE_FAILED,
                input.toDocument().apply(flow.node().pointer()),
                Range.START,
                "rule " + info.id() + " (" + info.name() + ") failed with " + what,
                "report this to the author of the rule; all other rules ran");
    }
}
