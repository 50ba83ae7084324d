package io.github.appflowtestkit.junit;

import io.github.appflowtestkit.fake.internal.journal.Shown;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.Severity;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import io.github.appflowtestkit.validator.internal.configuration.ConfiguredRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/**
 * Creates a test for each file with flows, whether it is a request, a CloudFormation template or a Terraform document.
 *
 * <pre>{@code
 * class FlowFilesTest {
 *
 *     @TestFactory
 *     Stream<DynamicNode> flows() {
 *         return FlowTests.in(Path.of("flows"));
 *     }
 * }
 * }</pre>
 *
 * <p>A test fails with the findings in its file, as {@code appflow-testkit validate} prints them. The configuration {@code
 * appflow-testkit.yaml} nearest to a file applies: severities, suppressions, policies and the baseline that it names. A
 * configuration with mistakes
 * is a failing test of its own. The tests can run in parallel.
 */
public final class FlowTests {

    private FlowTests() {}

    /**
     * Creates tests that fail if the service would refuse a flow.
     *
     * @param fileOrFolder a file, or a folder with flows at any depth in {@code *.json}, {@code *.yaml}, {@code *.yml}, {@code
     *     *.template} and {@code *.tf} files; files without flows, hidden folders, {@code node_modules} and {@code target} are
     *     skipped. A relative path starts at the working directory, which is the
     *     module's folder under Maven and Gradle
     * @return one test for each file, sorted by name
     * @throws IllegalArgumentException if the file or folder does not exist, or the folder contains no flow file
     */
    public static Stream<DynamicNode> in(Path fileOrFolder) {
        return in(fileOrFolder, Severity.ERROR);
    }

    /**
     * Creates tests that fail on findings of a severity or a more severe one.
     *
     * @param fileOrFolder a file or folder, as in {@link #in(Path)}
     * @param failOn the least severe finding that fails a test, such as {@link Severity#WARNING}
     * @return one test for each file, sorted by name
     * @throws IllegalArgumentException if the file or folder does not exist, or the folder contains no flow file
     */
    public static Stream<DynamicNode> in(Path fileOrFolder, Severity failOn) {
        Objects.requireNonNull(fileOrFolder, "fileOrFolder must not be null");
        Objects.requireNonNull(failOn, "failOn must not be null");
        List<FlowFile> files = FlowFileFinder.withFlows(fileOrFolder);
        if (files.isEmpty()) {
            throw new IllegalArgumentException(missing(fileOrFolder));
        }
        FlowValidator validator = FlowValidator.create();
        return Stream.concat(
                configurations(files),
                files.stream().map(file -> test(file, file.name(), () -> check(file, validator, failOn))));
    }

    private static String missing(Path fileOrFolder) {
        String shown = Shown.text(fileOrFolder.toString());
        return Files.isDirectory(fileOrFolder)
                ? "folder " + shown + " must contain at least one file with a flow, but contains none"
                : "fileOrFolder must exist, but there is no " + shown + " in "
                        + Path.of("").toAbsolutePath();
    }

    /** A test for each configuration with mistakes. */
    private static Stream<DynamicNode> configurations(List<FlowFile> files) {
        ConfiguredRun run = ConfiguredRun.builder().build();
        Map<String, Configuration> configurations = new LinkedHashMap<>();
        files.forEach(file -> run.configurationOf(path(file))
                .ifPresent(configuration -> configurations.put(configuration.name(), configuration)));
        return configurations.values().stream()
                .map(configuration -> new Report(configuration.name(), Optional.empty(), configuration.problems()))
                .filter(report -> !FindingLines.from(report, Severity.ERROR).isEmpty())
                .map(report -> DynamicTest.dynamicTest(report.name(), () -> failOn(report, Severity.ERROR)));
    }

    private static DynamicNode test(FlowFile file, String name, Executable check) {
        return DynamicTest.dynamicTest(name, file.address(), check);
    }

    private static void check(FlowFile file, FlowValidator validator, Severity failOn) {
        // Each test has its own run, because tests may run in parallel and a run is not thread-safe.
        ConfiguredRun run = ConfiguredRun.builder().validator(validator).build();
        failOn(run.check(path(file), file.bytes()), failOn);
    }

    private static Path path(FlowFile file) {
        return Path.of(file.name());
    }

    private static void failOn(Report report, Severity failOn) {
        if (!FindingLines.from(report, failOn).isEmpty()) {
            throw new AssertionFailedError(FindingLines.of(List.of(report), failOn));
        }
    }
}
