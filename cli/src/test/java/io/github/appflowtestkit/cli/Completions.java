package io.github.appflowtestkit.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes the completion scripts that picocli has no generator for. */
final class Completions {

    private static final String NAME = "appflow-testkit";

    private Completions() {}

    static String fish(CommandLine main) {
        List<String> lines = new ArrayList<>();
        lines.add("# Completion of " + NAME + " in fish, generated from its options.");
        main.getSubcommands()
                .forEach((name, command) -> lines.add("complete -c " + NAME + " -n __fish_use_subcommand -f -a " + name
                        + " -d " + quoted(header(command))));
        options(main).forEach(option -> lines.add(fish("__fish_use_subcommand", option)));
        for (Map.Entry<String, CommandLine> command : main.getSubcommands().entrySet()) {
            String condition = "'__fish_seen_subcommand_from " + command.getKey() + "'";
            if (!takesFiles(command.getValue())) {
                List<String> names = names(command.getValue());
                lines.add("complete -c " + NAME + " -n " + condition + " -f"
                        + (names.isEmpty() ? "" : " -a " + quoted(String.join(" ", names))));
            }
            options(command.getValue()).forEach(option -> lines.add(fish(condition, option)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String fish(String condition, OptionSpec option) {
        StringBuilder line = new StringBuilder("complete -c " + NAME + " -n " + condition);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (takesValue(option)) {
            List<String> choices = choices(option);
            line.append(takesFile(option) ? " -r" : " -x");
            line.append(choices.isEmpty() ? "" : " -a " + quoted(String.join(" ", choices)));
        }
        return line.append(" -d ").append(quoted(description(option))).toString();
    }

    static String zsh(CommandLine main) {
        String commands = main.getSubcommands().entrySet().stream()
                .map(command -> "        " + quoted(command.getKey() + ":" + header(command.getValue())))
                .collect(Collectors.joining("\n"));
        String cases = main.getSubcommands().entrySet().stream()
                .map(command -> "        " + command.getKey() + ")\n" + arguments(command.getValue(), "          ")
                        + operands(command.getValue())
                        + " ;;")
                .collect(Collectors.joining("\n"));
        return """
                #compdef %1$s
                # Completion of %1$s in zsh, generated from its options.

                _%1$s() {
                  local curcontext="$curcontext" state line
                  typeset -A opt_args
                %2$s \\
                    '1: :->command' '*:: :->arguments'
                  case $state in
                    command)
                      local -a commands
                      commands=(
                %3$s
                      )
                      _describe command commands ;;
                    arguments)
                      case $words[1] in
                %4$s
                      esac ;;
                  esac
                }

                _%1$s "$@"
                """.formatted(NAME, arguments(main, "  ").replaceFirst("_arguments", "_arguments -C"), commands, cases);
    }

    private static String arguments(CommandLine command, String indent) {
        return options(command).stream()
                .map(Completions::zsh)
                .collect(Collectors.joining(" \\\n" + indent + "  ", indent + "_arguments \\\n" + indent + "  ", ""));
    }

    private static String zsh(OptionSpec option) {
        // [ and ] end the description, : the name of the value
        String description = "["
                + description(option).replace("[", "\\[").replace("]", "\\]").replace(":", "\\:") + "]";
        String value = "";
        if (takesValue(option)) {
            List<String> choices = choices(option);
            String label = option.paramLabel().replace(":", "\\:");
            value = ":" + label + ":"
                    + (takesFile(option) ? "_files" : choices.isEmpty() ? "" : "(" + String.join(" ", choices) + ")");
        }
        String equals = takesValue(option) ? "=" : "";
        if (option.names().length == 1) {
            return quoted(option.longestName() + equals + description + value);
        }
        String all = String.join(" ", option.names());
        return quoted("(" + all + ")") + "{" + String.join(",", option.names()) + "}" + quoted(description + value);
    }

    private static List<OptionSpec> options(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .toList();
    }

    private static boolean takesFiles(CommandLine command) {
        return command.getCommandSpec().positionalParameters().stream()
                .anyMatch(parameter -> List.of("PATH", "OLD", "NEW", "FILE").contains(parameter.paramLabel()));
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    private static boolean takesFile(OptionSpec option) {
        return option.paramLabel().endsWith("FILE") || option.paramLabel().equals("PATH");
    }

    private static String operands(CommandLine command) {
        if (takesFiles(command)) {
            return " \\\n            '*:PATH:_files'";
        }
        List<String> names = names(command);
        return names.isEmpty() ? "" : " \\\n            '1:NAME:(" + String.join(" ", names) + ")'";
    }

    private static List<String> names(CommandLine command) {
        return command.getCommandSpec().positionalParameters().stream()
                .map(Completions::choices)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> choices(ArgSpec option) {
        List<String> choices = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(choices::add);
        }
        return choices;
    }

    private static String header(CommandLine command) {
        return String.join(" ", command.getCommandSpec().usageMessage().header());
    }

    /** The first sentence of the help. */
    private static String description(OptionSpec option) {
        return String.join(" ", option.description()).replaceFirst("\\.(?= ).*", ".");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
