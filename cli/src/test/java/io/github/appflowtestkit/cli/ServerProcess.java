package io.github.appflowtestkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command {@code serve} as a process of its own, on a free port. */
final class ServerProcess implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final Process process;
    private final Path err;
    private final URI endpoint;

    private ServerProcess(Process process, Path err, URI endpoint) {
        this.process = process;
        this.err = err;
        this.endpoint = endpoint;
    }

    /** Starts it, and waits until it listens. */
    static ServerProcess start(Path folder, String... options) throws IOException {
        return start(List.of(), folder, options);
    }

    /** The same with options of the java command. */
    static ServerProcess start(List<String> java, Path folder, String... options) throws IOException {
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = launch(java, folder, err, options);
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        assertThat(line).as(Files.readString(err)).isNotNull().startsWith("listening on http://");
        return new ServerProcess(process, err, URI.create(line.substring("listening on ".length())));
    }

    /** Starts one that is expected to end by itself, and answers with its exit code. */
    static int fail(Path folder, Path err, String... options) throws IOException, InterruptedException {
        return fail(List.of(), folder, err, options);
    }

    /** The same with options of the java command. */
    static int fail(List<String> java, Path folder, Path err, String... options)
            throws IOException, InterruptedException {
        Process process = launch(java, folder, err, options);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process launch(List<String> java, Path folder, Path err, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
        command.addAll(List.of(options));
        if (!command.contains("--port")) {
            command.addAll(List.of("--port", "0"));
        }
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(err.toFile())
                .start();
    }

    URI endpoint() {
        return endpoint;
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(endpoint.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(endpoint.resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The next line of standard output, once it is there. */
    String nextLine() throws IOException, InterruptedException {
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (int i = 0; i < 300 && !out.ready(); i++) {
            Thread.sleep(100);
        }
        assertThat(out.ready()).as("standard output has a line within 30 s").isTrue();
        return out.readLine();
    }

    /** What it has written to standard error so far. */
    String err() throws IOException {
        return Files.readString(err);
    }

    /** Tells it to end, and answers with its exit code. */
    int end() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Ends it without telling it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
