package io.github.appflowtestkit.junit;

import static io.github.appflowtestkit.assertions.AppflowAssertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Fault;
import io.github.appflowtestkit.fake.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** The README's example runs as it stands there. */
class ReadmeTest {

    @Test
    void the_example_passes() {
        Suite.of(NightlySyncTest.class).passes(1);
    }

    @Test
    void the_example_is_the_one_of_the_readme() throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        String example = readme.substring(readme.indexOf("@FakeAppflowTest\nclass NightlySyncTest"));
        example = example.substring(0, example.indexOf("```"));
        String source = Files.readString(Path.of("src/test/java/io/github/appflowtestkit/junit/ReadmeTest.java"));
        String ours =
                source.substring(source.indexOf("    @FakeAppflowTest\n    static class"), source.lastIndexOf('}'));
        Assertions.assertThat(ours.replace("static class", "class").indent(-4).strip())
                .isEqualTo(example.strip());
    }

    @FakeAppflowTest
    static class NightlySyncTest {

        @Test
        void creates_the_flow_once(AppflowClient client, FakeAppflow fake) {
            fake.connectorProfile("shop-crm", ConnectorType.SALESFORCE);
            fake.fail(Operation.CREATE_FLOW).times(1).with(Fault.throttling());

            new NightlySync(client).deploy();

            assertThat(fake).received(Operation.CREATE_FLOW).times(2);
            assertThat(fake).hasFlow("orders-to-lake").isScheduled();
        }
    }
}
