package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.validator.DocumentKind;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.configuration.GivenFolders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/**
 * The flows that a served fake starts with, checked as by validate.
 *
 * @param exitCode {@link ExitCode#OK} if the fake can be served
 */
record ServedFlows(List<CreateFlowRequest> flows, int exitCode) {

    private static final int MAX_SIZE = 10_000_000;
    private static final int MAX_FINDINGS = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads files and folders; writes findings and failures to standard error. */
    static ServedFlows read(Console console, List<String> paths, boolean followLinks, boolean quiet) {
        if (paths.isEmpty()) {
            return new ServedFlows(List.of(), ExitCode.OK);
        }
        GivenFolders given = Inputs.given(console, paths, followLinks);
        Inputs inputs = Inputs.find(console, paths, given);
        inputs.notFollowed().forEach(console::say);
        ValidateRun run = new ValidateRun(
                console,
                new ValidationSetup(
                        console, MAX_SIZE, MAX_FINDINGS, given, Optional.empty(), Optional.empty(), Optional.empty()));
        run.check(inputs.found(), new Progress(console, false, 0));
        Outcome outcome = run.outcome();
        boolean errors = outcome.reaches(Severity.ERROR);
        if (errors || !quiet) {
            console.err().print(ReportFormat.TEXT.reporter(Style.PLAIN, true).report(outcome));
            console.err().flush();
        }
        List<String> failures = new ArrayList<>(inputs.unreadable());
        failures.addAll(run.failures());
        List<CreateFlowRequest> flows = errors ? List.of() : flows(console, inputs, outcome, failures);
        failures.forEach(console::say);
        return new ServedFlows(
                flows, failures.isEmpty() ? errors ? ExitCode.FINDINGS : ExitCode.OK : ExitCode.UNREADABLE);
    }

    private static List<CreateFlowRequest> flows(
            Console console, Inputs inputs, Outcome outcome, List<String> failures) {
        List<CreateFlowRequest> flows = new ArrayList<>();
        for (CheckedFile file : outcome.files()) {
            Optional<Input> input = inputs.found().stream()
                    .filter(each -> each.name().equals(file.path()))
                    .findFirst();
            if (input.isPresent() && file.report().kind().equals(Optional.of(DocumentKind.CREATE_FLOW))) {
                try {
                    flows.addAll(flows(input.get().read(console, MAX_SIZE)));
                } catch (IOException e) {
                    failures.add(file.path() + ": " + ReadFailure.reason(e));
                }
            } else if (input.isPresent()) {
                console.say(file.path() + ": skipped, because it holds no CreateFlow request");
            }
        }
        return flows;
    }

    private static List<CreateFlowRequest> flows(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        byte[] json = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8);
        JsonNode document = RestJson.tree(json);
        if (!document.isArray()) {
            return List.of((CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, json));
        }
        return document.asArray().stream()
                .map(flow -> (CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, flow))
                .toList();
    }
}
