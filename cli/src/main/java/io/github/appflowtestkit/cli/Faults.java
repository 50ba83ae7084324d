package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports what keeps a command from running: wrong usage, or an internal error. */
final class Faults {

    static final String DEBUG = "--debug";

    private final Console console;
    private final boolean debug;

    Faults(Console console, boolean debug) {
        this.console = console;
        this.debug = debug;
    }

    /** A usage error for a command to throw; picocli has set the spec of the command by then. */
    static ParameterException wrongUsage(@Nullable CommandSpec spec, String message) {
        return new ParameterException(Objects.requireNonNull(spec, "spec").commandLine(), message);
    }

    /** Reports a usage error, and where to find help. */
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
            // the value may be missing, or the whole option
            return message.startsWith("Missing required option")
                    ? "no " + valueless.longestName() + " given; add " + valueless.longestName() + " "
                            + valueless.paramLabel()
                    : valueless.longestName() + " needs a value: " + valueless.paramLabel();
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return "no " + missing.getMissing().get(0).paramLabel() + " given";
        }
        if (message.equals("Missing required subcommand")) {
            return "no command given; commands are " + commands(wrong.getCommandLine());
        }
        if (wrong.getArgSpec() instanceof OptionSpec choice
                && choice.completionCandidates() != null
                && wrong.getValue() != null) {
            return notAChoice(choice, wrong.getValue());
        }
        // the messages of our converters continue after the name of the option
        int must = message.indexOf(": must ");
        return option.isEmpty() || must < 0 ? message : option + message.substring(must + 1);
    }

    private static String notAChoice(OptionSpec option, String value) {
        List<String> choices = new ArrayList<>();
        option.completionCandidates().forEach(choices::add);
        return option.longestName() + " must be " + Wording.or(choices) + ", but is " + Wording.quoted(value)
                + Wording.didYouMean(Nearest.to(value, choices));
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        String argument = unmatched.getUnmatched().get(0);
        CommandLine command = unmatched.getCommandLine();
        boolean isCommand =
                !unmatched.isUnknownOption() && !command.getSubcommands().isEmpty();
        // picocli suggests commands for any path
        List<String> suggestions = isCommand
                ? Nearest.to(argument, List.copyOf(command.getSubcommands().keySet())).stream()
                        .toList()
                : unmatched.getSuggestions();
        String what = isCommand ? "command" : unmatched.isUnknownOption() ? "option" : "argument";
        String unknown = "unknown " + what + " " + Wording.quoted(argument);
        if (!suggestions.isEmpty()) {
            return unknown + "; did you mean "
                    + Wording.or(
                            suggestions.stream().limit(3).map(Wording::quoted).toList()) + "?";
        }
        return isCommand ? unknown + "; commands are " + commands(command) : unknown;
    }

    private static String commands(CommandLine command) {
        return String.join(", ", command.getSubcommands().keySet());
    }

    /** Reports what no command expects: too little memory for the input or its report, or an internal error. */
    int unexpected(Throwable fault) {
        // closing a stream in the same need of memory hides the error behind another one
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                console.say("not enough memory; give Java more memory, such as -Xmx2g, check fewer files at once, or"
                        + " lower --max-findings or --max-size");
                return ExitCode.UNREADABLE;
            }
        }
        return internal(fault);
    }

    /** Reports an internal error in one line, and with {@code --debug} its stack trace. */
    private int internal(Throwable fault) {
        console.say("internal error: " + fault + "; please report it with the command and, if possible, the file"
                + (debug ? "" : "; " + DEBUG + " shows the stack trace"));
        if (debug) {
            fault.printStackTrace(console.err());
        }
        console.err().flush();
        return ExitCode.INTERNAL;
    }
}
