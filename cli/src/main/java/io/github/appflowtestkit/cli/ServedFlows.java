package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.internal.DocumentFlow;
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
        GivenFolders given = Inputs.given(console, paths, followLinks);
        Inputs inputs = Inputs.find(console, paths, given);
        inputs.notFollowed().forEach(console::say);
        ValidationSetup setup = new ValidationSetup(
                console, MAX_SIZE, MAX_FINDINGS, values, given, Optional.empty(), Optional.empty(), Optional.empty());
        ValidateRun run = new ValidateRun(console, setup);
        run.check(inputs.found(), new Progress(console, false, 0));
        Outcome outcome = run.outcome();
        boolean errors = outcome.reaches(Severity.ERROR);
        if (errors || !quiet) {
            console.err().print(ReportFormat.TEXT.reporter(Style.PLAIN, true).report(outcome));
            console.err().flush();
        }
        List<String> failures = new ArrayList<>(inputs.unreadable());
        failures.addAll(run.failures());
        List<CreateFlowRequest> flows =
                errors ? List.of() : flows(console, inputs, outcome, setup.validator(), failures);
        failures.forEach(console::say);
        return new ServedFlows(
                flows, failures.isEmpty() ? errors ? ExitCode.FINDINGS : ExitCode.OK : ExitCode.UNREADABLE);
    }

    private static List<CreateFlowRequest> flows(
            Console console, Inputs inputs, Outcome outcome, FlowValidator validator, List<String> failures) {
        List<CreateFlowRequest> flows = new ArrayList<>();
        for (CheckedFile file : outcome.files()) {
            Optional<Input> input = inputs.found().stream()
                    .filter(each -> each.name().equals(file.path()))
                    .findFirst();
            if (input.isEmpty()) {
                continue;
            }
            try {
                byte[] document = input.get().read(console, MAX_SIZE);
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
