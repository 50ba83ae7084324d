package io.github.appflowtestkit.validator.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import io.github.appflowtestkit.validator.internal.configuration.Configuration;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document of twice the size takes about twice the work, however it is made. */
class GrowthTest {

    /** Twice is a line; the rest is for tables that grow in steps. */
    private static final double MOST_GROWTH = 2.3;

    /** Work that is the same for each document, such as messages of a full report. */
    private static final long SAME_FOR_ALL = 20_000_000;

    private static final FlowValidator VALIDATOR =
            FlowValidator.builder().everyRule().build();

    static Stream<String> kinds() {
        return HugeDocuments.kinds().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDocumentOfTwiceTheSizeAllocatesAboutTwiceAsMuch(String kind) {
        IntFunction<String> document = HugeDocuments.of(kind);
        int count = count(document, 600_000);
        allocated(document.apply(10));
        long once = allocated(document.apply(count));
        long twice = allocated(document.apply(2 * count));

        assertThat(twice).as("bytes for twice the document").isLessThan((long) (MOST_GROWTH * once) + SAME_FOR_ALL);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDocumentOfTenMegabytesIsOnTheLineAndHasABoundedReport(String kind) {
        IntFunction<String> document = HugeDocuments.of(kind);
        byte[] small = utf8(document.apply(count(document, 600_000)));
        byte[] huge = utf8(document.apply(count(document, 9_900_000)));
        allocated(document.apply(10));
        long ofSmall = allocated(() -> VALIDATOR.validate("small.json", small));
        List<Report> reports = new ArrayList<>();

        long ofHuge = allocated(() -> reports.add(VALIDATOR.validate("huge.json", huge)));

        double line = (double) huge.length / small.length * ofSmall;
        assertThat(ofHuge).as("bytes for ten megabytes").isLessThan((long) (MOST_GROWTH / 2 * line) + SAME_FOR_ALL);
        Report report = reports.get(0);
        assertThat(report.findings()).hasSizeBetween(1, 1_001);
        long text = report.findings().stream()
                .mapToLong(finding -> finding.message().length()
                        + finding.pointer().length()
                        + finding.hint().orElse("").length())
                .sum();
        assertThat(text).as("characters of the report").isLessThan(3_000_000);
    }

    static Stream<String> kindsInForms() {
        return HugeForms.kinds().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kindsInForms")
    void aDocumentOfAnotherFormOfTwiceTheSizeAllocatesAboutTwiceAsMuch(String kind) {
        IntFunction<String> document = Objects.requireNonNull(HugeForms.kinds().get(kind));
        int count = count(document, 80_000);
        allocated(document.apply(20));
        long once = allocated(document.apply(count));
        long twice = allocated(document.apply(2 * count));

        assertThat(twice).as("bytes for twice the document").isLessThan((long) (MOST_GROWTH * once) + SAME_FOR_ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flows of a template", "resources of Terraform"})
    void aLargeDocumentInAnotherFormHasABoundedReport(String kind) {
        IntFunction<String> document = Objects.requireNonNull(HugeForms.kinds().get(kind));

        Report report = VALIDATOR.validate("huge", document.apply(count(document, 3_000_000)));

        assertThat(report.findings()).hasSizeBetween(1, 1_001);
    }

    static Stream<IntFunction<String>> configurations() {
        return Stream.of(
                n -> "# " + "c".repeat(n),
                n -> "profile: " + "c".repeat(n),
                n -> "requiredTags: [" + "a, ".repeat(n / 3) + "a]",
                n -> "# \uD83D\uDE00\nrequiredTags: [" + "{}, ".repeat(n / 4) + "a]",
                n -> "suppressions: [" + "{rule: AF2006}, ".repeat(n / 16) + "]");
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void aConfigurationOfTwiceTheSizeAllocatesAboutTwiceAsMuch(IntFunction<String> configuration) {
        String one = configuration.apply(400_000);
        String two = configuration.apply(800_000);
        allocated(() -> Configuration.parse("warm.yaml", configuration.apply(100)));
        long once = allocated(() -> Configuration.parse("one.yaml", one));
        long twice = allocated(() -> Configuration.parse("two.yaml", two));

        assertThat(twice)
                .as("bytes for twice the configuration")
                .isLessThan((long) (MOST_GROWTH * once) + SAME_FOR_ALL);
    }

    /** The number of repeated parts that a document of that size has; later parts can be longer than the first ones. */
    private static int count(IntFunction<String> document, int bytes) {
        int sample = 10_000;
        int ofTheFirst = document.apply(sample).length();
        int first = (int) ((long) bytes * sample / ofTheFirst);
        return (int) ((long) bytes * first / document.apply(first).length());
    }

    private static long allocated(String document) {
        byte[] utf8 = utf8(document);
        return allocated(() -> VALIDATOR.validate("huge.json", utf8));
    }

    private static byte[] utf8(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
