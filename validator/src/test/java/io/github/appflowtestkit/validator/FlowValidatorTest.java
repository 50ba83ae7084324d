package io.github.appflowtestkit.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.acme.flows.OwnerTag;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowValidatorTest {

    private final FlowValidator validator = FlowValidator.create();

    @Test
    void a_missing_file_is_an_exception_that_names_it(@TempDir Path folder) {
        Path missing = folder.resolve("orders.json");

        assertThatThrownBy(() -> validator.validate(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("orders.json")
                .hasMessageContaining("the file does not exist");
    }

    @Test
    void a_folder_is_an_exception_that_names_it(@TempDir Path folder) {
        assertThatThrownBy(() -> validator.validate(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void a_file_over_the_limit_is_a_finding_and_is_not_read(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.json");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3_000_000_000L);
        }

        Report report = validator.validate(large);

        assertThat(report.isValid()).isFalse();
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("AF0007");
            assertThat(finding.message())
                    .isEqualTo("the document has 3000000000 bytes, but at most 10000000 are allowed");
        });
    }

    @Test
    void the_limit_of_size_counts_bytes_and_can_be_set() {
        FlowValidator narrow = FlowValidator.builder().maxBytes(10).build();

        assertThat(rules(narrow.validate("x", "[\"äöü\"]"))).containsExactly("AF0006");
        assertThat(rules(narrow.validate("x", "[\"äöüä\"]"))).containsExactly("AF0007");
        assertThat(rules(narrow.validate("x", "[\"äöüä\"]".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("AF0007");
    }

    @Test
    void half_a_character_in_a_text_is_a_finding() {
        assertThat(rules(validator.validate("x", "[\"a\ud800\"]"))).containsExactly("AF0001");
        assertThat(rules(validator.validate("x", "{\"\udc00\": 1}"))).containsExactly("AF0001");
    }

    @Test
    void ten_thousand_levels_are_a_finding() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);

        assertThat(rules(validator.validate("x", deep))).containsExactly("AF0007");
        assertThat(rules(FlowValidator.builder().maxDepth(10_000).build().validate("x", deep)))
                .containsExactly("AF0006");
    }

    @Test
    void options_out_of_range_are_refused_with_what_they_may_be() {
        assertThatThrownBy(() -> FlowValidator.builder().maxBytes(0))
                .hasMessage("maxBytes must be 1 or more, but is 0");
        assertThatThrownBy(() -> FlowValidator.builder().maxDepth(0))
                .hasMessage("maxDepth must be 1 or more, but is 0");
        assertThatThrownBy(() -> FlowValidator.builder().maxDepth(10_001))
                .hasMessage("maxDepth must be at most 10000, but is 10001");
    }

    @Test
    void an_unknown_operation_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> validator.validateRequest("MakeFlow", "x", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CreateFlow");
    }

    @Test
    void the_requests_of_all_operations_can_be_checked() {
        Report report =
                validator.validateRequest("StartFlow", "x", "{\"flowname\": 1}".getBytes(StandardCharsets.UTF_8));

        assertThat(rules(report)).containsExactly("AF1002");
        assertThat(report.findings().get(0).violation())
                .hasValueSatisfying(violation -> assertThat(violation.member()).isEqualTo("flowname"));
    }

    @Test
    void members_that_an_update_does_not_have_name_the_operation_that_does() {
        String request = "{\"tags\": {}, \"kmsArn\": \"arn\", \"flowStatus\": \"Active\", \"taks\": []}";

        Report report = validator.validateRequest("UpdateFlow", "x", request.getBytes(StandardCharsets.UTF_8));

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("AF1002"))
                .extracting(Finding::message, finding -> finding.hint().orElse(""))
                .contains(
                        tuple(
                                "unknown member \"tags\" in the request",
                                "remove it: TagResource and UntagResource change the tags of an existing flow"),
                        tuple(
                                "unknown member \"kmsArn\" in the request",
                                "remove it: CreateFlow sets the key of a flow, and no operation changes it"),
                        tuple(
                                "unknown member \"flowStatus\" in the request",
                                "remove it: StartFlow activates a flow, and StopFlow deactivates it"))
                .anySatisfy(finding ->
                        assertThat(finding.toList().get(0)).asString().endsWith("did you mean \"tasks\"?"));
    }

    @Test
    void tags_in_another_spelling_are_still_a_slip_of_a_request_that_has_them() {
        Report report = validator.validateRequest("CreateFlow", "x", "{\"Tags\": {}}".getBytes(StandardCharsets.UTF_8));

        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("AF1002"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).endsWith("did you mean \"tags\"?"));
    }

    @Test
    void a_secret_is_never_shown() {
        String request =
                "{\"connectorProfileName\": \"x\", \"connectorType\": \"Datadog\", \"connectionMode\": \"Public\","
                        + "\"connectorProfileConfig\": {\"connectorProfileProperties\": {\"Datadog\": {\"instanceUrl\": \"https://x\"}},"
                        + "\"connectorProfileCredentials\": {\"Datadog\": {\"apiKey\": \"hunter2 hunter2\", \"applicationKey\": \"ab\"}}}}";

        Report report =
                validator.validateRequest("CreateConnectorProfile", "x", request.getBytes(StandardCharsets.UTF_8));

        assertThat(rules(report)).containsExactly("AF1006");
        assertThat(report.findings().toString()).doesNotContain("hunter2").contains("***");
    }

    @Test
    void one_validator_serves_many_threads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Report> check = () -> FlowValidator.create().validate("x", "{\"flowName\": \"a b\"}");
            for (Future<Report> report : threads.invokeAll(Collections.nCopies(64, check))) {
                assertThat(report.get()).isEqualTo(validator.validate("x", "{\"flowName\": \"a b\"}"));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<String> rules(Report report) {
        return Stream.of(report)
                .flatMap(each -> each.findings().stream())
                .map(Finding::rule)
                .toList();
    }

    @Test
    void tells_which_rules_it_asks() {
        FlowValidator own = FlowValidator.builder()
                .rules(List.of(new OwnerTag()))
                .switchOn(rule -> rule.id().equals("AF9100"))
                .build();

        assertThat(own.rules()).extracting(RuleInfo::id).contains("AF3001", "AF9100");
        assertThat(own.rules())
                .filteredOn(RuleInfo::isOwn)
                .extracting(RuleInfo::id)
                .containsExactly("AF9100");
        assertThat(FlowValidator.builder().withoutAdvice().build().rules())
                .isNotEmpty()
                .allMatch(rule -> rule.layer() == Layer.SERVICE);
    }
}
