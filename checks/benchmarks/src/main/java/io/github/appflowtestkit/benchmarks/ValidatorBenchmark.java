package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.validator.FlowValidator;
import io.github.appflowtestkit.validator.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Files read from disk and checked by all rules: the sound ones of {@code examples/flows} in turn, and a broken one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ValidatorBenchmark {

    private final FlowValidator validator = FlowValidator.create();
    private final List<Path> files = Checkout.exampleFlows();
    private final Path broken = Checkout.brokenFile();
    private int next;

    /** One sound file. */
    @Benchmark
    public Report soundFile() {
        next = (next + 1) % files.size();
        return validator.validate(files.get(next));
    }

    /** A file with two misspelled members. */
    @Benchmark
    public Report brokenFile() {
        return validator.validate(broken);
    }
}
