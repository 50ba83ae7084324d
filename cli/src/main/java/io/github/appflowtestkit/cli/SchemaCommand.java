package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.internal.server.admin.AdminHandler;
import io.github.appflowtestkit.reports.internal.json.DiffReport;
import io.github.appflowtestkit.reports.internal.json.JsonReport;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.schema.AppflowSchemas.Draft;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a JSON Schema. */
@Command(
        name = "schema",
        header = "Print a JSON Schema, for editors and other tools.",
        description = {
            "",
            "Prints the schema of flow files, or the one with the given name. To use it in an editor, put its path into"
                    + " the flow file as \"$$schema\"; validate ignores that member.",
            ""
        })
final class SchemaCommand implements Callable<Integer> {

    private static final String REPORT = "report";
    private static final String DIFF_REPORT = "diff-report";
    private static final String CONFIGURATION = "configuration";
    private static final String CONTROL = "control";
    private static final Pattern SCHEMA =
            Pattern.compile("\\s*\\{\\s*\"\\$schema\"\\s*:\\s*\"https?://json-schema\\.org/");

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = "create-flow",
            completionCandidates = Names.class,
            description = "The request of an operation, such as ${DEFAULT-VALUE} (the default); report: the output of"
                    + " validate --format json; diff-report: that of diff --format json; configuration: "
                    + Configuration.FILE_NAME
                    + "; control: the requests below /_testkit of serve.")
    private String name = "create-flow";

    @Option(names = "--list", description = "Print the names of all schemas instead.")
    private boolean list;

    @Option(
            names = "--draft",
            paramLabel = "DRAFT",
            defaultValue = "2020-12",
            description = "The draft of JSON Schema: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}. Some editors"
                    + " support draft-07 only.")
    private Draft draft = Draft.DRAFT_2020_12;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable String output;

    private static final class Names extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Names() {
            super(names());
        }
    }

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String text = list ? String.join("\n", names()) + "\n" : schema();
        if (output == null) {
            console.out().print(text);
            return ExitCode.OK;
        }
        new OverwriteGuard(console)
                .refusal("--output", output, "schema", SchemaCommand::isOurs)
                .ifPresent(refusal -> {
                    throw Faults.wrongUsage(spec, refusal);
                });
        try {
            OutputFile.at(console.resolve(output)).write(text);
            return ExitCode.OK;
        } catch (IOException e) {
            console.say(output + ": cannot be written: " + ReadFailure.reason(e));
            return ExitCode.UNREADABLE;
        }
    }

    private static boolean isOurs(OverwriteGuard.Ends file) {
        return SCHEMA.matcher(file.start()).lookingAt() || file.start().startsWith(names().get(0) + "\n");
    }

    private String schema() {
        if (name.equals(REPORT)) {
            return resource(JsonReport.class, "report.schema.json");
        }
        if (name.equals(DIFF_REPORT)) {
            return resource(DiffReport.class, "diff-report.schema.json");
        }
        if (name.equals(CONFIGURATION)) {
            return resource(Configuration.class, "appflow-testkit.schema.json");
        }
        if (name.equals(CONTROL)) {
            return resource(AdminHandler.class, "control.schema.json");
        }
        return AppflowSchemas.forOperation(operation().orElseThrow(this::unknown), draft);
    }

    private ParameterException unknown() {
        Optional<String> similar = Nearest.to(name, names());
        String help = similar.isPresent()
                ? Wording.didYouMean(similar)
                : "; run \"appflow-testkit schema --list\" for all names";
        return Faults.wrongUsage(spec, "unknown schema " + Wording.quoted(name) + help);
    }

    private Optional<String> operation() {
        return AppflowSchemas.operations().stream()
                .filter(operation -> operation.equals(name) || kebab(operation).equals(name))
                .findFirst();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        AppflowSchemas.operations().forEach(operation -> names.add(kebab(operation)));
        names.add(REPORT);
        names.add(DIFF_REPORT);
        names.add(CONFIGURATION);
        names.add(CONTROL);
        return names;
    }

    private static String kebab(String operation) {
        return operation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String resource(Class<?> beside, String file) {
        try (InputStream resource = beside.getResourceAsStream(file)) {
            if (resource == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
