package io.github.appflowtestkit.maven;

import io.github.appflowtestkit.validator.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last check of an execution, as a file below {@code target} keeps it.
 *
 * @param key the digest of everything that decided its outcome
 * @param reports the digest of each report that it wrote
 * @param outcome what it told the user
 */
record LastCheck(String key, Map<Path, String> reports, Outcome outcome) {

    /** Reads the file; empty if there is none, or none of this version. */
    static Optional<LastCheck> read(Path file) {
        try {
            return Optional.of(parse(Files.readAllLines(file)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the reports still are what the check wrote. */
    boolean hasItsReports() {
        return reports.entrySet().stream()
                .allMatch(report -> Digest.of(report.getKey()).equals(report.getValue()));
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(line("key", key));
        reports.forEach((report, digest) -> lines.add(line("report", digest + " " + report)));
        outcome.lines().forEach(each -> lines.add(line(each.severity().name(), each.text())));
        outcome.failure().ifPresent(failure -> lines.add(line("failure", failure)));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    private static LastCheck parse(List<String> lines) {
        String key = "";
        Map<Path, String> reports = new TreeMap<>();
        List<Outcome.Line> told = new ArrayList<>();
        Optional<String> failure = Optional.empty();
        for (String line : lines) {
            int space = line.indexOf(' ');
            String word = line.substring(0, Math.max(space, 0));
            String value = line.substring(space + 1).translateEscapes();
            switch (word) {
                case "key" -> key = value;
                case "report" -> {
                    int end = value.indexOf(' ');
                    reports.put(Path.of(value.substring(end + 1)), value.substring(0, end));
                }
                case "failure" -> failure = Optional.of(value);
                default -> told.add(new Outcome.Line(Severity.valueOf(word), value));
            }
        }
        return new LastCheck(key, reports, new Outcome(told, failure));
    }

    private static String line(String word, String value) {
        return word + " " + value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
