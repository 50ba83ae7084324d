package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.Progression;
import io.github.appflowtestkit.fake.RunResult;
import io.github.appflowtestkit.fake.RunScript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Something that exists when a test begins. */
sealed interface Given {

    /** What asks for it, such as {@code @GivenFlows on OrdersTest}. */
    String origin();

    /** The name of the fake that has it; empty for the test's own. */
    String fake();

    /**
     * A connector profile.
     *
     * @param label the label of its custom connector; empty for other connectors
     */
    record Profile(String origin, String fake, String name, ConnectorType type, Optional<String> label)
            implements Given {

        void giveTo(FakeAppflow appflow) {
            if (label.isPresent()) {
                appflow.givenConnectorProfile(name, label.get());
            } else {
                appflow.givenConnectorProfile(name, type);
            }
        }
    }

    /**
     * Entities.
     *
     * @param folders where they are
     */
    record Entities(String origin, String fake, List<String> folders) implements Given {

        void giveTo(FakeAppflow appflow) {
            folders.forEach(folder -> appflow.givenEntities(Path.of(folder)));
        }
    }

    /**
     * The flows of some files.
     *
     * @param values what the files do not know
     */
    record Flows(String origin, String fake, List<String> patterns, Map<String, String> values) implements Given {}

    /** A fault of an annotation. */
    record InjectedFault(String origin, String fake, InjectFault annotation, Duration delay) implements Given {

        void giveTo(FakeAppflow appflow) {
            FaultScript script = appflow.fail(annotation.operation()).afterDelay(delay);
            if (annotation.always()) {
                script.always();
            } else {
                script.times(annotation.times());
            }
            if (annotation.afterCommit()) {
                script.afterCommit();
            }
            if (annotation.lenient()) {
                script.lenient();
            }
            script.with(annotation.fault().withMessage(annotation.message()));
        }
    }

    /**
     * How runs end.
     *
     * @param flow the name of a flow, or a pattern with {@code *}
     * @param times how many runs; 0 for all
     * @param progression how they get to their end; empty to leave that open
     */
    record ScriptedRuns(
            String origin, String fake, String flow, RunResult result, int times, Optional<Progression> progression)
            implements Given {

        void giveTo(FakeAppflow appflow) {
            RunScript script = script(appflow);
            if (times == 0) {
                script.always(result);
            } else {
                script.next(Collections.nCopies(times, result).toArray(RunResult[]::new));
            }
            progression.ifPresent(script::progress);
        }

        private RunScript script(FakeAppflow appflow) {
            if (flow.equals("*")) {
                return appflow.runs();
            }
            if (!flow.contains("*")) {
                return appflow.runs(flow);
            }
            Pattern names = Pattern.compile(
                    Stream.of(flow.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
            return appflow.runs(view -> names.matcher(view.name()).matches());
        }
    }

    /** Whatever a test does with a fake by {@link FakeAppflowExtensionBuilder#given}. */
    record Preparation(String origin, String fake, Consumer<FakeAppflow> action) implements Given {}
}
