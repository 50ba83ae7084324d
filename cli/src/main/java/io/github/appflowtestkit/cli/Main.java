package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.text.Style;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The entry point of the command {@code appflow-testkit}. */
@Command(
        name = "appflow-testkit",
        header = "Check Amazon AppFlow flows before AWS refuses them.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {"", "Start with: appflow-testkit validate FOLDER"},
        versionProvider = Main.Version.class)
@SuppressWarnings("UnusedVariable") // picocli handles these options itself
public final class Main {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and exit.")
    private boolean version;

    @Option(names = Faults.DEBUG, scope = ScopeType.INHERIT, description = "Show the stack trace of an internal error.")
    private boolean debug;

    private Main() {}

    /**
     * Runs the command, then ends the process with its exit code.
     *
     * @param args the arguments, such as {@code validate flows}
     */
    public static void main(String[] args) {
        System.exit(run(Console.ofProcess(), args));
    }

    /** Runs the command and returns the exit code. */
    static int run(Console console, String... args) {
        Faults faults = new Faults(console, Arrays.asList(args).contains(Faults.DEBUG));
        int code;
        try {
            Optional<ValidateCommand> plain = plain(console, List.of(args));
            code = plain.isPresent() ? plain.get().call() : execute(console, faults, args);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            code = faults.unexpected(e);
        }
        code = withOutput(console, code);
        console.err().flush();
        return code;
    }

    /** The check that arguments ask for if they are plain enough to be understood without picocli. */
    private static Optional<ValidateCommand> plain(Console console, List<String> args) {
        return args.isEmpty() || !args.get(0).equals("validate")
                ? Optional.empty()
                : ValidateCommand.ofPaths(console, args.subList(1, args.size()));
    }

    private static int execute(Console console, Faults faults, String... args) {
        return commandLine(console, List.of(args))
                .setParameterExceptionHandler(faults::usage)
                .setExecutionExceptionHandler((fault, command, parsed) -> faults.unexpected(fault))
                .execute(args);
    }

    /** The exit code of a command, or another one if its output did not arrive. */
    private static int withOutput(Console console, int code) {
        Optional<IOException> failure = console.out().failure();
        failure.filter(each -> !Output.isClosedPipe(each))
                .ifPresent(each -> console.say("standard output cannot be written: " + ReadFailure.reason(each)));
        return failure.isPresent() && code != ExitCode.INTERNAL ? ExitCode.UNREADABLE : code;
    }

    /** The command with its subcommands. */
    static CommandLine commandLine(Console console) {
        return commandLine(console, List.of());
    }

    /**
     * The command with the subcommand that the arguments name, or with all subcommands if they name none: reading the
     * annotations of all of them takes longer than a check.
     */
    static CommandLine commandLine(Console console, List<String> args) {
        CommandLine commands = new CommandLine(new Main());
        List<String> words = args.stream().filter(arg -> !arg.startsWith("-")).toList();
        List<Subcommand> named = Subcommand.all().stream()
                .filter(each -> !words.isEmpty() && words.get(0).equals(each.name()))
                .toList();
        (named.isEmpty() ? Subcommand.all() : named)
                .forEach(each -> commands.addSubcommand(each.create().apply(console)));
        return commands.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(
                        ColorChoice.AUTO.style(console) == Style.COLOR ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // a path may start with @
                .setExpandAtFiles(false);
    }

    private record Subcommand(String name, Function<Console, Object> create) {

        static List<Subcommand> all() {
            return List.of(
                    new Subcommand("validate", ValidateCommand::new),
                    new Subcommand("diff", DiffCommand::new),
                    new Subcommand("render", RenderCommand::new),
                    new Subcommand("convert", ConvertCommand::new),
                    new Subcommand("generate", GenerateCommand::new),
                    new Subcommand("rules", RulesCommand::new),
                    new Subcommand("explain", ExplainCommand::new),
                    new Subcommand("schema", SchemaCommand::new),
                    new Subcommand("serve", ServeCommand::new),
                    new Subcommand("lsp", LspCommand::new));
        }
    }

    /** The version from the manifest of the jar. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"appflow-testkit " + (version == null ? "(not packaged)" : version)};
        }
    }
}
