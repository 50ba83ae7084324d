package io.github.appflowtestkit.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Counts checks and operations; a failed check is printed at once and fails the program at its end. */
final class Checks {

    private final String client;
    private final Path folder;
    private final TreeSet<String> answered = new TreeSet<>();
    private int count;
    private int failed;

    Checks(String client, Path folder) {
        this.client = client;
        this.folder = folder;
    }

    /** An operation has been answered, and not refused. */
    void answered(String operation) {
        answered.add(operation);
    }

    void that(String what, Object actual, Object expected) {
        count++;
        if (!Objects.equals(actual, expected)) {
            failed++;
            System.err.printf("%s: %s%n  expected %s%n  found    %s%n%n", client, what, expected, actual);
        }
    }

    /** Prints the counts, or ends the program with exit code 1. */
    void done() throws IOException {
        that(
                "operations answered are those of operations.txt",
                List.copyOf(answered),
                Files.readAllLines(folder.resolve("operations.txt")));
        int least = Integer.parseInt(Files.readString(folder.resolve("checks.txt")).strip());
        if (failed > 0 || count < least) {
            System.err.printf(
                    "%s: %d of %d checks failed; checks.txt promises %d%n", client, failed, count, least);
            System.exit(1);
        }
        System.out.printf("%s: %d operations, %d checks passed%n", client, answered.size(), count);
    }
}
