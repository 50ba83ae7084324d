package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.run.Input;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.internal.convert.Conversion;
import io.github.appflowtestkit.validator.internal.convert.Converted;
import io.github.appflowtestkit.validator.internal.convert.FlowDocument;
import io.github.appflowtestkit.validator.internal.convert.MappingFile;
import io.github.appflowtestkit.validator.internal.convert.SourceFlow;
import io.github.appflowtestkit.validator.internal.convert.Target;
import io.github.appflowtestkit.validator.internal.read.DocumentReader;
import io.github.appflowtestkit.validator.internal.read.Syntax;
import io.github.appflowtestkit.validator.internal.recognition.Recognition;
import io.github.appflowtestkit.validator.internal.structure.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the flows of a document in another form. */
@Command(
        name = "convert",
        header = "Convert flows to another form.",
        description = {
            "",
            "Reads every document that validate reads: CreateFlow requests and DescribeFlow output, CloudFormation templates,"
                    + " and Terraform configurations, plans and states. Writes its flows as requests, as a template, as a"
                    + " configuration of Terraform's AWS provider, or as the mapping file of the console.",
            ""
        },
        footer = {
            "",
            "The document goes to standard output. What it cannot hold of the flows goes to standard error, and into comments"
                    + " in YAML and HCL."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the flows are converted",
            " 2:wrong usage",
            " 3:reading or writing failed, or the document has no flow",
            "70:an internal error"
        })
final class ConvertCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The document with the flows, or - for standard input.")
    private String file = "";

    @Option(
            names = "--to",
            paramLabel = "FORM",
            required = true,
            description = "The form to convert to: ${COMPLETION-CANDIDATES}.")
    private Target target = Target.CREATE_FLOW;

    @Option(
            names = "--format",
            paramLabel = "SYNTAX",
            description =
                    "The syntax to write: ${COMPLETION-CANDIDATES}. Default: hcl for terraform; otherwise yaml if the"
                            + " document is YAML, and json if not.")
    private @Nullable DocumentSyntax format;

    @Option(
            names = "--flow",
            paramLabel = "NAME",
            description =
                    "Convert only the flow of this name, or with this logical id or resource name. May be repeated.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--value",
            paramLabel = "NAME=VALUE",
            converter = ServeConverters.Value.class,
            description =
                    "A value for something that the document does not know, such as a parameter. May be repeated.")
    private List<GivenValue> values = new ArrayList<>();

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private @Nullable String output;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DocumentSyntax wanted = format;
        if (wanted != null && !target.syntaxes().contains(wanted.syntax())) {
            throw wrongFormat(wanted);
        }
        checkOutput();
        FlowDocument document;
        try {
            document = read();
        } catch (IOException e) {
            console.say(file + ": " + ReadFailure.reason(e));
            return ExitCode.UNREADABLE;
        } catch (InvalidPathException e) {
            console.say(Wording.quoted(file) + ": invalid path: " + e.getReason());
            return ExitCode.UNREADABLE;
        } catch (FlowDocument.UnreadableException e) {
            console.say(file + ": " + e.getMessage());
            return ExitCode.UNREADABLE;
        }
        Syntax syntax = wanted == null ? target.syntaxFor(document.syntax()) : wanted.syntax();
        Converted converted = Conversion.of(chosen(document), target, syntax);
        if (document.profiles() > 0) {
            console.say(file + ": " + Wording.count(document.profiles(), "connector profile")
                    + " not converted; only flows are");
        }
        converted.leftOut().forEach(each -> console.say(each.flow() + ": " + each.line()));
        return write(converted.text());
    }

    private FlowDocument read() throws IOException, FlowDocument.UnreadableException {
        Map<String, String> given = new HashMap<>();
        values.forEach(value -> given.put(value.name(), value.value()));
        if (file.equals(Inputs.STANDARD_INPUT)) {
            byte[] utf8 = Input.ofStandardInput(file).read(console.in(), DocumentReader.DEFAULT_MAX_BYTES);
            return FlowDocument.read(utf8, given, Optional.empty());
        }
        Path path = console.resolve(file);
        if (Files.isDirectory(path)) {
            throw new IOException("is a folder; name a file");
        }
        byte[] utf8 = Input.named(file, path).read(console.in(), DocumentReader.DEFAULT_MAX_BYTES);
        return FlowDocument.read(utf8, given, Optional.of(path));
    }

    private List<SourceFlow> chosen(FlowDocument document) {
        for (String name : names) {
            if (document.flows().stream().noneMatch(flow -> flow.isCalled(name))) {
                throw unknown(name, document);
            }
        }
        List<SourceFlow> chosen = document.flows().stream()
                .filter(flow -> names.isEmpty() || names.stream().anyMatch(flow::isCalled))
                .toList();
        if (target == Target.MAPPING_CSV && chosen.size() > 1) {
            throw Faults.wrongUsage(
                    spec,
                    "a mapping file is for one flow, but there are " + chosen.size() + "; choose one with --flow: "
                            + Wording.or(titles(chosen)));
        }
        return chosen;
    }

    private ParameterException unknown(String name, FlowDocument document) {
        List<String> known = document.flows().stream()
                .flatMap(flow -> Stream.concat(flow.flowName().stream(), flow.inDocument().stream()))
                .toList();
        Optional<String> similar = Nearest.to(name, known);
        return Faults.wrongUsage(
                spec,
                "unknown flow " + Wording.quoted(name)
                        + (similar.isPresent()
                                ? Wording.didYouMean(similar)
                                : "; the flows are " + Wording.or(titles(document.flows()))));
    }

    private static List<String> titles(List<SourceFlow> flows) {
        return flows.stream()
                .limit(12)
                .map(flow -> Wording.quoted(flow.title()))
                .toList();
    }

    private ParameterException wrongFormat(DocumentSyntax wanted) {
        List<String> allowed = Stream.of(DocumentSyntax.values())
                .filter(each -> target.syntaxes().contains(each.syntax()))
                .map(DocumentSyntax::toString)
                .toList();
        return Faults.wrongUsage(
                spec,
                allowed.isEmpty()
                        ? "--format is not for --to " + target + ", which is CSV"
                        : "--format must be " + Wording.or(allowed) + " with --to " + target + ", but is "
                                + Wording.quoted(wanted.toString()));
    }

    private void checkOutput() {
        if (output == null) {
            return;
        }
        OverwriteGuard guard = new OverwriteGuard(console);
        guard.protect(file.equals(Inputs.STANDARD_INPUT) ? null : file, "the file to convert");
        guard.refusal(
                        "--output",
                        output,
                        target == Target.MAPPING_CSV ? "mapping file" : "file with flows",
                        this::isOurs)
                .ifPresent(refusal -> {
                    throw Faults.wrongUsage(spec, refusal);
                });
    }

    private boolean isOurs(OverwriteGuard.Ends existing) {
        return target == Target.MAPPING_CSV
                ? MappingFile.isStart(existing.start())
                : Recognition.ofUnreadable(existing.start()).kind().isPresent();
    }

    private int write(String text) {
        if (output == null) {
            console.out().print(text);
            return ExitCode.OK;
        }
        try {
            OutputFile.at(console.resolve(output)).write(text);
            return ExitCode.OK;
        } catch (IOException e) {
            console.say(output + ": cannot be written: " + ReadFailure.reason(e));
            return ExitCode.UNREADABLE;
        }
    }
}
