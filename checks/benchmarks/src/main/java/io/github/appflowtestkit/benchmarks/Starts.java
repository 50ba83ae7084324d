package io.github.appflowtestkit.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks of one file by processes that have just started, in turns with a bare JVM and with other tools. */
final class Starts {

    private static final int RUNS = 15;
    private static final int MANY = 10_000;
    private static final String LAUNCHER =
            Checkout.root().resolve("bin/appflow-testkit").toString();
    private static final String JAR =
            Checkout.root().resolve("cli/target/appflow-testkit.jar").toString();

    private Starts() {}

    static List<Figure> measure() {
        Path folder = folder();
        try {
            List<Figure> figures = new ArrayList<>();
            for (Map.Entry<Integer, Path> java : javas().entrySet()) {
                figures.addAll(oneFile(java.getKey(), java.getValue(), folder));
            }
            figures.addAll(template(folder));
            figures.addAll(manyFiles(folder));
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ColdStarts.delete(folder);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("appflow-testkit-benchmarks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java that runs this, and a Java 25 where Linux distributions put one, by version. */
    private static Map<Integer, Path> javas() throws IOException {
        Map<Integer, Path> homes = new LinkedHashMap<>();
        homes.put(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (Stream<Path> installed = Files.list(all)) {
                installed
                        .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                        .filter(home -> home.toString().contains("25"))
                        .findFirst()
                        .ifPresent(home -> homes.putIfAbsent(25, home));
            }
        }
        return homes;
    }

    private static List<Figure> oneFile(int version, Path home, Path folder) throws IOException {
        Map<String, String> environment = Map.of("JAVA_HOME", home.toString(), "XDG_CACHE_HOME", folder.toString());
        ColdStarts.awaitArchive(LAUNCHER, environment);
        String java = home.resolve("bin/java").toString();
        String sound = Checkout.soundFile().toString();
        String broken = Checkout.brokenFile().toString();
        Optional<List<String>> ajv = Peers.ajv(schema(folder), Checkout.soundFile());
        double[] bare = new double[RUNS];
        double[] ours = new double[RUNS];
        double[] ourBroken = new double[RUNS];
        double[] plain = new double[RUNS];
        double[] peer = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            bare[run] = ChildProcess.millis(List.of(
                    java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes(), Bare.class.getName()));
            ours[run] = ChildProcess.millis(List.of(LAUNCHER, "validate", sound), 0, environment);
            ourBroken[run] = ChildProcess.millis(List.of(LAUNCHER, "validate", broken), 1, environment);
            plain[run] = ChildProcess.millis(List.of(java, "-jar", JAR, "validate", sound));
            peer[run] = ajv.isPresent() ? ChildProcess.millis(ajv.get()) : Double.NaN;
        }
        boolean newest = version >= 25;
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.of("Java " + version + ": a bare JVM that prints a line", "ms", bare),
                Figure.of("... validate a sound file, by the launcher", "ms", ours),
                Figure.of("... to a bare JVM", "x", ratios(ours, bare)).atMost(newest ? 3 : 4),
                Figure.of("... validate a broken file, by the launcher, to a bare JVM", "x", ratios(ourBroken, bare))
                        .atMost(newest ? 5 : 7),
                Figure.of("... validate a sound file, java -jar", "ms", plain)));
        if (ajv.isPresent()) {
            figures.add(Figure.of("... ajv-cli, the same file", "ms", peer));
            figures.add(Figure.of("... by the launcher, to ajv-cli", "x", ratios(ours, peer))
                    .atMost(0.4));
            figures.add(Figure.of("... java -jar, to ajv-cli", "x", ratios(plain, peer))
                    .atMost(0.8));
        }
        return figures;
    }

    /** The folder or jar of these classes alone: the others would be opened, too. */
    private static String classes() {
        return Checkout.root().resolve("checks/benchmarks/target/classes").toString();
    }

    private static Path schema(Path folder) throws IOException {
        Path schema = folder.resolve("create-flow.schema.json");
        Files.write(schema, ChildProcess.output(List.of(ChildProcess.java(), "-jar", JAR, "schema", "create-flow")));
        return schema;
    }

    private static List<Figure> template(Path folder) throws IOException {
        Path template = folder.resolve("template.yaml");
        Files.writeString(template, EditorChanges.yaml(3, 32));
        Optional<List<String>> lint = Peers.cfnLint(template);
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", folder.toString());
        double[] ours = new double[RUNS];
        double[] peer = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            ours[run] = ChildProcess.millis(List.of(LAUNCHER, "validate", template.toString()), 0, environment);
            peer[run] = lint.isPresent() ? ChildProcess.millis(lint.get()) : Double.NaN;
        }
        String size = Files.size(template) / 1_000 + " KB";
        List<Figure> figures =
                new ArrayList<>(List.of(Figure.of("a template of " + size + " in YAML, by the launcher", "ms", ours)));
        if (lint.isPresent()) {
            figures.add(Figure.of("... cfn-lint", "ms", peer));
            figures.add(Figure.of("... to cfn-lint", "x", ratios(ours, peer)).atMost(0.25));
        }
        return figures;
    }

    private static List<Figure> manyFiles(Path folder) {
        Path flows = ColdStarts.flows(MANY);
        Path some = ColdStarts.flows(MANY / 10);
        try {
            Map<String, String> environment = Map.of("XDG_CACHE_HOME", folder.toString());
            List<String> command = List.of(LAUNCHER, "validate", flows.toString());
            double[] perSecond = new double[3];
            double[] memory = new double[perSecond.length];
            double[] ofSome = new double[perSecond.length];
            for (int run = 0; run < perSecond.length; run++) {
                perSecond[run] = MANY * 1_000 / ChildProcess.millis(command, 0, environment);
                memory[run] = ChildProcess.peakMemory(command, environment).orElse(Double.NaN);
                ofSome[run] = ChildProcess.peakMemory(List.of(LAUNCHER, "validate", some.toString()), environment)
                        .orElse(Double.NaN);
            }
            return List.of(
                    Figure.of("a folder of 10,000 flows, by the launcher", "files/s", perSecond)
                            .atLeast(8_000),
                    Figure.of("... memory at most", "MB", memory),
                    Figure.of("... to that of a folder of 1,000 flows", "x", ratios(memory, ofSome))
                            .atMost(1.2));
        } finally {
            ColdStarts.delete(flows);
            ColdStarts.delete(some);
        }
    }

    private static double[] ratios(double[] ours, double[] others) {
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours[i] / others[i];
        }
        return ratios;
    }
}
