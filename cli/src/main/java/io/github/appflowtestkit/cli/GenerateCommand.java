package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.cli.internal.generate.FieldChoice;
import io.github.appflowtestkit.cli.internal.generate.FieldsFormat;
import io.github.appflowtestkit.cli.internal.generate.FieldsText;
import io.github.appflowtestkit.cli.internal.generate.FlowSettings;
import io.github.appflowtestkit.cli.internal.generate.Renaming;
import io.github.appflowtestkit.cli.internal.generate.SideArgument;
import io.github.appflowtestkit.cli.internal.generate.UnreadableFieldsException;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.Finding;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.convert.Conversion;
import io.github.appflowtestkit.validator.internal.convert.Converted;
import io.github.appflowtestkit.validator.internal.convert.Target;
import io.github.appflowtestkit.validator.internal.fix.NotEditableException;
import io.github.appflowtestkit.validator.internal.generate.NewFlow;
import io.github.appflowtestkit.validator.internal.read.JsonValue.JsonObject;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a flow from a list of fields, or changes which fields a flow maps. */
@Command(
        name = "generate",
        header = "Generate a flow from a list of fields.",
        description = {
            "",
            "Writes a projection and a Map task for each field of FILE: the output of aws appflow describe-connector-entity,"
                    + " the mapping that the console takes (a CSV file with two columns and no header), the header row of a"
                    + " CSV file, or a sample of JSON Lines. With --update it adds and removes tasks in a flow that is"
                    + " there, of any form, and changes nothing else.",
            ""
        },
        footer = {
            "",
            "The flow goes to standard output, everything else to standard error.",
            "",
            "A source is S3:BUCKET/FOLDER or TYPE:OBJECT, such as Salesforce:Opportunity or CustomConnector:contacts. A"
                    + " destination is S3:BUCKET/PREFIX, CustomerProfiles:DOMAIN/OBJECT-TYPE or TYPE:OBJECT, such as"
                    + " Redshift:public.orders."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the flow was written, or maps these fields already",
            " 1:with --dry-run: the flow would be changed",
            " 2:wrong usage, or the flow cannot be changed safely; nothing was written",
            " 3:reading or writing failed",
            "70:an internal error"
        })
final class GenerateCommand implements Callable<Integer> {

    private static final Pattern TASK = Pattern.compile("/(?:[Tt]asks?)/([0-9]{1,9})/");

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--fields", paramLabel = "FILE", description = "The fields; - for standard input.")
    private @Nullable String fields;

    @Option(
            names = "--fields-format",
            paramLabel = "FORMAT",
            description = "What FILE is: ${COMPLETION-CANDIDATES}. Default: what its content tells.")
    private @Nullable FieldsFormat fieldsFormat;

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description =
                    "Choose only fields with such a name; * stands for any characters, ? for one. May be repeated.")
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "Leave out fields with such a name. May be repeated.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--rename",
            paramLabel = "RULE",
            description = "The names in the destination: " + Renaming.SNAKE_CASE + ", " + Renaming.CAMEL_CASE
                    + ", or a CSV file with the names of fields and their new names. Default: the same names.")
    private @Nullable String rename;

    @ArgGroup(exclusive = false, heading = "%nA new flow:%n", order = 1)
    private GenerateOptions.OfNewFlow flow = new GenerateOptions.OfNewFlow();

    @ArgGroup(exclusive = false, heading = "%nA flow that is there:%n", order = 2)
    private GenerateOptions.OfUpdate updated = new GenerateOptions.OfUpdate();

    GenerateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            return updated.file == null ? create() : update(updated.file);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        } catch (UnreadableFieldsException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.UNREADABLE;
        }
    }

    private int create() throws UnreadableFieldsException {
        if (updated.flow != null || updated.dryRun) {
            throw usage((updated.dryRun ? "--dry-run" : "--flow") + " needs --update");
        }
        if (flow.source == null || flow.destination == null) {
            throw usage("no " + (flow.source == null ? "--source" : "--destination")
                    + " given; a new flow needs --source and --destination, and a flow that is there needs --update");
        }
        if (flow.mapAll && rename != null) {
            throw usage("--map-all and --rename exclude each other, because a Map_all task renames no field");
        }
        Target target = target();
        Syntax syntax = syntax(target);
        SideArgument source = SideArgument.ofSource(flow.source);
        SideArgument destination = SideArgument.ofDestination(flow.destination);
        FlowSettings settings = settings();
        // what is wrong with the options is worth more than what is wrong with the fields
        settings.flow(source, destination, false);
        Optional<FieldChoice> choice = flow.mapAll && fields == null
                ? Optional.empty()
                : Optional.of(choice(new FieldChoice.Ends(
                        source.connector().type(),
                        destination.connector().type(),
                        settings.operation().orElse("INSERT"),
                        settings.ids())));
        boolean readsJson = choice.filter(FieldChoice::readsJson).isPresent();
        NewFlow made = settings.flow(source, destination, readsJson);
        JsonObject request = flow.mapAll
                ? made.ofAllBut(choice.map(FieldChoice::others).orElse(List.of()))
                : made.of(choice.orElseThrow().mappings());
        Converted document = Conversion.of(request, target, syntax);
        choice.ifPresent(each -> each.notes().forEach(console::say));
        document.leftOut().forEach(each -> console.say(each.line()));
        check(document.text(), choice);
        return write(document.text());
    }

    private FlowSettings settings() {
        Optional<String> operation = Optional.ofNullable(flow.operation).map(each -> each.toUpperCase(Locale.ROOT));
        if (operation.isPresent() && !GenerateOptions.OPERATIONS.contains(operation.get())) {
            throw usage("--write-operation must be " + Wording.or(GenerateOptions.OPERATIONS) + ", but is "
                    + Wording.quoted(String.valueOf(flow.operation)));
        }
        return new FlowSettings(
                Optional.ofNullable(flow.name),
                Optional.ofNullable(flow.profile),
                Optional.ofNullable(flow.destinationProfile),
                Optional.ofNullable(flow.apiVersion),
                Optional.ofNullable(flow.destinationApiVersion),
                Optional.ofNullable(flow.bucket),
                operation,
                flow.ids,
                Optional.ofNullable(flow.trigger),
                flow.mapAll);
    }

    private Target target() {
        String form = flow.form == null ? Target.CREATE_FLOW.toString() : flow.form;
        return Stream.of(Target.values())
                .filter(each -> GenerateOptions.FORMS.contains(each.toString())
                        && each.toString().equalsIgnoreCase(form))
                .findFirst()
                .orElseThrow(() -> usage(
                        "--to must be " + Wording.or(GenerateOptions.FORMS) + ", but is " + Wording.quoted(form)));
    }

    private Syntax syntax(Target target) {
        if (flow.format == null) {
            return target.syntaxes().get(0);
        }
        return target.syntaxes().stream()
                .filter(each -> each.name().equalsIgnoreCase(flow.format))
                .findFirst()
                .orElseThrow(() -> usage("--format for " + target + " must be "
                        + Wording.or(target.syntaxes().stream()
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList())
                        + ", but is " + Wording.quoted(String.valueOf(flow.format))));
    }

    private FieldChoice choice(FieldChoice.Ends ends) throws UnreadableFieldsException {
        if (fields == null) {
            throw usage("no --fields given; name a file with the fields, or - for standard input");
        }
        Renaming renaming;
        if (rename == null) {
            renaming = Renaming.none();
        } else if (rename.equals(Renaming.SNAKE_CASE)) {
            renaming = Renaming.snakeCase();
        } else if (rename.equals(Renaming.CAMEL_CASE)) {
            renaming = Renaming.camelCase();
        } else {
            renaming = Renaming.of(FieldsText.read(console.in(), rename, console.resolve(rename)));
        }
        return FieldChoice.of(
                FieldsText.read(console.in(), fields, console.resolve(fields)),
                Optional.ofNullable(fieldsFormat),
                ends,
                new FieldChoice.Options(include, exclude, renaming));
    }

    /** The new flow has no error, and its warnings are told. */
    private void check(String document, Optional<FieldChoice> choice) {
        for (Finding finding :
                FlowValidator.create().validate("the flow", document).findings()) {
            String words =
                    finding.message() + finding.hint().map(hint -> "; " + hint).orElse("");
            if (finding.severity() == Severity.ERROR) {
                throw usage("the flow would be invalid"
                        + choice.flatMap(each -> fieldAt(finding.pointer(), each))
                                .orElse("") + ": " + words);
            }
            if (finding.severity() == Severity.WARNING) {
                console.say("warning " + finding.rule() + ": " + words);
            }
        }
    }

    /** The field whose task a finding is about; the task before the others is the projection. */
    private static Optional<String> fieldAt(String pointer, FieldChoice choice) {
        Matcher task = TASK.matcher(pointer);
        int index = task.find() ? Integer.parseInt(task.group(1)) - 1 : -1;
        return index < 0 || index >= choice.mappings().size()
                ? Optional.empty()
                : Optional.of(" with the field "
                        + Wording.quoted(choice.mappings().get(index).source()));
    }

    private int write(String text) {
        if (flow.output == null) {
            console.out().print(text);
            return ExitCode.OK;
        }
        Path file = console.resolve(flow.output);
        if (Files.isRegularFile(file)) {
            throw usage("--output names the file " + Wording.quoted(flow.output)
                    + ", which exists; choose another file, or change the flow in it with --update");
        }
        try {
            OutputFile.at(file).write(text);
            return ExitCode.OK;
        } catch (IOException e) {
            console.say(flow.output + ": cannot be written: " + ReadFailure.reason(e));
            return ExitCode.UNREADABLE;
        }
    }

    private int update(String file) throws UnreadableFieldsException {
        checkUpdate(file);
        FlowFileUpdate update;
        try {
            update = FlowFileUpdate.of(console, file, Optional.ofNullable(updated.flow));
            FieldChoice choice = choice(update.ends());
            choice.notes().forEach(console::say);
            return update.apply(choice, updated.dryRun);
        } catch (NotEditableException e) {
            console.say(file + ": not changed: " + e.getMessage());
            return ExitCode.USAGE;
        } catch (IOException e) {
            console.say(file + ": " + ReadFailure.reason(e));
            return ExitCode.UNREADABLE;
        }
    }

    private void checkUpdate(String file) {
        for (OptionSpec option : Objects.requireNonNull(spec, "spec")
                .commandLine()
                .getParseResult()
                .matchedOptions()) {
            if (option.group() != null
                    && option.group().heading() != null
                    && option.group().heading().contains("new flow")) {
                throw usage("--update and " + option.longestName() + " exclude each other, because the flow in the file"
                        + " stays as it is but for its fields");
            }
        }
        if (file.equals(Inputs.STANDARD_INPUT)) {
            throw usage("--update needs a file; it cannot change standard input");
        }
    }

    private ParameterException usage(String message) {
        return Faults.wrongUsage(spec, message);
    }
}
