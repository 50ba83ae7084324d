package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FlowView;
import io.github.appflowtestkit.fake.RunView;
import io.github.appflowtestkit.fake.ScriptedFault;
import io.github.appflowtestkit.fake.internal.journal.Journal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What happens when the life of fakes ends: a passing test is judged, a failed one tells what it had. */
final class Ending {

    private Ending() {}

    /** The failure of a test so far, its own or one of its dynamic tests; a test that was aborted has not failed. */
    static boolean isFailure(Optional<Throwable> exception) {
        return exception.isPresent() && !(exception.get() instanceof TestAbortedException);
    }

    /** Judges a test that passed. */
    static void judge(Session session, ExtensionContext context) {
        Map<Consequence, List<String>> verdicts = StrictnessCheck.of(session);
        verdicts.getOrDefault(Consequence.WARN, List.of()).forEach(message -> warn(message, context));
        List<String> failures = verdicts.getOrDefault(Consequence.FAIL, List.of());
        if (!failures.isEmpty()) {
            publish(session, context);
            throw new AssertionFailedError(String.join("\n\n", failures));
        }
    }

    private static void warn(String message, ExtensionContext context) {
        context.publishReportEntry("appflow.warning", message);
        System.getLogger(FakeAppflowExtension.class.getName())
                .log(System.Logger.Level.WARNING, () -> context.getDisplayName() + ": " + message);
    }

    /** Publishes the state and the calls of each fake. */
    static void publish(Session session, ExtensionContext context) {
        Map<String, String> entries = new LinkedHashMap<>();
        session.fakes().forEach((name, fake) -> {
            String prefix = name.isEmpty() ? "appflow." : "appflow." + name + ".";
            entries.put(prefix + "state", state(fake));
            entries.put(prefix + "calls", Journal.of(fake.calls()));
        });
        if (!entries.isEmpty()) {
            context.publishReportEntry(entries);
        }
    }

    private static String state(FakeAppflow fake) {
        StringBuilder text = new StringBuilder(fake.toString())
                .append(" at ")
                .append(fake.clock().now());
        for (FlowView flow : fake.flows()) {
            text.append("\n  flow ").append(flow).append(runs(flow.runs()));
        }
        for (ScriptedFault fault : fake.unusedFaults()) {
            text.append("\n  fault ").append(fault);
        }
        return text.toString();
    }

    private static String runs(List<RunView> runs) {
        if (runs.isEmpty()) {
            return "";
        }
        return ", runs: " + runs.size() + ", the last " + runs.get(0).status();
    }
}
