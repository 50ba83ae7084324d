package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.text.Style;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
            code = commandLine(console)
                    .setParameterExceptionHandler(faults::usage)
                    .setExecutionExceptionHandler((fault, command, parsed) -> faults.unexpected(fault))
                    .execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            code = faults.unexpected(e);
        }
        code = withOutput(console, code);
        console.err().flush();
        return code;
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
        CommandLine commands = new CommandLine(new Main());
        subcommands(console).forEach(commands::addSubcommand);
        return commands.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(
                        ColorChoice.AUTO.style(console) == Style.COLOR ? Help.Ansi.ON : Help.Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                // a path may start with @
                .setExpandAtFiles(false);
    }

    private static List<Object> subcommands(Console console) {
        return List.of(
                new ValidateCommand(console),
                new DiffCommand(console),
                new RenderCommand(console),
                new ConvertCommand(console),
                new GenerateCommand(console),
                new RulesCommand(console),
                new ExplainCommand(console),
                new SchemaCommand(console),
                new ServeCommand(console),
                new LspCommand(console));
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
