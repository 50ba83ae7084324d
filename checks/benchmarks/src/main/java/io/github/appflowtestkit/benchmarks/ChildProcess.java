package io.github.appflowtestkit.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another process: a command, or one of the programs here in a JVM of its own. */
final class ChildProcess implements AutoCloseable {

    private static final long LONGEST_SECONDS = 120;

    private final Process process;
    private final BufferedReader output;
    private final Writer input;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.input = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** A program of this module, with whom one can talk line by line. */
    static ChildProcess program(Class<?> program, String... arguments) {
        try {
            return new ChildProcess(new ProcessBuilder(java(program, arguments))
                    .redirectError(Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new IllegalStateException("cannot start " + program.getSimpleName(), e);
        }
    }

    /** The milliseconds from the start of a command to its end with exit code 0. */
    static double millis(List<String> command) {
        return millis(command, 0);
    }

    /** The milliseconds from the start of a command to its end with the expected exit code. */
    static double millis(List<String> command, int exitCode) {
        return millis(command, exitCode, Map.of());
    }

    /** The same with more in the environment. */
    static double millis(List<String> command, int exitCode, Map<String, String> environment) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT);
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw tookTooLong(process, command);
            }
            double millis = (System.nanoTime() - start) / 1e6;
            mustHaveEndedWith(exitCode, process, command);
            return millis;
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static IllegalStateException tookTooLong(Process process, List<String> command) {
        process.destroyForcibly();
        return new IllegalStateException("took longer than " + LONGEST_SECONDS + " s: " + command);
    }

    private static void mustHaveEndedWith(int exitCode, Process process, List<String> command) {
        if (process.exitValue() != exitCode) {
            throw new IllegalStateException("exit code " + process.exitValue() + ": " + command);
        }
    }

    /** The most memory that a command had at a time, in MB: asked now and then, on Linux only. */
    static OptionalDouble peakMemory(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
            OptionalDouble peak = OptionalDouble.empty();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
            while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
                OptionalDouble now = megabytes(status);
                peak = now.isPresent() ? now : peak;
                if (System.nanoTime() > end) {
                    throw tookTooLong(process, command);
                }
            }
            mustHaveEndedWith(0, process, command);
            return peak;
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static OptionalDouble megabytes(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1_000)
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            // it has ended
            return OptionalDouble.empty();
        }
    }

    /** What a command prints. */
    static byte[] output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
            process.getOutputStream().close();
            byte[] output = process.getInputStream().readAllBytes();
            process.waitFor();
            mustHaveEndedWith(0, process, command);
            return output;
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The command that starts a program of this module. */
    static List<String> java(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    /** The Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Says a line, unless it is empty, and waits for one. */
    String ask(String line) {
        try {
            if (!line.isEmpty()) {
                input.write(line + "\n");
                input.flush();
            }
            String answer = output.readLine();
            if (answer == null) {
                throw new IllegalStateException("the process has ended");
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("the process has ended", e);
        }
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.destroy();
    }
}
