package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.text.Printable;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.RuleInfo;
import io.github.appflowtestkit.validator.internal.catalogue.RulePage;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the page of a rule. */
@Command(
        name = "explain",
        header = "Explain a rule: what it finds, why, and how to fix it.",
        description = {"", "Prints the page of the rule in the documentation. Works offline.", ""})
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "RULE", description = "The id or the name of a rule, such as AF1002 or UnknownMember.")
    private String rule = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<RuleInfo> infos = Configuration.rules();
        RuleInfo info = infos.stream()
                .filter(each -> each.id().equalsIgnoreCase(rule) || each.name().equalsIgnoreCase(rule))
                .findFirst()
                .orElseThrow(() -> unknown(infos));
        console.out().print(Printable.text(RulePage.of(info).text()));
        return ExitCode.OK;
    }

    private ParameterException unknown(List<RuleInfo> infos) {
        List<String> names = infos.stream()
                .flatMap(info -> Stream.of(info.id(), info.name()))
                .toList();
        Optional<String> similar = Nearest.to(rule, names);
        String help = similar.isPresent()
                ? Wording.didYouMean(similar)
                : "; run \"appflow-testkit rules\" for a list of all rules";
        return Faults.wrongUsage(spec, "unknown rule " + Wording.quoted(rule) + help);
    }
}
