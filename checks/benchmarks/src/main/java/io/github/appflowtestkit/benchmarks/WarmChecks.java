package io.github.appflowtestkit.benchmarks;

import io.github.appflowtestkit.validator.FlowValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A flow of 21 tasks checked by a warm validator, sound and with five mistakes, and by a warm ajv. */
final class WarmChecks {

    private static final int TIMES = 5_000;
    private static final int ROUNDS = 9;

    private WarmChecks() {}

    static List<Figure> measure() throws IOException {
        String sound = flow();
        String faulty = sound.replace("\"OnDemand\"", "\"onDemand\"")
                .replace("\"bucketName\"", "\"bucket\"")
                .replaceFirst("\"NO_OP\"", "\"NOOP\"")
                .replaceFirst("\"field_7\"", "\"\"")
                .replace("\"flowName\": \"orders\"", "\"flowName\": \"or ders\"");
        double[] ours = micros(sound);
        double[] ourFaulty = micros(faulty);
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.of("warm: a flow of 21 tasks, all rules and places", "us", ours),
                Figure.of("... five mistakes, to the sound one", "x", divided(ourFaulty, ours))
                        .atMost(4)));
        peer(sound).ifPresent(peer -> {
            figures.add(Figure.of("... ajv, parse and check", "us", peer));
            figures.add(Figure.of("... to ajv", "x", divided(ours, peer)).atMost(2));
        });
        return figures;
    }

    private static double[] micros(String document) {
        FlowValidator validator = FlowValidator.create();
        byte[] utf8 = document.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 4 * TIMES; i++) {
            validator.validate("flow.json", utf8);
        }
        double[] micros = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                validator.validate("flow.json", utf8);
            }
            micros[round] = (System.nanoTime() - start) / 1e3 / TIMES;
        }
        return micros;
    }

    private static Optional<double[]> peer(String document) throws IOException {
        Path folder = Files.createTempDirectory("appflow-testkit-benchmarks");
        try {
            Path flow = Files.writeString(folder.resolve("flow.json"), document);
            Path schema = folder.resolve("schema.json");
            String jar =
                    Checkout.root().resolve("cli/target/appflow-testkit.jar").toString();
            Files.write(
                    schema, ChildProcess.output(List.of(ChildProcess.java(), "-jar", jar, "schema", "create-flow")));
            return Peers.warmAjv(schema, flow)
                    .map(command -> new String(ChildProcess.output(command), StandardCharsets.UTF_8))
                    .map(lines -> lines.lines().mapToDouble(Double::parseDouble).toArray());
        } finally {
            ColdStarts.delete(folder);
        }
    }

    private static double[] divided(double[] ours, double[] others) {
        double median = Figure.of("", "", others).median();
        double[] ratios = new double[ours.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours[i] / median;
        }
        return ratios;
    }

    private static String flow() {
        List<String> names = new ArrayList<>();
        StringBuilder tasks = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            names.add("\"Custom_Field_" + i + "__c\"");
            tasks.append("""
                    ,
                        {
                          "sourceFields": [%1$s],
                          "connectorOperator": {"Salesforce": "NO_OP"},
                          "destinationField": "field_%2$d",
                          "taskType": "Map",
                          "taskProperties": {"SOURCE_DATA_TYPE": "string", "DESTINATION_DATA_TYPE": "string"}
                        }""".formatted(names.get(i), i));
        }
        return """
                {
                  "flowName": "orders",
                  "triggerConfig": {"triggerType": "OnDemand"},
                  "sourceFlowConfig": {
                    "connectorType": "Salesforce",
                    "connectorProfileName": "crm-production",
                    "sourceConnectorProperties": {"Salesforce": {"object": "Account"}}
                  },
                  "destinationFlowConfigList": [
                    {
                      "connectorType": "S3",
                      "destinationConnectorProperties": {"S3": {"bucketName": "acme-lake", "bucketPrefix": "crm"}}
                    }
                  ],
                  "tasks": [
                    {
                      "sourceFields": [%s],
                      "connectorOperator": {"Salesforce": "PROJECTION"},
                      "taskType": "Filter"
                    }%s
                  ]
                }
                """.formatted(String.join(", ", names), tasks);
    }
}
