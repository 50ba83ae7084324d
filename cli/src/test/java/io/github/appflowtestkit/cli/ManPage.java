package io.github.appflowtestkit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Writes the manual page of a command, in the macros of man(7). */
final class ManPage {

    private final List<String> lines = new ArrayList<>();
    private final CommandLine command;
    private final UsageMessageSpec usage;

    private ManPage(CommandLine command) {
        this.command = command;
        this.usage = command.getCommandSpec().usageMessage();
    }

    /** The file of the page, such as {@code appflow-testkit-validate.1}. */
    static String file(CommandLine command) {
        return name(command) + ".1";
    }

    static String text(CommandLine command) {
        ManPage page = new ManPage(command);
        page.write();
        return String.join("\n", page.lines) + "\n";
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    private void write() {
        lines.add(".TH " + escaped(name(command).toUpperCase(Locale.ROOT)) + " 1 \"\" \"AppFlow Testkit\"");
        section("NAME");
        lines.add(escaped(name(command)) + " \\- "
                + escaped(String.join(" ", usage.header()).replaceFirst("\\.$", "")));
        section("SYNOPSIS");
        lines.add(
                "\\fB" + escaped(command.getCommandSpec().qualifiedName()) + "\\fR [\\fIoption\\fR]... " + operands());
        if (usage.description().length > 0) {
            section("DESCRIPTION");
            paragraphs(usage.description());
        }
        writeParameters();
        if (!usage.exitCodeList().isEmpty()) {
            section("EXIT STATUS");
            usage.exitCodeList().forEach((code, meaning) -> entry("\\fB" + code.strip() + "\\fR", meaning));
        }
        if (usage.footer().length > 0) {
            section("NOTES");
            paragraphs(usage.footer());
        }
        writeOtherPages();
    }

    private void writeParameters() {
        section("OPTIONS");
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            entry("\\fI" + escaped(parameter.paramLabel()) + "\\fR", String.join(" ", parameter.description()));
        }
        command.getCommandSpec().options().stream()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> entry(heading(option), String.join(" ", option.description())));
    }

    private void writeOtherPages() {
        if (!command.getSubcommands().isEmpty()) {
            section("COMMANDS");
            command.getSubcommands()
                    .forEach((name, sub) -> entry(
                            "\\fB" + escaped(name(sub)) + "\\fR(1)",
                            String.join(" ", sub.getCommandSpec().usageMessage().header())));
        } else {
            section("SEE ALSO");
            lines.add("\\fB" + escaped(name(command.getParent())) + "\\fR(1)");
        }
    }

    private String operands() {
        if (!command.getSubcommands().isEmpty()) {
            return "\\fIcommand\\fR";
        }
        return command.getCommandSpec().positionalParameters().stream()
                .map(parameter -> {
                    String label = "\\fI" + escaped(parameter.paramLabel()) + "\\fR";
                    if (parameter.isMultiValue()) {
                        return label + "...";
                    }
                    return parameter.arity().min() == 0 ? "[" + label + "]" : label;
                })
                .collect(Collectors.joining(" "));
    }

    private static String heading(OptionSpec option) {
        String names = Arrays.stream(option.names())
                .map(name -> "\\fB" + escaped(name) + "\\fR")
                .collect(Collectors.joining(", "));
        return option.arity().max() > 0 ? names + "=\\fI" + escaped(option.paramLabel()) + "\\fR" : names;
    }

    private void section(String title) {
        lines.add(".SH " + title);
    }

    private void entry(String heading, String text) {
        lines.add(".TP");
        lines.add(heading);
        lines.add(escaped(text));
    }

    private void paragraphs(String... texts) {
        for (String text : texts) {
            if (!text.isBlank()) {
                lines.add(".PP");
                lines.add(escaped(text));
            }
        }
    }

    /** Text without meaning for roff: no escapes, and no request at the start of a line. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
