package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.baseline.Baseline;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One test for each flow file. */
class FlowTestsTest {

    @Test
    void each_file_is_a_test() {
        Suite suite = Suite.of(Good.class);
        suite.passes(3);
        assertThat(suite.names())
                .containsExactly(
                        "src/test/resources/flows/customers.json",
                        "src/test/resources/flows/nightly/orders.json",
                        "src/test/resources/flows/orders.json");
    }

    static class Good {
        @TestFactory
        Stream<DynamicNode> flows() {
            return FlowTests.in(Path.of("src/test/resources/flows"));
        }
    }

    @Test
    void every_form_is_tested_and_other_files_are_left_out() {
        Suite suite = Suite.of(Forms.class);
        suite.passes(3);
        assertThat(suite.names())
                .containsExactly(
                        "src/test/resources/forms/describe.yaml",
                        "src/test/resources/forms/main.tf",
                        "src/test/resources/forms/template.yaml");
    }

    static class Forms {
        @TestFactory
        Stream<DynamicNode> flows() {
            return FlowTests.in(Path.of("src/test/resources/forms"));
        }
    }

    @Test
    void a_file_with_an_error_fails_with_line_and_column() throws Exception {
        Golden.check("flow-tests-mistake", Suite.of(Bad.class).failure());
    }

    static class Bad {
        @TestFactory
        Stream<DynamicNode> flows() {
            return FlowTests.in(Path.of("src/test/resources/broken"));
        }
    }

    @Test
    void one_file() {
        Suite.of(OneFile.class).passes(1);
    }

    static class OneFile {
        @TestFactory
        Stream<DynamicNode> flow() {
            return FlowTests.in(Path.of("src/test/resources/flows/orders.json"));
        }
    }

    private static final String TINY =
            Path.of("src/test/resources/flows/orders.json").toString();

    @Test
    void the_nearest_configuration_applies(@TempDir Path folder) throws Exception {
        Files.copy(Path.of(TINY), folder.resolve("orders.json"));
        assertThat(failures(FlowTests.in(folder))).isEmpty();
        Files.writeString(folder.resolve("appflow-testkit.yaml"), "requiredTags: [owner]\n");
        assertThat(failures(FlowTests.in(folder, Severity.NOTE)))
                .singleElement()
                .satisfies(failure ->
                        assertThat(failure).hasMessageContaining("orders.json:").hasMessageContaining("owner"));
    }

    @Test
    void the_baseline_of_the_configuration_applies(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("misspelled.json");
        Files.copy(Path.of("src/test/resources/broken/misspelled.json"), file);
        assertThat(failures(FlowTests.in(folder))).hasSize(1);

        ConfiguredRun run = ConfiguredRun.builder().baseline(Baseline.empty()).build();
        run.check(file);
        Path known = folder.resolve("known.baseline");
        Files.writeString(known, run.newBaseline().text(known));
        Files.writeString(folder.resolve("appflow-testkit.yaml"), "baseline: known.baseline\n");
        assertThat(failures(FlowTests.in(folder))).isEmpty();
    }

    @Test
    void a_mistake_in_the_configuration_is_a_test(@TempDir Path folder) throws Exception {
        Files.copy(Path.of(TINY), folder.resolve("orders.json"));
        Files.writeString(folder.resolve("appflow-testkit.yaml"), "requiredTogs: [owner]\n");
        assertThat(failures(FlowTests.in(folder)))
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("requiredTogs"));
    }

    private static List<Throwable> failures(Stream<DynamicNode> tests) {
        return tests.map(DynamicTest.class::cast)
                .flatMap(test -> {
                    try {
                        test.getExecutable().execute();
                        return Stream.of();
                    } catch (Throwable failure) {
                        return Stream.of(failure);
                    }
                })
                .toList();
    }

    @Test
    void missing_and_empty_folders_are_refused(@TempDir Path empty) throws Exception {
        assertThatThrownBy(() -> FlowTests.in(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("folder \".*\" must contain at least one file with a flow, but contains none");
        assertThatThrownBy(() -> FlowTests.in(Path.of("flowz")))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(thrown -> Golden.check("flow-tests-missing", String.valueOf(thrown.getMessage())));
    }
}
