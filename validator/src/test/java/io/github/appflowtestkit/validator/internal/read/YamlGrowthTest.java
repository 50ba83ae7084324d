package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text of YAML of twice the size takes about twice the work, however it is made. */
class YamlGrowthTest {

    /** Twice is a line; the rest is for tables that grow in steps. */
    private static final double MOST_GROWTH = 2.3;

    /** Work that is the same for each document, such as the one up to a limit. */
    private static final long SAME_FOR_ALL = 5_000_000;

    private static final int SIZE = 100_000;

    private static final Map<String, IntFunction<String>> KINDS = kinds();

    static Stream<String> names() {
        return KINDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void textOfTwiceTheSizeAllocatesAboutTwiceAsMuch(String name) {
        IntFunction<String> kind = Objects.requireNonNull(KINDS.get(name));
        int count = (int) ((long) SIZE * 1000 / kind.apply(1000).length());
        allocated(kind.apply(10));
        long once = allocated(kind.apply(count));
        long twice = allocated(kind.apply(2 * count));

        assertThat(twice).as("bytes for twice the text").isLessThan((long) (MOST_GROWTH * once) + SAME_FOR_ALL);
    }

    private static Map<String, IntFunction<String>> kinds() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("a comment", n -> "# " + "c".repeat(n) + "\na: 1");
        kinds.put("comments", n -> "# c\n".repeat(n) + "a: 1");
        kinds.put("a plain string", n -> "a: " + "word ".repeat(n));
        kinds.put("a plain string of many lines", n -> "a: " + "word\n  ".repeat(n));
        kinds.put("a string of many lines", n -> "a: \"" + "word\n".repeat(n) + "\"");
        kinds.put("a string of escapes", n -> "a: \"" + "\\n".repeat(n) + "\"");
        kinds.put("a string of two units a character", n -> "a: \"" + "\uD83D\uDE00".repeat(n) + "\"");
        kinds.put("a block", n -> "a: |\n" + "  word\n".repeat(n));
        kinds.put("a block of empty lines", n -> "a: >\n" + "\n".repeat(n));
        kinds.put("a string that is not closed", n -> "a: '" + "word\n".repeat(n));
        kinds.put("a list that is not closed", n -> "a: [" + "word, ".repeat(n));
        kinds.put("a long key", n -> "k".repeat(n) + ": 1");
        kinds.put("keys", n -> lines(n, i -> "k" + i + ": 1"));
        kinds.put("one key", n -> lines(n, i -> "k: 1"));
        kinds.put("anchors", n -> lines(n, i -> "- &a" + i + " x"));
        kinds.put("aliases", n -> "- &a x\n" + lines(n, i -> "- *a"));
        kinds.put("aliases of aliases", n -> "- &a0 x\n" + lines(n, i -> "- &a%d [*a%d, *a%d]".formatted(i + 1, i, i)));
        kinds.put(
                "merges of merges",
                n -> "- &a0 {x: 1}\n" + lines(n, i -> "- &a%d {<<: *a%d, k%d: 1}".formatted(i + 1, i, i)));
        kinds.put("merges", n -> "a: &a {x: 1}\nb:\n" + lines(n, i -> "  <<: *a"));
        kinds.put("documents", n -> lines(n, i -> "--- a"));
        kinds.put("empty documents", n -> lines(n, i -> "---"));
        kinds.put("anchors and documents", n -> lines(n, i -> "- &a" + i + " x") + lines(n, i -> "--- a"));
        kinds.put("directives", n -> lines(n, i -> "%TAG !e" + i + "! tag:e") + "---\na: 1");
        kinds.put("brackets", n -> "[".repeat(n));
        kinds.put("closed brackets", n -> lines(n, i -> "- " + "[".repeat(90) + "]".repeat(90)));
        kinds.put("dashes", n -> "- ".repeat(n));
        kinds.put("empty lists", n -> "[" + "[],".repeat(n) + "]");
        kinds.put("functions", n -> lines(n, i -> "- !Sub [!Ref x, {}]"));
        kinds.put("a long tag", n -> "a: !" + "t".repeat(n) + " x");
        kinds.put("a long number", n -> "a: " + "1".repeat(n));
        kinds.put("a mistake at the end", n -> lines(n, i -> "- a: b") + "a: b: c");
        kinds.put("a mistake in a long line", n -> "a: " + "b ".repeat(n) + ": c");
        return kinds;
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static long allocated(String text) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        Reading reading = new YamlReader(text, 100).read();
        long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(reading.root().isPresent() || !reading.findings().isEmpty()).isTrue();
        return after - before;
    }
}
