package io.github.appflowtestkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;
import software.amazon.awssdk.services.appflow.model.ValidationException;

/**
 * The fake accepts and refuses flows from public code and reports as their index expects.
 *
 * <p>Runs with {@code -Dappflow.field=FOLDER}; the folder has an index.json and the flows.
 */
class FieldFlowsTest {

    @TestFactory
    Stream<DynamicTest> create_flow_refuses_only_what_the_index_calls_an_error() throws IOException {
        String folder = System.getProperty("appflow.field", "");
        assumeTrue(!folder.isEmpty(), "give -Dappflow.field=FOLDER to create flows from public reports");
        JsonNode index = JsonNode.parser().parse(Files.readAllBytes(Path.of(folder, "index.json")));
        return index.asArray().stream()
                .filter(entry -> entry.field("file").isPresent())
                .map(entry -> DynamicTest.dynamicTest(
                        text(entry, "case"), () -> check(Path.of(folder, text(entry, "file")), isError(entry))));
    }

    private static void check(Path file, boolean isError) throws IOException {
        CreateFlowRequest request =
                (CreateFlowRequest) RestJson.request(Operation.CREATE_FLOW, Files.readAllBytes(file));
        FakeAppflow fake = FakeAppflow.builder().allowUndeclaredProfiles().build();
        if (isError) {
            assertThatThrownBy(() -> fake.client().createFlow(request)).isInstanceOf(ValidationException.class);
        } else {
            fake.client().createFlow(request);
        }
        assertThat(fake.flows()).hasSize(isError ? 0 : 1);
    }

    private static boolean isError(JsonNode entry) {
        return entry.field("expected")
                .flatMap(expected -> expected.field("severity"))
                .filter(severity -> severity.text().equals("error"))
                .isPresent();
    }

    private static String text(JsonNode entry, String name) {
        return entry.field(name).orElseThrow().text();
    }
}
