package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FaultScript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    /** The flows of some files. */
    record Flows(String origin, String fake, List<String> patterns) implements Given {}

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

    /** Whatever a test does with a fake by {@link FakeAppflowExtension.Builder#given}. */
    record Preparation(String origin, String fake, Consumer<FakeAppflow> action) implements Given {}
}
