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
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/**
 * Makes a test of each flow file.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> flows() {
 *     return FlowTests.in(Path.of("flows"));
 * }
 * }</pre>
 *
 * <p>A test fails with what a validator finds in its file, with line and column, as {@code appflow-testkit validate}
 * would say it. The configuration {@code appflow-testkit.yaml} nearest to a file holds here, too: severities,
 * suppressions and policies; a mistake in it is a failing test of its own.
 */
public final class FlowTests {

    private FlowTests() {}

    /**
     * Tests that fail where the service would refuse a flow.
     *
     * @param fileOrFolder a file, or a folder: all {@code *.json} below it, without hidden folders, {@code
     *     node_modules} and {@code target}; relative to the working directory, which is the module's folder under Maven
     *     and Gradle
     * @return one test for each file, in the order of their names
     * @throws IllegalArgumentException if there is no such file or folder, or no flow file in the folder
     */
    public static Stream<DynamicNode> in(Path fileOrFolder) {
        return in(fileOrFolder, Severity.ERROR);
    }

    /**
     * Tests that fail at findings of a severity or a graver one.
     *
     * @param failOn the least grave severity that fails a test, such as {@link Severity#WARNING}
     * @see #in(Path)
     */
    public static Stream<DynamicNode> in(Path fileOrFolder, Severity failOn) {
        List<FlowFile> files = FlowFileFinder.below(fileOrFolder);
        if (files.isEmpty()) {
            throw new IllegalArgumentException(absence(fileOrFolder));
        }
        FlowValidator validator = FlowValidator.create();
        return Stream.concat(
                configurations(files),
                files.stream().map(file -> test(file, file.name(), () -> check(file, validator, failOn))));
    }

    private static String absence(Path fileOrFolder) {
        String shown = Shown.text(fileOrFolder.toString());
        return Files.isDirectory(fileOrFolder)
                ? "folder " + shown + " must hold a *.json file at least, but holds none"
                : "fileOrFolder must exist, but " + shown + " does not in "
                        + Path.of("").toAbsolutePath();
    }

    /** A test for each configuration that has mistakes. */
    private static Stream<DynamicNode> configurations(List<FlowFile> files) {
        ConfiguredRun run = ConfiguredRun.builder().build();
        Map<String, Configuration> configurations = new LinkedHashMap<>();
        files.forEach(file -> run.configurationOf(path(file))
                .ifPresent(configuration -> configurations.put(configuration.name(), configuration)));
        return configurations.values().stream()
                .map(configuration -> new Report(configuration.name(), Optional.empty(), configuration.problems()))
                .filter(report -> !FindingLines.from(report, Severity.ERROR).isEmpty())
                .map(report -> DynamicTest.dynamicTest(report.name(), () -> judge(report, Severity.ERROR)));
    }

    private static DynamicNode test(FlowFile file, String name, Executable check) {
        return DynamicTest.dynamicTest(name, file.address(), check);
    }

    private static void check(FlowFile file, FlowValidator validator, Severity failOn) {
        // A run of its own for each test: tests may run at the same time, and a run must not be shared by threads.
        ConfiguredRun run = ConfiguredRun.builder().validator(validator).build();
        judge(run.check(path(file), file.bytes()), failOn);
    }

    private static Path path(FlowFile file) {
        return Path.of(file.name());
    }

    private static void judge(Report report, Severity failOn) {
        if (!FindingLines.from(report, failOn).isEmpty()) {
            throw new AssertionFailedError(FindingLines.of(List.of(report), failOn));
        }
    }
}
