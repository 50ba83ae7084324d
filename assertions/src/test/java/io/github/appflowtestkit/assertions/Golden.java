package io.github.appflowtestkit.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Golden files of failure messages; {@code -Dgoldens.update=true} rewrites them. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Verifies that an assertion fails with the message in a golden file. */
    static AssertionError failure(String name, ThrowingCallable assertion) throws IOException {
        Throwable error = catchThrowable(assertion);
        assertThat(error).as("the assertion fails").isInstanceOf(AssertionError.class);
        check(name, String.valueOf(error.getMessage()));
        return (AssertionError) error;
    }

    private static void check(String name, String message) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        if (Boolean.getBoolean("goldens.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, message + "\n");
        }
        assertThat(message + "\n").isEqualTo(Files.readString(file));
    }
}
