package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.internal.DocumentFlow;
import io.github.appflowtestkit.reports.CheckResult;
import io.github.appflowtestkit.reports.CheckedFile;
import io.github.appflowtestkit.reports.format.ReportFormat;
import io.github.appflowtestkit.reports.internal.run.CheckRun;
import io.github.appflowtestkit.reports.internal.run.Input;
import io.github.appflowtestkit.reports.internal.run.Inputs;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.run.ValidationSetup;
import io.github.appflowtestkit.reports.internal.text.Wording;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * The flows that a served fake starts with, checked as by validate.
 *
 * @param exitCode {@link ExitCode#OK} if the fake can be served
 */
record ServedFlows(List<CreateFlowRequest> flows, int exitCode) {

    private static final int MAX_SIZE = 10_000_000;
    private static final int MAX_FINDINGS = 1_000;

    /**
     * Reads files and folders; writes findings and failures to standard error.
     *
     * @param values what the files do not know
     * @throws IllegalArgumentException if a value is missing
     */
    static ServedFlows read(
            Console console, List<String> paths, Map<String, String> values, boolean followLinks, boolean quiet) {
        if (paths.isEmpty()) {
            return new ServedFlows(List.of(), ExitCode.OK);
        }
        GivenFolders given = Inputs.given(console.workingFolder(), paths, followLinks);
        Inputs inputs = Inputs.find(console.workingFolder(), paths, given);
        inputs.notFollowed().forEach(link -> console.say(link.path() + ": " + link.reason()));
        ValidationSetup setup = new ValidationSetup(
                console.workingFolder(),
                console.clock(),
                MAX_SIZE,
                MAX_FINDINGS,
                values,
                given,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CheckRun run = new CheckRun(setup, console.in());
        run.check(inputs, input -> {});
        CheckResult result = run.result(Severity.ERROR);
        boolean errors = result.reaches(Severity.ERROR);
        if (errors || !quiet) {
            console.err().print(ReportFormat.TEXT.write(result));
            console.err().flush();
        }
        List<String> failures = new ArrayList<>(inputs.unreadable());
        failures.addAll(run.failures());
        List<CreateFlowRequest> flows =
                errors ? List.of() : flows(console, inputs, result, setup.validator(), failures);
        failures.forEach(console::say);
        return new ServedFlows(
                flows, failures.isEmpty() ? errors ? ExitCode.FINDINGS : ExitCode.OK : ExitCode.UNREADABLE);
    }

    private static List<CreateFlowRequest> flows(
            Console console, Inputs inputs, CheckResult result, FlowValidator validator, List<String> failures) {
        List<CreateFlowRequest> flows = new ArrayList<>();
        for (CheckedFile file : result.files()) {
            Optional<Input> input = inputs.found().stream()
                    .filter(each -> each.name().equals(file.path()))
                    .findFirst();
            if (input.isEmpty()) {
                continue;
            }
            try {
                byte[] document = input.get().read(console.in(), MAX_SIZE);
                for (DocumentFlow flow : DocumentFlow.in(validator, file.path(), document)) {
                    flows.add(request(flow));
                }
            } catch (IOException e) {
                failures.add(file.path() + ": " + ReadFailure.reason(e));
            }
        }
        return flows;
    }

    private static CreateFlowRequest request(DocumentFlow flow) {
        try {
            return flow.request(name -> "--value " + Wording.quoted(name + "=VALUE"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(flow.file() + " " + e.getMessage(), e);
        }
    }
}
