package io.github.appflowtestkit.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the checkout that are measured; {@code checks/benchmarks/run} says where it is. */
final class Checkout {

    static final String PROPERTY = "appflow.checkout";

    private Checkout() {}

    static Path root() {
        return Path.of(System.getProperty(PROPERTY, ".")).toAbsolutePath().normalize();
    }

    /** One of the sound examples. */
    static Path soundFile() {
        return root().resolve("examples/flows/salesforce-accounts-to-s3.json");
    }

    /** An example with two misspelled members. */
    static Path brokenFile() {
        return root().resolve("examples/broken/misspelled-members.json");
    }

    static List<Path> exampleFlows() {
        try (Stream<Path> files = Files.list(root().resolve("examples/flows"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
