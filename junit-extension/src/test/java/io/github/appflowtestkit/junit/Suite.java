package io.github.appflowtestkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes with JUnit and gives access to the results. */
final class Suite {

    private final EngineExecutionResults results;

    private Suite(EngineExecutionResults results) {
        this.results = results;
    }

    static Suite of(Class<?>... classes) {
        return of(Map.of(), classes);
    }

    static Suite of(Map<String, String> parameters, Class<?>... classes) {
        EngineTestKit.Builder builder = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameter(FailurePages.PARAMETER, "false");
        for (Class<?> type : classes) {
            builder.selectors(selectClass(type));
        }
        parameters.forEach(builder::configurationParameter);
        return new Suite(builder.execute());
    }

    /** Verifies the number of successful tests, and that no test or container failed. */
    void passes(long tests) {
        assertThat(failures()).isEmpty();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(tests);
    }

    /** The message of the only failure. */
    String failure() {
        List<Throwable> failures = failures();
        assertThat(failures).as("failures").hasSize(1);
        return String.valueOf(failures.get(0).getMessage());
    }

    /** The failures of tests and containers. */
    List<Throwable> failures() {
        return results.allEvents()
                .failed()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The published report entries. */
    Map<String, String> entries() {
        Map<String, String> entries = new LinkedHashMap<>();
        results.allEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .forEach(entry -> entries.putAll(entry.getKeyValuePairs()));
        return entries;
    }

    /** The display names of successful tests. */
    List<String> names() {
        return results.testEvents()
                .succeeded()
                .map(Event::getTestDescriptor)
                .map(descriptor -> descriptor.getDisplayName())
                .toList();
    }
}
