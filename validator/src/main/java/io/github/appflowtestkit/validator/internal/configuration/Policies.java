package io.github.appflowtestkit.validator.internal.configuration;

import com.google.re2j.Pattern;
import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.ScheduleExpression;
import io.github.appflowtestkit.validator.internal.finding.Wording;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Rules that a project defines with one key of its configuration, without code. */
final class Policies {

    private static final RuleInfo REQUIRED_TAG = info("AF9001", "RequiredTag", "Flow without a required tag");
    private static final RuleInfo NAME_PATTERN =
            info("AF9002", "NamePattern", "Flow name that does not match the required pattern");
    private static final RuleInfo MINIMUM_SCHEDULE =
            info("AF9003", "MinimumSchedule", "Schedule faster than the configuration allows");

    /** The policies by the key that enables them. */
    static final Map<String, RuleInfo> BY_KEY =
            Map.of("requiredTags", REQUIRED_TAG, "namePattern", NAME_PATTERN, "minimumSchedule", MINIMUM_SCHEDULE);

    private Policies() {}

    /** The metadata of all policies. */
    static List<RuleInfo> infos() {
        return List.of(REQUIRED_TAG, NAME_PATTERN, MINIMUM_SCHEDULE);
    }

    /** The policies that the settings enable. */
    static List<Rule> of(Settings settings) {
        List<Rule> rules = new ArrayList<>();
        if (!settings.requiredTags().isEmpty()) {
            rules.add(new Policy(REQUIRED_TAG, (flow, findings) -> tags(flow, settings.requiredTags(), findings)));
        }
        settings.namePattern()
                .ifPresent(pattern ->
                        rules.add(new Policy(NAME_PATTERN, (flow, findings) -> name(flow, pattern, findings))));
        settings.minimumSchedule()
                .ifPresent(least ->
                        rules.add(new Policy(MINIMUM_SCHEDULE, (flow, findings) -> schedule(flow, least, findings))));
        return rules;
    }

    private static RuleInfo info(String id, String name, String summary) {
        // The project requires it, hence an error; AppFlow accepts such a flow, hence advice.
        return RuleInfo.of(
                id,
                name,
                summary,
                Severity.ERROR,
                Layer.ADVICE,
                Evidence.inferred("The " + Configuration.FILE_NAME + " of the project requires it"));
    }

    private static void tags(Flow flow, List<String> required, Findings findings) {
        Optional<Node> tags = flow.node().member("tags");
        List<String> missing = required.stream()
                .filter(key -> tags.flatMap(all -> all.member(key)).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            findings.at(tags.orElse(flow.node()))
                    .hint("add " + (missing.size() == 1 ? "it" : "them") + " to tags")
                    .report("missing " + (missing.size() == 1 ? "tag " : "tags ")
                            + Wording.allOf(
                                    missing.stream().map(JsonText::quoted).toList())
                            + ", which the configuration requires");
        }
    }

    private static void name(Flow flow, Pattern pattern, Findings findings) {
        Node name = flow.name();
        if (!pattern.matcher(name.text()).matches()) {
            findings.at(name)
                    .report("flowName must match the pattern " + JsonText.quoted(pattern.pattern())
                            + " of the configuration, but is " + name.shown());
        }
    }

    private static void schedule(Flow flow, Duration least, Findings findings) {
        flow.trigger().schedule().ifPresent(schedule -> {
            Node expression = schedule.expression();
            schedule.parsed()
                    .flatMap(ScheduleExpression::shortestGap)
                    .filter(gap -> gap.compareTo(least) < 0)
                    .ifPresent(gap -> findings.at(expression)
                            .report(expression.path() + " must leave at least " + words(least)
                                    + " between runs, as the configuration requires, but is " + expression.shown()
                                    + ", which leaves " + words(gap)));
        });
    }

    private static String words(Duration time) {
        if (time.toMinutes() % 60 != 0) {
            return count(time.toMinutes(), "minute");
        }
        return time.toHours() % 24 != 0 ? count(time.toHours(), "hour") : count(time.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private record Policy(RuleInfo info, BiConsumer<Flow, Findings> look) implements Rule {
        @Override
        public void check(Flow flow, Findings findings) {
            look.accept(flow, findings);
        }
    }
}
