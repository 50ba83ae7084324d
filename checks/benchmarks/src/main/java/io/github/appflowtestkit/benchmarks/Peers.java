package io.github.appflowtestkit.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Other tools that check such files, as far as they are on this machine. */
final class Peers {

    private Peers() {}

    /** ajv-cli with our schema; {@code checks/benchmarks/run} installs it if there is npm. */
    static Optional<List<String>> ajv(Path schema, Path document) {
        Path script = folder().resolve("node_modules/ajv-cli/dist/index.js");
        return Files.exists(script)
                ? onPath("node")
                        .map(node -> List.of(
                                node,
                                script.toString(),
                                "validate",
                                "--spec=draft2020",
                                "--strict=false",
                                "--validate-formats=false",
                                "-s",
                                schema.toString(),
                                "-d",
                                document.toString()))
                : Optional.empty();
    }

    /** A program that prints what a warm ajv takes for a document. */
    static Optional<List<String>> warmAjv(Path schema, Path document) {
        return Files.exists(folder().resolve("node_modules/ajv"))
                ? onPath("node")
                        .map(node -> List.of(
                                node, folder().resolve("warm.mjs").toString(), schema.toString(), document.toString()))
                : Optional.empty();
    }

    /** cfn-lint. */
    static Optional<List<String>> cfnLint(Path template) {
        return onPath("cfn-lint").map(lint -> List.of(lint, template.toString()));
    }

    private static Path folder() {
        return Checkout.root().resolve("checks/benchmarks/peers");
    }

    private static Optional<String> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
