package io.github.appflowtestkit.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Measures and prints one table; arguments name the parts to be measured, and all are without any. */
final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Callable<List<Figure>>> parts = new LinkedHashMap<>();
        parts.put("real-client", Microbenchmarks::realClient);
        parts.put("direct-client", Microbenchmarks::directClient);
        parts.put("validator", Microbenchmarks::validator);
        parts.put("pictures", Microbenchmarks::pictures);
        parts.put("loopback", LoopbackLoad::measure);
        parts.put("journal", Memory::journal);
        parts.put("runs", ManyRuns::measure);
        parts.put("command", ColdStarts::command);
        parts.put("start", Starts::measure);
        parts.put("warm", WarmChecks::measure);
        parts.put("many-flows", ManyFlows::measure);
        parts.put("editor", EditorChanges::measure);
        parts.put("junit", ColdStarts::tests);

        List<String> wanted = arguments.length == 0 ? List.copyOf(parts.keySet()) : List.of(arguments);
        if (!parts.keySet().containsAll(wanted)) {
            System.err.println("the parts are " + String.join(", ", parts.keySet()));
            System.exit(2);
        }
        System.out.println(
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        System.out.println();
        System.out.println(Figure.heading());
        for (String part : wanted) {
            Callable<List<Figure>> measure = parts.get(part);
            if (measure != null) {
                measure.call().forEach(figure -> System.out.println(figure.line()));
            }
        }
    }
}
