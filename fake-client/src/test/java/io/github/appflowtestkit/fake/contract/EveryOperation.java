package io.github.appflowtestkit.fake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.RecordedCall;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Fails a suite after which an operation has not been answered once, by what the fake's journal says.
 *
 * <p>Only a suite that ran in full is judged, so that one test of it can still be run by itself.
 */
final class EveryOperation implements AfterTestExecutionCallback, AfterAllCallback {

    private final Set<Operation> answered = EnumSet.noneOf(Operation.class);
    private int tests;

    @Override
    public void afterTestExecution(ExtensionContext test) {
        tests++;
        ((FakeContract) test.getRequiredTestInstance())
                .fake().calls().stream()
                        .filter(call -> call.exception().isEmpty())
                        .map(RecordedCall::operation)
                        .forEach(answered::add);
    }

    @Override
    public void afterAll(ExtensionContext suite) {
        int all = AnnotationSupport.findAnnotatedMethods(
                        suite.getRequiredTestClass(), Test.class, HierarchyTraversalMode.TOP_DOWN)
                .size();
        if (tests == all) {
            assertThat(answered)
                    .as("operations that %s has seen answered", suite.getDisplayName())
                    .containsExactlyInAnyOrder(Operation.values());
        }
    }
}
