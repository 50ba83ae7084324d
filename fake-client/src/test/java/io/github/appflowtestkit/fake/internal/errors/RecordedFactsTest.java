package io.github.appflowtestkit.fake.internal.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.appflowtestkit.fake.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * No recorded text of high confidence is left out: {@link RecordedTextsTest} names it, or it is no answer of the service.
 *
 * <p>Runs with {@code -Dappflow.facts=FOLDER}; the folder has an error-messages.json.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordedFactsTest {

    private static final Path TEXTS_TEST =
            Path.of("src/test/java/io/github/appflowtestkit/fake/internal/errors/RecordedTextsTest.java");

    /** What nobody can meet who calls AppFlow, by the beginning of the text. */
    private static final Map<String, String> NOT_MEETABLE = Map.of(
            "bad gateway", "a piece of a message of the console; the exception around it is not recorded",
            "status code 400", "a piece of a message of the console; the exception around it is not recorded",
            "'[Amazon](500310)'", "a piece of a message of the Redshift driver; the words around it are not recorded",
            "Caused by: software.amazon.awssdk.services.customerprofiles", "an answer of Customer Profiles",
            "InvalidParameter: ", "said by the SDK for Go, before anything is sent",
            "This flow's schedule cron expression is not supported by the UI", "said by the console",
            "Invalid request provided: AWS::AppFlow::Flow", "said by CloudFormation");

    /** Errors that only a test can ask for. */
    private static final Set<String> SCRIPTED = Set.of("CancelFlowExecutions ThrottlingException");

    private List<JsonNode> recorded = List.of();

    @BeforeAll
    void read() throws IOException {
        String folder = System.getProperty("appflow.facts", "");
        assumeTrue(!folder.isEmpty(), "give -Dappflow.facts=FOLDER to compare with the recorded texts");
        recorded =
                JsonNode.parser().parse(Files.readAllBytes(Path.of(folder, "error-messages.json"))).asArray().stream()
                        .filter(entry -> text(entry, "confidence").contains("high"))
                        .toList();
        assertThat(recorded).hasSizeGreaterThan(40);
    }

    @Test
    void every_text_is_named_by_a_test_or_not_meetable() throws IOException {
        String named = Files.readString(TEXTS_TEST)
                .replaceAll("\"\\s*\\+\\s*\"", "")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
        assertThat(texts())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(named.contains('"' + text + '"')
                                || NOT_MEETABLE.keySet().stream().anyMatch(text::startsWith))
                        .as(text)
                        .isTrue());
    }

    @Test
    void what_is_not_meetable_is_recorded() {
        assertThat(NOT_MEETABLE.keySet())
                .allSatisfy(beginning -> assertThat(texts()).anyMatch(text -> text.startsWith(beginning)));
    }

    @Test
    void every_error_without_a_text_is_one_that_the_operation_answers_with() {
        assertThat(recorded.stream().filter(entry -> text(entry, "message").isEmpty()))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    Operation operation =
                            Operation.named(text(entry, "operation")).orElseThrow();
                    ErrorType type = ErrorType.of(text(entry, "exception")).orElseThrow();
                    assertThat(type.statusCode()).hasToString(text(entry, "httpStatus"));
                    assertThat(SCRIPTED.contains(operation.apiName() + " " + type.errorCode())
                                    || OperationErrors.messages(operation).stream()
                                            .anyMatch(each -> each.type() == type))
                            .as(operation + " " + type)
                            .isTrue();
                });
    }

    /** The texts; the page sets some words between asterisks, which are no part of them. */
    private List<String> texts() {
        return recorded.stream()
                .map(entry -> text(entry, "message").replace("*", ""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(JsonNode entry, String name) {
        return entry.field(name)
                .filter(value -> !value.isNull())
                .map(JsonNode::text)
                .orElse("");
    }
}
