package io.github.appflowtestkit.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * The world outside the process, as far as the commands touch it.
 *
 * <p>Text is written in UTF-8 whatever the locale says: reports are read by machines as often as by people.
 *
 * @param folder where relative paths start
 * @param clock tells whether suppressions have expired
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 */
record Console(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Path folder,
        Map<String, String> environment,
        InstantSource clock,
        boolean outTerminal,
        boolean errTerminal) {

    /** The console of this process. */
    static Console ofProcess() {
        return new Console(
                System.in,
                utf8(new FileOutputStream(FileDescriptor.out)),
                utf8(new FileOutputStream(FileDescriptor.err)),
                Path.of(""),
                System.getenv(),
                InstantSource.system(),
                terminal("appflow.testkit.out.terminal"),
                terminal("appflow.testkit.err.terminal"));
    }

    static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /**
     * A path as the user gave it, seen from the folder the command runs in.
     *
     * @throws InvalidPathException if the system has no such paths
     */
    Path resolve(String path) {
        return folder.resolve(path);
    }

    /** A path as reports show it: relative where it lies below the folder the command runs in. */
    String display(Path file) {
        Path here = folder.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(here) ? here.relativize(absolute) : file;
        return Inputs.slashes(shown.toString());
    }

    /** A line for people, on standard error. */
    void say(String line) {
        err.print("appflow-testkit: " + Printable.text(line) + "\n");
        err.flush();
    }

    // The launcher script knows each stream; without it, Java 17 can only tell whether both in and out are terminals.
    @SuppressWarnings("SystemConsoleNull") // isTerminal below asks where newer Javas always have one
    private static boolean terminal(String property) {
        String told = System.getProperty(property);
        if (told != null) {
            return Boolean.parseBoolean(told);
        }
        java.io.Console console = System.console();
        return console != null && isTerminal(console);
    }

    // From Java 22 on there is a console even where the streams are redirected, and a method that tells.
    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
