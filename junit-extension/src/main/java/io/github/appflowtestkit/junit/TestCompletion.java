package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import io.github.appflowtestkit.fake.internal.journal.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Checks fakes after a test passed, and reports their calls and flows after it failed. */
final class TestCompletion {

    private static final int MOST_FLOWS = 20;

    private TestCompletion() {}

    /** Whether a test failed; an aborted test did not. */
    static boolean isFailure(Optional<Throwable> exception) {
        return exception.isPresent() && !(exception.get() instanceof TestAbortedException);
    }

    /**
     * Fails or warns for what a passing test left unused or should not have called.
     *
     * @throws AssertionFailedError if there is anything with {@link Consequence#FAIL}
     */
    static void check(Session session, ExtensionContext context) {
        Map<Consequence, List<String>> messages = StrictnessCheck.of(session);
        messages.getOrDefault(Consequence.WARN, List.of()).forEach(message -> warn(message, context));
        List<String> failures = messages.getOrDefault(Consequence.FAIL, List.of());
        if (!failures.isEmpty()) {
            publish(session, context);
            AssertionFailedError failure = new AssertionFailedError(String.join("\n\n", failures));
            pages(session, context).ifPresent(failure::addSuppressed);
            throw failure;
        }
    }

    private static void warn(String message, ExtensionContext context) {
        context.publishReportEntry("appflow.warning", message);
        System.getLogger(FakeAppflowExtension.class.getName())
                .log(System.Logger.Level.WARNING, () -> context.getDisplayName() + ": " + message);
    }

    /**
     * Adds to a failure the flows and calls of the fakes, which build tools show where they show no report entries, and where
     * their web pages are. If the message lists the calls already, only the page is added.
     */
    static void explain(Session session, Throwable failure, ExtensionContext context) {
        if (failure instanceof ExtensionConfigurationException
                || Arrays.stream(failure.getSuppressed()).anyMatch(FakesAtFailure.class::isInstance)) {
            // The test did not begin, or the failure has it already.
            return;
        }
        List<String> fakes = new ArrayList<>();
        session.fakes().forEach((name, fake) -> {
            boolean isListed = String.valueOf(failure.getMessage()).contains(Journal.after(fake, fake.calls()));
            Optional<String> page = FailurePages.write(name, fake, context);
            if (!isListed) {
                fakes.add(prefix(name) + state(fake) + "\n" + Journal.of(fake)
                        + page.map(line -> "\n" + line).orElse(""));
            } else {
                page.ifPresent(line -> fakes.add(prefix(name) + line));
            }
        });
        if (!fakes.isEmpty()) {
            failure.addSuppressed(new FakesAtFailure(String.join("\n", fakes)));
        }
    }

    /** Where the web pages of the fakes are, for a failure that says enough; empty if there are none. */
    static Optional<FakesAtFailure> pages(Session session, ExtensionContext context) {
        List<String> lines = new ArrayList<>();
        session.fakes()
                .forEach((name, fake) ->
                        FailurePages.write(name, fake, context).ifPresent(line -> lines.add(prefix(name) + line)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new FakesAtFailure(String.join("\n", lines)));
    }

    private static String prefix(String name) {
        return name.isEmpty() ? "" : "fake " + Shown.text(name) + ", ";
    }

    /** Publishes flows and calls of each fake as report entries. */
    static void publish(Session session, ExtensionContext context) {
        Map<String, String> entries = new LinkedHashMap<>();
        session.fakes().forEach((name, fake) -> {
            String prefix = name.isEmpty() ? "appflow." : "appflow." + name + ".";
            entries.put(prefix + "state", state(fake));
            entries.put(prefix + "calls", Journal.of(fake));
        });
        if (!entries.isEmpty()) {
            context.publishReportEntry(entries);
        }
    }

    private static String state(FakeAppflow fake) {
        StringBuilder text = new StringBuilder(fake.toString())
                .append(" at ")
                .append(fake.clock().now());
        List<FlowView> flows = fake.flows();
        flows.stream()
                .limit(MOST_FLOWS)
                .forEach(flow -> text.append("\n  flow ").append(flow).append(runs(flow.runs())));
        if (flows.size() > MOST_FLOWS) {
            text.append("\n  ... (+").append(flows.size() - MOST_FLOWS).append(" flows)");
        }
        for (ScriptedFault fault : fake.unusedFaults()) {
            text.append("\n  fault ").append(fault);
        }
        return text.toString();
    }

    private static String runs(List<RunView> runs) {
        return runs.isEmpty()
                ? ""
                : ", runs: " + runs.size() + ", last run: " + runs.get(0).status();
    }
}
