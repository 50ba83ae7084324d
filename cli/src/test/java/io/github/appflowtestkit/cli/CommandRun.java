package io.github.appflowtestkit.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One run of the command inside the test's process, with everything around it captured. */
final class CommandRun {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private InputStream in = InputStream.nullInputStream();
    private boolean terminal;
    private Optional<IOException> failure = Optional.empty();

    private CommandRun(Path folder) {
        this.folder = folder;
    }

    static CommandRun in(Path folder) {
        return new CommandRun(folder);
    }

    CommandRun input(String text) {
        this.in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Standard input that fails as a fault of ours would. */
    CommandRun withoutInput() {
        this.in = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("no input here");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read();
            }
        };
        return this;
    }

    CommandRun environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Standard output that cannot be written. */
    CommandRun failingOutput(String reason) {
        this.failure = Optional.of(new IOException(reason));
        return this;
    }

    CommandRun onTerminal() {
        this.terminal = true;
        return this;
    }

    Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                console(new Output(failure.isPresent() ? failing(failure.get()) : out), new Output(err)), arguments);
        return new Result(
                String.join(" ", arguments),
                code,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8));
    }

    private static OutputStream failing(IOException failure) {
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw failure;
            }
        };
    }

    /** A console of the run's kind that prints nowhere. */
    Console console() {
        return console(new Output(OutputStream.nullOutputStream()), new Output(OutputStream.nullOutputStream()));
    }

    private Console console(Output out, Output err) {
        return new Console(in, out, err, folder, environment, CLOCK, terminal, terminal);
    }

    record Result(String arguments, int code, String out, String err) {

        /** The run as a golden file shows it. */
        String transcript() {
            return "$ appflow-testkit " + arguments + "\n" + out + marked(err) + "exit " + code + "\n";
        }

        private static String marked(String err) {
            return err.isEmpty() ? "" : "stderr: " + err.stripTrailing().replace("\n", "\nstderr: ") + "\n";
        }
    }
}
