package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Compares the failure message of a mistake with a file; {@code -Dgoldens.update=true} writes the file. */
final class Mistake {

    private Mistake() {}

    static void prints(String name, ThrowingCallable mistake) throws IOException {
        Throwable failure = catchThrowable(mistake);
        assertThat(failure).isInstanceOf(AssertionError.class);
        check(name, failure.getMessage());
    }

    static void throwsException(String name, ThrowingCallable mistake) throws IOException {
        check(name, trace(catchThrowable(mistake)));
    }

    static void failsTest(String name, Class<?> tests) throws IOException {
        String failures = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter("appflow.testkit.failure-pages", "false")
                .execute()
                .allEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .map(failure ->
                        failure instanceof AssertionError ? failure.getMessage() + suppressed(failure) : trace(failure))
                .collect(Collectors.joining("\n\n"));
        check(name, failures);
    }

    /** Like a stack trace without frames. */
    private static String trace(Throwable thrown) {
        String lines = thrown + suppressed(thrown);
        return thrown.getCause() == null ? lines : lines + "\nCaused by: " + trace(thrown.getCause());
    }

    private static String suppressed(Throwable thrown) {
        return Stream.of(thrown.getSuppressed())
                .map(suppressed -> "\n    Suppressed: " + suppressed)
                .collect(Collectors.joining());
    }

    private static void check(String name, String text) throws IOException {
        Path file = Path.of("src/test/resources/mistakes", name + ".txt");
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(file, text + "\n");
        }
        assertThat(text + "\n").isEqualTo(Files.readString(file));
    }
}
