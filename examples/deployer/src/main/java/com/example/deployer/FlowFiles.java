package com.example.deployer;

import io.github.appflowtestkit.fake.FlowJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.appflow.model.CreateFlowRequest;

/** The flow files of a folder. */
public final class FlowFiles {

    private FlowFiles() {}

    /**
     * Reads all flows before the first one is deployed.
     *
     * @throws IllegalArgumentException if AppFlow would refuse a flow; the message names file, line and mistake
     */
    public static List<CreateFlowRequest> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> FlowJson.ofFile(file).createRequest())
                    .toList();
        }
    }
}
