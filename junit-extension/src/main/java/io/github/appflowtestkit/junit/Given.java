package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FaultScript;
import io.github.appflowtestkit.fake.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** Something that is there when a test begins. */
sealed interface Given {

    /** Who asks for it, such as {@code @GivenFlows on OrdersTest}. */
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

    /** A fault. */
    record FaultOutcome(
            String origin,
            String fake,
            Operation operation,
            FaultKind kind,
            int times,
            boolean always,
            boolean afterCommit,
            boolean lenient,
            Duration delay,
            String message)
            implements Given {

        void giveTo(FakeAppflow appflow) {
            FaultScript script = appflow.fail(operation).afterDelay(delay);
            if (always) {
                script.always();
            } else {
                script.times(times);
            }
            if (afterCommit) {
                script.afterCommit();
            }
            if (lenient) {
                script.lenient();
            }
            script.with(kind.withMessage(message));
        }
    }

    /** Whatever the builder was told to do with a fake. */
    record Preparation(String origin, String fake, Consumer<FakeAppflow> action) implements Given {}
}
