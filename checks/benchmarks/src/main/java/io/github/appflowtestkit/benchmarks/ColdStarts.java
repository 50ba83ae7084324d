package io.github.appflowtestkit.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whole processes, from their start to their end, on a JVM that has done nothing before. */
final class ColdStarts {

    private static final int RUNS = 11;
    private static final int TURNS = 7;
    private static final int RUNS_OF_A_TURN = 3;
    private static final int FILES = 1_000;

    private ColdStarts() {}

    /** The command on sound and on broken files, and on 1,000 files. */
    static List<Figure> command() {
        String launcher = Checkout.root().resolve("bin/appflow-testkit").toString();
        String jar = Checkout.root().resolve("cli/target/appflow-testkit.jar").toString();
        String examples = Checkout.root().resolve("examples/flows").toString();
        String sound = Checkout.soundFile().toString();
        String broken = Checkout.brokenFile().toString();
        Path folder = flows(FILES);
        Path cache = folder.resolveSibling(folder.getFileName() + "-cache");
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", cache.toString());
        try {
            awaitArchive(launcher, environment);
            double[] start = new double[RUNS];
            double[] oneSound = new double[RUNS];
            double[] oneBroken = new double[RUNS];
            double[] bare = new double[RUNS];
            double[] thousand = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                start[run] = ChildProcess.millis(List.of(launcher, "validate", examples), 0, environment);
                oneSound[run] = ChildProcess.millis(List.of(launcher, "validate", sound), 0, environment);
                oneBroken[run] = ChildProcess.millis(List.of(launcher, "validate", broken), 1, environment);
                bare[run] = ChildProcess.millis(List.of(ChildProcess.java(), "-jar", jar, "validate", examples));
                thousand[run] = ChildProcess.millis(List.of(launcher, "validate", folder.toString()), 0, environment);
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
            delete(cache);
        }
    }

    /** What the extension adds to a first test, and to each further one. */
    static List<Figure> tests() {
        double[] first = new double[TURNS];
        double[] further = new double[TURNS];
        double[] sdk = new double[TURNS];
        double[] refused = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            double plain = test("Plain");
            double fake = test("WithFake");
            double manyPlain = test("ManyPlain");
            double manyFake = test("ManyWithFake");
            first[turn] = fake - plain;
            sdk[turn] = test("WithSdk") - plain;
            refused[turn] = test("WithRefusal") - fake;
            further[turn] = ((manyFake - fake) - (manyPlain - plain)) / (FirstTests.MANY - 1);
        }
        return List.of(
                Figure.of("first test with the extension, beyond an empty one", "ms", first)
                        .atMost(300),
                Figure.of("... of which the SDK's own request and response classes", "ms", sdk),
                Figure.of("... a first CreateFlow that is refused, beyond that", "ms", refused)
                        .atMost(250),
                Figure.of("... each further test of the class", "ms", further).atMost(1));
    }

    /** The fastest of a few runs: what else the machine does only adds to them, and more than what is measured here. */
    private static double test(String tests) {
        double fastest = Double.MAX_VALUE;
        for (int run = 0; run < RUNS_OF_A_TURN; run++) {
            fastest = Math.min(fastest, ChildProcess.millis(ChildProcess.java(FirstTests.class, tests)));
        }
        return fastest;
    }

    /** Runs the launcher, which makes an archive of classes in the background, until nothing is made any more. */
    static void awaitArchive(String launcher, Map<String, String> environment) {
        Path archives = Path.of(environment.get("XDG_CACHE_HOME"), "appflow-testkit");
        try {
            do {
                ChildProcess.millis(List.of(launcher, "--version"), 0, environment);
                Thread.sleep(100);
            } while (isMade(archives));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static boolean isMade(Path archives) {
        try (Stream<Path> files = Files.list(archives)) {
            return files.anyMatch(file -> file.toString().endsWith(".lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with that many sound flows. */
    static Path flows(int count) {
        try {
            Path folder = Files.createTempDirectory("appflow-testkit-benchmarks");
            List<Path> examples = Checkout.exampleFlows();
            for (int i = 0; i < count; i++) {
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

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
