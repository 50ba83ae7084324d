package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.internal.server.admin.AdminHandler;
import io.github.appflowtestkit.schema.AppflowSchemas;
import io.github.appflowtestkit.schema.AppflowSchemas.Draft;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schemas that come with the tool. */
@Command(
        name = "schema",
        header = "Print a JSON Schema, for editors and other tools.",
        description = {
            "",
            "The schema of a flow file unless another is named. Point an editor at it, or put its path into the"
                    + " flow file as \"$$schema\": validate ignores that member.",
            ""
        })
final class SchemaCommand implements Callable<Integer> {

    private static final String REPORT = "report";
    private static final String CONFIGURATION = "configuration";
    private static final String CONTROL = "control";

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            defaultValue = "create-flow",
            description = "An operation, such as create-flow (the default); report: what validate --format json"
                    + " writes; configuration: appflow-testkit.yaml; control: what lies below /_testkit of serve.")
    private String name = "create-flow";

    @Option(names = "--list", description = "Print the names of all schemas.")
    private boolean list;

    @Option(
            names = "--draft",
            paramLabel = "DRAFT",
            defaultValue = "2020-12",
            converter = Converters.SchemaDraft.class,
            description = "2020-12 (the default), or draft-07 for editors that know no later one.")
    private Draft draft = Draft.DRAFT_2020_12;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file instead of standard output.")
    private @Nullable String output;

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
        try {
            Files.writeString(console.resolve(output), text);
            return ExitCode.OK;
        } catch (IOException e) {
            console.say(output + ": cannot be written: " + ReadFailure.reason(e));
            return ExitCode.UNREADABLE;
        }
    }

    private String schema() {
        if (name.equals(REPORT)) {
            return resource(SchemaCommand.class, "report.schema.json");
        }
        if (name.equals(CONFIGURATION)) {
            return resource(Configuration.class, "appflow-testkit.schema.json");
        }
        if (name.equals(CONTROL)) {
            return resource(AdminHandler.class, "control.schema.json");
        }
        String operation = operation()
                .orElseThrow(() -> usage("there is no schema " + Wording.quoted(name)
                        + Nearest.to(name, names())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; schema --list prints all names")));
        return AppflowSchemas.forOperation(operation, draft);
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

    private ParameterException usage(String message) {
        return Faults.wrongUsage(spec, message);
    }
}
