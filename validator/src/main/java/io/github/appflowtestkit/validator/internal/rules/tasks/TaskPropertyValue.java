package io.github.appflowtestkit.validator.internal.rules.tasks;

import io.github.appflowtestkit.validator.Evidence;
import io.github.appflowtestkit.validator.Evidence.Reference;
import io.github.appflowtestkit.validator.Findings;
import io.github.appflowtestkit.validator.Rule;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.flow.Flow;
import io.github.appflowtestkit.validator.flow.Node;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonArray;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Task properties are strings; the service model does not restrict their values. */
final class TaskPropertyValue implements Rule {

    private static final Pattern POSITIVE = Pattern.compile("0*[1-9][0-9]{0,8}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
    private static final List<String> ACTIONS = List.of("DropRecord", "DropDataset");
    private static final DocumentReader LISTS = new DocumentReader(100_000, 2);

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "AF4011",
                "TaskPropertyValue",
                "Task property with an invalid value",
                Evidence.documented(
                        Reference.userGuide(
                                "create-flow-console",
                                "The console shows the values for masks, lengths and validations"),
                        Reference.of(
                                "The CDK constructs for AppFlow allow only positive lengths and masks of one character",
                                "https://github.com/cdklabs/cdk-appflow/tree/main/src/core/tasks")));
    }

    @Override
    public void check(Flow flow, Findings findings) {
        flow.eachTask(task -> task.properties().ifPresent(properties -> {
            text(properties, "TRUNCATE_LENGTH", value -> length(value, findings));
            text(properties, "MASK_LENGTH", value -> length(value, findings));
            text(properties, "MASK_VALUE", value -> mask(value, findings));
            text(properties, "VALIDATION_ACTION", value -> action(value, findings));
            text(properties, "EXCLUDE_SOURCE_FIELDS_LIST", value -> list(value, findings));
            text(properties, "ORDERED_PARTITION_KEYS_LIST", value -> list(value, findings));
            bounds(properties, findings);
        }));
    }

    private static void text(Node properties, String name, java.util.function.Consumer<Node> check) {
        properties.member(name).ifPresent(value -> Flow.ifSound(() -> check.accept(value)));
    }

    private static void length(Node value, Findings findings) {
        if (!POSITIVE.matcher(value.text()).matches()) {
            findings.at(value).report(value.path() + " must be an integer of at least 1, but is " + value.shown());
        }
    }

    private static void mask(Node value, Findings findings) {
        if (value.text().codePointCount(0, value.text().length()) > 1) {
            findings.at(value)
                    .hint("write the character that replaces each masked character")
                    .report(value.path() + " must be a single character, but is " + value.shown());
        }
    }

    private static void action(Node value, Findings findings) {
        if (!ACTIONS.contains(value.text())) {
            findings.at(value)
                    .report(value.path() + " must be \"DropRecord\" or \"DropDataset\", but is " + value.shown());
        }
    }

    private static void list(Node value, Findings findings) {
        boolean readable = LISTS.readJson(value.text())
                .root()
                .filter(root -> root instanceof JsonArray array
                        && array.items().stream().allMatch(JsonString.class::isInstance))
                .isPresent();
        if (!readable) {
            findings.at(value)
                    .hint("write an array of strings with escaped quotes: \"[\\\"a\\\",\\\"b\\\"]\"")
                    .report(value.path() + " must be a JSON array of field names, but is " + value.shown());
        }
    }

    private static void bounds(Node properties, Findings findings) {
        Optional<Node> lower = properties.member("LOWER_BOUND");
        Optional<Node> upper = properties.member("UPPER_BOUND");
        if (lower.isPresent() && upper.isPresent()) {
            Optional<BigDecimal> least = number(lower.get());
            Optional<BigDecimal> greatest = number(upper.get());
            if (least.isPresent() && greatest.isPresent() && least.get().compareTo(greatest.get()) > 0) {
                findings.at(lower.get())
                        .hint("swap the two bounds")
                        .report(lower.get().path() + " must be at most UPPER_BOUND "
                                + upper.get().shown() + ", but is "
                                + lower.get().shown() + ", so that no record passes");
            }
        }
    }

    private static Optional<BigDecimal> number(Node bound) {
        return NUMBER.matcher(bound.text()).matches() ? Optional.of(new BigDecimal(bound.text())) : Optional.empty();
    }
}
