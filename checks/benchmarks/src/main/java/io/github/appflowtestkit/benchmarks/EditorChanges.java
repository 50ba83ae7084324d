package io.github.appflowtestkit.benchmarks;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Changes of a large template in an editor, each until the language server has shown its findings. */
final class EditorChanges implements AutoCloseable {

    private static final int WARM_UP = 300;
    private static final int CHANGES = 101;
    private static final int FLOWS = 24;
    private static final int TASKS = 40;

    private final Process server;
    private final OutputStream toServer;
    private final InputStream fromServer;
    private final String uri;
    private int version;

    private EditorChanges(String uri) throws IOException {
        this.uri = uri;
        this.server = new ProcessBuilder(
                        Checkout.root().resolve("bin/appflow-testkit").toString(), "lsp")
                .redirectError(Redirect.INHERIT)
                .start();
        this.toServer = new BufferedOutputStream(server.getOutputStream());
        this.fromServer = new BufferedInputStream(server.getInputStream());
    }

    /** The milliseconds of a change, for a template in YAML and in JSON. */
    static List<Figure> measure() throws IOException {
        return List.of(
                measure("YAML", "file:///template.yaml", yaml(FLOWS, TASKS)),
                measure("JSON", "file:///template.json", json()));
    }

    private static Figure measure(String syntax, String uri, String template) throws IOException {
        try (EditorChanges editor = new EditorChanges(uri)) {
            editor.send(
                    "\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}");
            editor.receive("\"id\":1");
            editor.send("\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":\"" + uri
                    + "\",\"languageId\":\"" + syntax.toLowerCase(Locale.ROOT) + "\",\"version\":0,\"text\":"
                    + literal(template) + "}}");
            editor.receive("\"version\":0");
            for (int i = 0; i < WARM_UP; i++) {
                editor.change(template);
            }
            double[] millis = new double[CHANGES];
            for (int i = 0; i < CHANGES; i++) {
                millis[i] = editor.change(template);
            }
            return Figure.of(
                            "a change of a template of " + template.length() / 1_000 + " KB in " + syntax
                                    + ", until its findings are shown",
                            "ms",
                            millis)
                    .atMost(50);
        }
    }

    /** Makes a mistake at another place each time. */
    private double change(String template) throws IOException {
        version++;
        String text = template.replace("Flow number " + version % FLOWS + "\"", "Flow number " + version + "\"");
        String message = "\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"" + uri
                + "\",\"version\":" + version + "},\"contentChanges\":[{\"text\":" + literal(text) + "}]}";
        long start = System.nanoTime();
        send(message);
        receive("\"version\":" + version + "}");
        return (System.nanoTime() - start) / 1e6;
    }

    private void send(String members) throws IOException {
        byte[] message = ("{\"jsonrpc\":\"2.0\"," + members + "}").getBytes(StandardCharsets.UTF_8);
        toServer.write(("Content-Length: " + message.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        toServer.write(message);
        toServer.flush();
    }

    /** Reads messages up to one that has some words. */
    private void receive(String words) throws IOException {
        String message;
        do {
            int length = 0;
            String header = line();
            while (!header.isEmpty()) {
                if (header.startsWith("Content-Length: ")) {
                    length = Integer.parseInt(header.substring("Content-Length: ".length()));
                }
                header = line();
            }
            message = new String(fromServer.readNBytes(length), StandardCharsets.UTF_8);
        } while (!message.contains(words));
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = fromServer.read();
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the server has ended");
            }
            if (next != '\r') {
                line.append((char) next);
            }
            next = fromServer.read();
        }
        return line.toString();
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** A CloudFormation template with as many flows of as many Map tasks. */
    static String yaml(int flows, int tasks) {
        StringBuilder template = new StringBuilder("Resources:\n");
        for (int flow = 0; flow < flows; flow++) {
            template.append("""
                      Flow%1$d:
                        Type: AWS::AppFlow::Flow
                        Properties:
                          FlowName: flow-%1$d
                          Description: "Flow number %1$d"
                          TriggerConfig:
                            TriggerType: OnDemand
                          SourceFlowConfig:
                            ConnectorType: Salesforce
                            ConnectorProfileName: sf-prod
                            SourceConnectorProperties:
                              Salesforce:
                                Object: Account
                          DestinationFlowConfigList:
                            - ConnectorType: S3
                              DestinationConnectorProperties:
                                S3:
                                  BucketName: acme-lake
                          Tasks:
                            - TaskType: Filter
                              ConnectorOperator:
                                Salesforce: PROJECTION
                              SourceFields: [%2$s]
                    """.formatted(flow, fields(tasks)));
            for (int task = 0; task < tasks; task++) {
                template.append("""
                                - TaskType: Map
                                  SourceFields: [Field%1$d__c]
                                  DestinationField: field_%1$d
                                  ConnectorOperator:
                                    Salesforce: NO_OP
                                  TaskProperties:
                                    - {Key: SOURCE_DATA_TYPE, Value: string}
                                    - {Key: DESTINATION_DATA_TYPE, Value: string}
                        """.formatted(task));
            }
        }
        return template.toString();
    }

    private static String fields(int tasks) {
        StringBuilder fields = new StringBuilder("Field0__c");
        for (int task = 1; task < tasks; task++) {
            fields.append(", Field").append(task).append("__c");
        }
        return fields.toString();
    }

    private static String json() {
        StringBuilder template = new StringBuilder("{\"Resources\": {");
        for (int flow = 0; flow < FLOWS; flow++) {
            template.append(flow == 0 ? "" : ",")
                    .append("""

                              "Flow%1$d": {"Type": "AWS::AppFlow::Flow", "Properties": {
                                "FlowName": "flow-%1$d",
                                "Description": "Flow number %1$d",
                                "TriggerConfig": {"TriggerType": "OnDemand"},
                                "SourceFlowConfig": {"ConnectorType": "Salesforce", "ConnectorProfileName": "sf-prod",
                                  "SourceConnectorProperties": {"Salesforce": {"Object": "Account"}}},
                                "DestinationFlowConfigList": [{"ConnectorType": "S3",
                                  "DestinationConnectorProperties": {"S3": {"BucketName": "acme-lake"}}}],
                                "Tasks": [
                                  {"TaskType": "Filter", "ConnectorOperator": {"Salesforce": "PROJECTION"},
                                    "SourceFields": ["%2$s"]}""".formatted(flow, fields(TASKS).replace(", ", "\", \"")));
            for (int task = 0; task < TASKS; task++) {
                template.append("""
                        ,
                                  {"TaskType": "Map", "SourceFields": ["Field%1$d__c"], "DestinationField": "field_%1$d",
                                    "ConnectorOperator": {"Salesforce": "NO_OP"}, "TaskProperties": [
                                    {"Key": "SOURCE_DATA_TYPE", "Value": "string"}, {"Key": "DESTINATION_DATA_TYPE", "Value": "string"}]}""".formatted(task));
            }
            template.append("]}}");
        }
        return template.append("}}\n").toString();
    }

    @Override
    public void close() {
        server.destroy();
    }
}
