package consumer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Maven resolved for this project, as the dependency plugin wrote it before the tests. */
final class DependencyTree {

    private DependencyTree() {}

    /** Everything that an artifact brings with it, as group:artifact. */
    static Set<String> broughtBy(String artifact) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("target/tree.txt"));
        String line = lines.stream()
                .filter(candidate -> candidate.contains(":" + artifact + ":"))
                .findFirst()
                .orElseThrow();
        return lines.stream()
                .skip(lines.indexOf(line) + 1)
                .takeWhile(below -> depth(below) > depth(line))
                .map(below -> below.strip().replaceFirst("^([^:]+:[^:]+):.*", "$1"))
                .collect(Collectors.toSet());
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }
}
