package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.json.JsonOutput;
import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** Lists all rules. */
@Command(
        name = "rules",
        header = "List all rules.",
        description = {
            "",
            "One line per rule: id, name, severity, evidence and summary. [off] marks rules that run only if the"
                    + " configuration turns them on, [fix] those that validate --fix can fix.",
            ""
        })
final class RulesCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "The output format: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TEXT;

    private enum Format {
        TEXT,
        JSON;

        /** The name on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<RuleInfo> rules = Catalogue.withServices().infos();
        console.out().print(format == Format.JSON ? json(rules) : table(rules));
        return ExitCode.OK;
    }

    private static String table(List<RuleInfo> rules) {
        int names = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
        StringBuilder table = new StringBuilder();
        for (RuleInfo rule : rules) {
            String columns = String.format(
                    Locale.ROOT,
                    "%s  %-" + names + "s  %-7s  %-10s  %s%s",
                    rule.id(),
                    rule.name(),
                    JsonOutput.label(rule.severity()),
                    rule.evidence().kind().label(),
                    rule.summary(),
                    marks(rule));
            table.append(Printable.text(columns)).append('\n');
        }
        return table.toString();
    }

    private static String marks(RuleInfo rule) {
        String off = rule.onByDefault() ? "" : " [off]";
        return rule.fixable() ? off + " [fix]" : off;
    }

    private static String json(List<RuleInfo> rules) {
        return JsonOutput.of(json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", 1);
            json.writeArrayPropertyStart("rules");
            rules.forEach(rule -> write(json, rule));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, RuleInfo rule) {
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("name", rule.name());
        json.writeStringProperty("severity", JsonOutput.label(rule.severity()));
        json.writeStringProperty("layer", JsonOutput.label(rule.layer()));
        json.writeStringProperty("evidence", rule.evidence().kind().label());
        json.writeStringProperty("summary", rule.summary());
        json.writeStringProperty("since", rule.since());
        json.writeBooleanProperty("onByDefault", rule.onByDefault());
        json.writeBooleanProperty("fixable", rule.fixable());
        json.writeEndObject();
    }
}
