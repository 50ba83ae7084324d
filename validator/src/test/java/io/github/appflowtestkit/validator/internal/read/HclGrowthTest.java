package io.github.appflowtestkit.validator.internal.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An HCL document of twice the size takes about twice the work, however it is made. */
class HclGrowthTest {

    /** Twice is a line; the rest is for tables that grow in steps. */
    private static final double MOST_GROWTH = 2.3;

    private static final long SAME_FOR_ALL = 20_000_000;

    static Stream<IntFunction<String>> documents() {
        return Stream.of(
                n -> "# " + "c".repeat(n),
                n -> "/* " + "*".repeat(n) + "/",
                n -> "/* * */".repeat(n / 7),
                n -> "\n".repeat(n),
                n -> "a = \"" + "c".repeat(n) + "\"",
                n -> "a = \"" + "${b}".repeat(n / 4) + "\"",
                n -> "a = \"" + "$".repeat(n) + "\"",
                n -> "a = <<EOT\n" + "c\n".repeat(n / 2) + "EOT\n",
                n -> "a = <<-EOT\n" + " EO\n".repeat(n / 4) + "EOT\n",
                n -> "a = <<EOT\n" + "${b}".repeat(n / 4) + "\nEOT\n",
                n -> "a = <<EOT\n" + "EOT".repeat(n / 3),
                n -> "a = [" + "1,".repeat(n / 2) + "]",
                n -> "a = {" + "b=1\n".repeat(n / 4) + "}",
                n -> "a = " + "!".repeat(n) + "b",
                n -> "a = b" + ".c".repeat(n / 2),
                n -> "a = b" + "[0]".repeat(n / 3),
                n -> "a = b" + " ? c : d".repeat(n / 8),
                n -> "a = 1" + " + 1".repeat(n / 4),
                n -> "a = " + "f(".repeat(90) + "\"" + "c".repeat(n) + "\"" + ")".repeat(90),
                n -> "a = " + "[f(".repeat(45) + "\"" + "c".repeat(n) + "\"" + ")]".repeat(45),
                n -> "a = " + "\"${".repeat(90) + "b".repeat(n) + "}\"".repeat(90),
                n -> "a = 1\n".repeat(n / 6),
                n -> "t {}\n".repeat(n / 5),
                n -> "r t n {}\n".repeat(n / 9),
                n -> "\"".repeat(n),
                n -> "<<".repeat(n / 2),
                n -> "a = " + "1e1.".repeat(n / 4));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_of_twice_the_size_allocates_about_twice_as_much(IntFunction<String> document) {
        String one = document.apply(400_000);
        String two = document.apply(800_000);
        allocated(document.apply(100));
        long once = allocated(one);
        long twice = allocated(two);

        assertThat(twice).as("bytes for twice the document").isLessThan((long) (MOST_GROWTH * once) + SAME_FOR_ALL);
    }

    private static long allocated(String document) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        new HclReader(document, 500).read();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
