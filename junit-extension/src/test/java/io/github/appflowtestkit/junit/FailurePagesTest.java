package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appflow.AppflowClient;
import software.amazon.awssdk.services.appflow.model.ConnectionMode;
import software.amazon.awssdk.services.appflow.model.ConnectorType;

/** A failed test leaves a web page about each of its fakes. */
class FailurePagesTest {

    private static final String HERE = FailurePagesTest.class.getName() + ".";

    @TempDir
    Path temporary;

    private Suite run(Class<?>... classes) {
        return run(Map.of(), classes);
    }

    private Suite run(Map<String, String> more, Class<?>... classes) {
        Map<String, String> parameters = new TreeMap<>(more);
        parameters.putIfAbsent(
                FailurePages.PARAMETER, temporary.resolve("pages").toString());
        return Suite.of(parameters, classes);
    }

    /** The files by name. */
    private Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        Path folder = temporary.resolve("pages");
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    pages.put(file.getFileName().toString().replace(HERE, ""), Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pages;
    }

    @Test
    void a_failed_test_names_its_page() {
        Suite suite = run(Failing.class);

        assertThat(pages()).containsOnlyKeys("Failing.fails.html");
        assertThat(pages().get("Failing.fails.html"))
                .startsWith("<!doctype html>")
                .contains("FailurePagesTest.Failing.fails", "CreateConnectorProfile", "desk")
                .doesNotContain("hunter2", "<script>alert");
        assertThat(suite.failures().get(0))
                .hasMessage("on purpose")
                .hasStackTraceContaining("#1 CreateConnectorProfile")
                .hasStackTraceContaining(
                        "web page: " + temporary.resolve("pages").resolve(HERE + "Failing.fails.html"));
    }

    @FakeAppflowTest
    static class Failing {
        @Test
        @DisplayName("<script>alert(1)</script> \" ../../etc \u202e")
        void fails(AppflowClient client) {
            client.createConnectorProfile(request -> request.connectorProfileName("desk")
                    .connectorType(ConnectorType.SALESFORCE)
                    .connectionMode(ConnectionMode.PUBLIC)
                    .connectorProfileConfig(config -> config.connectorProfileProperties(
                                    properties -> properties.salesforce(
                                            salesforce -> salesforce.instanceUrl("https://x.example.com")))
                            .connectorProfileCredentials(credentials -> credentials.salesforce(salesforce ->
                                    salesforce.accessToken("hunter2").refreshToken("hunter2")))));
            throw new AssertionError("on purpose");
        }

        @Test
        void passes(AppflowClient client) {
            client.listFlows(all -> {});
        }
    }

    @Test
    void each_invocation_nested_class_overload_and_fake_has_a_page_of_its_own() {
        Suite suite = run(Many.class, Named.class);

        assertThat(suite.failures()).hasSize(8);
        assertThat(pages().keySet())
                .containsExactlyInAnyOrder(
                        "Many.invoked.1.html",
                        "Many.invoked.2.html",
                        "Many.dynamic.2.html",
                        "Many.Inner.fails.html",
                        "Named.named.html",
                        "Named.named-eu.html",
                        "Named.named-a_b-" + hash("a/b") + ".html",
                        "Many.overloaded_AppflowClient_-" + hash("overloaded(AppflowClient)") + ".html",
                        "Many.overloaded_AppflowClient_TestInfo_-" + hash("overloaded(AppflowClient,TestInfo)")
                                + ".html",
                        "Many._name_that_is_longer_than_sixty_characters_so_that_it_is_cut-"
                                + hash("fails$with_a_name_that_is_longer_than_sixty_characters_so_that_it_is_cut")
                                + ".html");
        assertThat(pages().get("Many.invoked.2.html")).contains("second").doesNotContain(">first<");
    }

    private static String hash(String text) {
        return Integer.toHexString(text.hashCode());
    }

    @NamedFake(value = "eu", region = "eu-central-1")
    @NamedFake(value = "a/b", region = "eu-west-1")
    static class Named {
        @Test
        void named(FakeAppflow own, @Fake("eu") FakeAppflow eu, @Fake("a/b") FakeAppflow odd) {
            throw new AssertionError("on purpose");
        }
    }

    @FakeAppflowTest
    static class Many {
        @ParameterizedTest
        @ValueSource(strings = {"first", "second"})
        void invoked(String name, AppflowClient client) {
            client.listConnectorEntities(request -> request.connectorProfileName(name));
        }

        @TestFactory
        Stream<DynamicTest> dynamic(AppflowClient client) {
            return Stream.of(DynamicTest.dynamicTest("passes", () -> {}), DynamicTest.dynamicTest("../fails", () -> {
                client.listFlows(all -> {});
                throw new AssertionError("on purpose");
            }));
        }

        @Test
        void overloaded(AppflowClient client) {
            throw new AssertionError("on purpose");
        }

        @Test
        void overloaded(AppflowClient client, TestInfo info) {
            throw new AssertionError("on purpose");
        }

        @Test
        void fails$with_a_name_that_is_longer_than_sixty_characters_so_that_it_is_cut(AppflowClient client) {
            throw new AssertionError("on purpose");
        }

        @Nested
        class Inner {
            @Test
            void fails(AppflowClient client) {
                throw new AssertionError("on purpose");
            }
        }
    }

    @Test
    void a_message_that_lists_the_calls_gets_the_page_alone() {
        Suite suite = run(ReportEntriesTest.Listing.class, ReportEntriesTest.Judged.class);

        assertThat(suite.failures()).hasSize(2).allSatisfy(failure -> {
            assertThat(failure.getSuppressed()).hasSize(1);
            assertThat(failure.getSuppressed()[0].toString())
                    .startsWith("web page: ")
                    .doesNotContain("\n");
        });
        assertThat(pages()).hasSize(2);
    }

    @Test
    void tests_of_one_instance_and_of_one_fake_have_a_page_each() {
        run(OneInstance.class, OneFake.class);

        assertThat(pages()).containsOnlyKeys("OneInstance.first.html", "OneInstance.second.html", "OneFake.first.html");
    }

    @FakeAppflowTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        @Test
        void first(AppflowClient client) {
            throw new AssertionError("on purpose");
        }

        @Test
        void second(AppflowClient client) {
            throw new AssertionError("on purpose");
        }
    }

    @FakeAppflowTest(sharing = Sharing.PER_CLASS)
    static class OneFake {
        @Test
        void first(AppflowClient client) {
            throw new AssertionError("on purpose");
        }

        @Test
        void second(AppflowClient client) {
            client.listFlows(all -> {});
        }
    }

    @Test
    void tests_in_parallel_have_their_own() {
        run(Map.of("junit.jupiter.execution.parallel.enabled", "true"), Parallel.class);

        assertThat(pages()).hasSize(12);
        pages().forEach((file, page) -> {
            String number = file.replaceAll("[^0-9]", "");
            assertThat(page).contains("profile-" + number + "-").doesNotContain("profile-" + number + "0-");
        });
    }

    @FakeAppflowTest
    static class Parallel {
        @ParameterizedTest
        @Execution(ExecutionMode.CONCURRENT)
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
        void fails(int number, AppflowClient client) {
            client.listConnectorEntities(request -> request.connectorProfileName("profile-" + number + "-"));
        }
    }

    @Test
    void pages_can_be_switched_off() {
        Suite suite = run(Map.of(FailurePages.PARAMETER, " FALSE "), Failing.class);

        assertThat(pages()).isEmpty();
        assertThat(suite.failures().get(0)).hasStackTraceContaining("#1 CreateConnectorProfile");
        assertThat(suite.failures().get(0).getSuppressed()[0].toString()).doesNotContain("web page");
    }

    @Test
    void a_folder_that_cannot_be_written_hides_no_failure() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        for (String folder : List.of(file.toString(), file + "/below", "\u0000")) {
            Suite suite = run(Map.of(FailurePages.PARAMETER, folder), Failing.class);

            assertThat(suite.failures()).hasSize(1);
            assertThat(suite.failures().get(0))
                    .hasMessage("on purpose")
                    .hasStackTraceContaining("#1 CreateConnectorProfile")
                    .hasStackTraceContaining("web page: " + HERE + "Failing.fails.html could not be written to ")
                    .hasStackTraceContaining(
                            "set the configuration parameter appflow.testkit.failure-pages to another folder");
        }
    }

    @Test
    void passing_tests_write_and_load_nothing_of_it() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + temporary.resolve("classes.txt"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlimRun.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(output).startsWith("3 tests passed, 0 failed");
        assertThat(Files.readString(temporary.resolve("classes.txt")))
                .contains("io.github.appflowtestkit.junit.TestCompletion ")
                .doesNotContain(
                        "io.github.appflowtestkit.junit.FailurePages",
                        "io.github.appflowtestkit.fake.internal.page.",
                        "gg.jte.");
    }

    @Test
    void an_operation_that_fails_the_test_by_strictness_is_on_the_page() {
        run(Strict.class);

        assertThat(pages().get("Strict.passes.html")).contains(Operation.LIST_CONNECTORS.apiName());
    }

    @FakeAppflowTest
    static class Strict {
        @Test
        @InjectFault(operation = Operation.LIST_FLOWS, fault = FaultKind.TIMEOUT)
        void passes(AppflowClient client) {
            client.listConnectors(all -> {});
        }
    }
}
