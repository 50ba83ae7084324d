package io.github.appflowtestkit.interop;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code appflow-testkit serve} at any free port; APPFLOW_TESTKIT names another command than the checkout's. */
final class ServedFake implements AutoCloseable {

    static final String ACCOUNT = "123456789012";
    static final String REGION = "eu-central-1";
    static final String START = "2026-01-01T00:00:00Z";

    /** The SDK's classes have the names of the API as properties, save that those begin with a small letter. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .build();

    private static final String GREETING = "listening on ";

    private final Path root;
    private final Process process;
    private final String endpoint;

    private ServedFake(Path root, Process process, String endpoint) {
        this.root = root;
        this.process = process;
        this.endpoint = endpoint;
    }

    static ServedFake start(Path root) throws IOException {
        String named = System.getenv("APPFLOW_TESTKIT");
        String command = named == null ? root.resolve("bin/appflow-testkit").toString() : named;
        Process process = new ProcessBuilder(
                        command, "serve", "--port", "0", "--region", REGION, "--at", START, "--quiet")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        if (line == null || !line.startsWith(GREETING + "http://")) {
            process.destroy();
            throw new IOException(
                    "The first line of serve should be \"" + GREETING + "http://...\", but was \"" + line + "\"");
        }
        return new ServedFake(root, process, line.substring(GREETING.length()));
    }

    String endpoint() {
        return endpoint;
    }

    /** A request below /_testkit, which is no call of AppFlow; its status. */
    int admin(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + "/_testkit/" + path))
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** A flow as it lies in examples/flows. */
    <T> T example(String name, Class<T> type) throws IOException {
        return JSON.readValue(root.resolve("examples/flows/" + name + ".json").toFile(), type);
    }

    static <T> List<T> list(String json, Class<T> type) throws IOException {
        return JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    static String arn(String kind, String name) {
        return "arn:aws:appflow:" + REGION + ":" + ACCOUNT + ":" + kind + "/" + name;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
}
