package io.github.appflowtestkit.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whole processes, from their start to their end, on a JVM that has done nothing before. */
final class ColdStarts {

    private static final int RUNS = 11;
    private static final int FILES = 1_000;

    private ColdStarts() {}

    /** The command on sound and on broken files, and on 1,000 files. */
    static List<Figure> command() {
        String launcher = Checkout.root().resolve("bin/appflow-testkit").toString();
        String jar = Checkout.root().resolve("cli/target/appflow-testkit.jar").toString();
        String examples = Checkout.root().resolve("examples/flows").toString();
        String sound = Checkout.soundFile().toString();
        String broken = Checkout.brokenFile().toString();
        Path folder = thousandFlows();
        try {
            awaitArchive(launcher);
            double[] start = new double[RUNS];
            double[] oneSound = new double[RUNS];
            double[] oneBroken = new double[RUNS];
            double[] bare = new double[RUNS];
            double[] thousand = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                start[run] = ChildProcess.millis(List.of(launcher, "validate", examples));
                oneSound[run] = ChildProcess.millis(List.of(launcher, "validate", sound));
                oneBroken[run] = ChildProcess.millis(List.of(launcher, "validate", broken), 1);
                bare[run] = ChildProcess.millis(List.of(ChildProcess.java(), "-jar", jar, "validate", examples));
                thousand[run] = ChildProcess.millis(List.of(launcher, "validate", folder.toString()));
            }
            return List.of(
                    Figure.of("bin/appflow-testkit validate examples/flows", "ms", start)
                            .atMost(300),
                    Figure.of("... one sound file", "ms", oneSound),
                    Figure.of("... one broken file", "ms", oneBroken),
                    Figure.of("java -jar appflow-testkit.jar validate examples/flows", "ms", bare),
                    Figure.of("bin/appflow-testkit validate, a folder of 1,000 flows", "ms", thousand));
        } finally {
            delete(folder);
        }
    }

    /** What the extension adds to a first test, and to each further one. */
    static List<Figure> tests() {
        double[] first = new double[RUNS];
        double[] further = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            double plain = test("Plain");
            double fake = test("WithFake");
            double manyPlain = test("ManyPlain");
            double manyFake = test("ManyWithFake");
            first[run] = fake - plain;
            further[run] = ((manyFake - fake) - (manyPlain - plain)) / (FirstTests.MANY - 1);
        }
        return List.of(
                Figure.of("first test with the extension, beyond an empty one", "ms", first)
                        .atMost(400),
                Figure.of("... each further test of the class", "ms", further).atMost(1));
    }

    private static double test(String tests) {
        return ChildProcess.millis(ChildProcess.java(FirstTests.class, tests));
    }

    /** Runs the launcher, which makes an archive of classes in the background, until nothing is made any more. */
    private static void awaitArchive(String launcher) {
        Path cache = Path.of(
                        Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).orElse(System.getenv("HOME") + "/.cache"))
                .resolve("appflow-testkit");
        try {
            do {
                ChildProcess.millis(List.of(launcher, "--version"));
                Thread.sleep(100);
            } while (isMade(cache));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isMade(Path cache) {
        try (Stream<Path> files = Files.list(cache)) {
            return files.anyMatch(file -> file.toString().endsWith(".lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path thousandFlows() {
        try {
            Path folder = Files.createTempDirectory("appflow-testkit-benchmarks");
            List<Path> examples = Checkout.exampleFlows();
            for (int i = 0; i < FILES; i++) {
                String text = Files.readString(examples.get(i % examples.size()));
                // The rules of a whole run would tell that two flows have one name.
                String renamed = text.replaceFirst("(\"flowName\"\\s*:\\s*\"[^\"]*)", "$1-" + i);
                Files.writeString(folder.resolve("flow-" + i + ".json"), renamed);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
