package io.github.appflowtestkit.validator.internal.configuration;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Layer;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.flow.ScheduleExpression.Rate;
import io.github.appflowtestkit.validator.internal.read.JsonText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Rules that a project makes for itself with one key of its configuration, without code. */
final class Policies {

    private static final RuleInfo REQUIRED_TAG =
            info("AF9001", "RequiredTag", "A flow without a tag that the configuration requires");
    private static final RuleInfo NAME_PATTERN =
            info("AF9002", "NamePattern", "A flow name other than the configuration asks for");
    private static final RuleInfo MINIMUM_SCHEDULE =
            info("AF9003", "MinimumSchedule", "A flow that runs more often than the configuration allows");

    /** The keys of the configuration that ask for them. */
    static final Map<String, RuleInfo> BY_KEY =
            Map.of("requiredTags", REQUIRED_TAG, "namePattern", NAME_PATTERN, "minimumSchedule", MINIMUM_SCHEDULE);

    private Policies() {}

    /** What is to be said about them. */
    static List<RuleInfo> infos() {
        return List.of(REQUIRED_TAG, NAME_PATTERN, MINIMUM_SCHEDULE);
    }

    /** Those that the settings ask for. */
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
        // An error, for the project itself asked for it; but advice, for the service takes such a flow.
        return RuleInfo.of(
                id,
                name,
                summary,
                Severity.ERROR,
                Layer.ADVICE,
                Evidence.inferred("the project's own " + Configuration.FILE_NAME + " asks for it"));
    }

    private static void tags(Flow flow, List<String> required, Findings findings) {
        Optional<Node> tags = flow.node().member("tags");
        List<String> missing = required.stream()
                .filter(key -> tags.flatMap(all -> all.member(key)).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            findings.at(tags.orElse(flow.node()))
                    .hint("add to tags: " + quoted(missing))
                    .report("the flow must have the " + (missing.size() == 1 ? "tag " : "tags ") + quoted(missing)
                            + ", as the project requires" + (tags.isPresent() ? "" : ", but has no tags"));
        }
    }

    private static String quoted(List<String> words) {
        return String.join(", ", words.stream().map(JsonText::quoted).toList());
    }

    private static void name(Flow flow, Pattern pattern, Findings findings) {
        Node name = flow.name();
        if (!pattern.matcher(name.text()).matches()) {
            findings.at(name)
                    .report("flowName must match " + JsonText.quoted(pattern.pattern())
                            + ", as the project requires, but is " + name.shown());
        }
    }

    private static void schedule(Flow flow, Duration least, Findings findings) {
        flow.trigger().schedule().ifPresent(schedule -> {
            Node expression = schedule.expression();
            schedule.parsed()
                    .filter(Rate.class::isInstance)
                    .map(rate -> ((Rate) rate).period())
                    .filter(period -> period.compareTo(least) < 0)
                    .ifPresent(period -> findings.at(expression)
                            .report(expression.path() + " must leave " + words(least)
                                    + " or more between two runs, as the project requires, but is "
                                    + expression.shown()));
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
