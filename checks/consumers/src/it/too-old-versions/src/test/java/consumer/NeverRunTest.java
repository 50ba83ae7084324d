package consumer;

import io.github.appflowtestkit.junit.FakeAppflowTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;

/** JUnit stops before this test: its Jupiter is too old for the extension. */
@FakeAppflowTest
class NeverRunTest {

    @Test
    void neverRuns(AppflowClient client) {}
}
