package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the user sees when a command cannot run: wrong usage, or a fault of ours. */
final class Faults {

    static final String DEBUG = "--debug";

    private final Console console;
    private final boolean debug;

    Faults(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    /** A refusal of a command's own, to be thrown; picocli sets the command's spec before it runs. */
    static ParameterException wrongUsage(@Nullable CommandSpec spec, String message) {
        return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
    }

    /** Says what is wrong with the arguments, and where help is. */
    int usage(ParameterException wrong, String[] args) {
        console.say(wording(wrong));
        console.say("for help: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    private static String wording(ParameterException wrong) {
        String option = wrong.getArgSpec() instanceof OptionSpec spec ? spec.longestName() : "";
        String message = String.valueOf(wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched);
        }
        if (wrong instanceof MissingParameterException missing
                && missing.getMissing().get(0) instanceof OptionSpec valueless) {
            return valueless.longestName() + " needs a value: " + valueless.paramLabel();
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return "no " + missing.getMissing().get(0).paramLabel() + " given";
        }
        if (message.equals("Missing required subcommand")) {
            return "no command given; commands are " + commands(wrong.getCommandLine());
        }
        // the refusals of our converters read on from the option's name
        int must = message.indexOf(": must ");
        return option.isEmpty() || must < 0 ? message : option + message.substring(must + 1);
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        String argument = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        boolean isCommand =
                !unmatched.isUnknownOption() && !command.getSubcommands().isEmpty();
        // picocli finds every command alike to a path
        List<String> suggestions = isCommand
                ? Nearest.to(argument, List.copyOf(command.getSubcommands().keySet())).stream()
                        .toList()
                : unmatched.getSuggestions();
        String what = isCommand ? "command" : unmatched.isUnknownOption() ? "option" : "argument";
        String unknown = "unknown " + what + " " + Wording.quoted(argument);
        if (!suggestions.isEmpty()) {
            return unknown + "; did you mean " + suggestions.stream().limit(3).collect(Collectors.joining(" or "))
                    + "?";
        }
        return isCommand ? unknown + "; commands are " + commands(command) : unknown;
    }

    private static String commands(CommandLine command) {
        return String.join(", ", command.getSubcommands().keySet());
    }

    /** Says in one line that the fault is ours; the stack trace only where it was asked for. */
    int internal(Throwable fault) {
        console.say("internal fault: " + fault + "; please report it with the command and, if you can, the file"
                + (debug ? "" : "; " + DEBUG + " shows the stack trace"));
        if (debug) {
            fault.printStackTrace(console.err());
        }
        console.err().flush();
        return ExitCode.INTERNAL;
    }
}
