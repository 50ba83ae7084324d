package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.reports.internal.run.WorkingFolder;
import io.github.appflowtestkit.reports.internal.text.Layout;
import io.github.appflowtestkit.reports.internal.text.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The streams and the environment of the process, which tests replace.
 *
 * <p>Output is UTF-8 in every locale, because programs read it, too.
 *
 * @param folder the folder of relative paths
 * @param clock decides whether suppressions have expired
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 */
record Console(
        InputStream in,
        Output out,
        Output err,
        Path folder,
        Map<String, String> environment,
        InstantSource clock,
        boolean outTerminal,
        boolean errTerminal) {

    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{0,4}");

    /** With less, a message would be a column of single words. */
    private static final int NARROWEST = 40;

    /** The console of this process. */
    static Console ofProcess() {
        return new Console(
                System.in,
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                Path.of(""),
                System.getenv(),
                InstantSource.system(),
                terminal("appflow.testkit.out.terminal"),
                terminal("appflow.testkit.err.terminal"));
    }

    /**
     * The file that an argument names, relative to the working folder.
     *
     * @throws InvalidPathException if the file system does not allow such a path
     */
    Path resolve(String path) {
        return folder.resolve(path);
    }

    /** The folder of relative paths, for a run over files. */
    WorkingFolder workingFolder() {
        return new WorkingFolder(folder);
    }

    /** The width for text on standard output: that of the terminal, as far as it is known. */
    int columns() {
        String columns = environment.getOrDefault("COLUMNS", System.getProperty("appflow.testkit.columns", ""));
        if (!outTerminal || !WIDTH.matcher(columns).matches()) {
            return Layout.UNLIMITED;
        }
        return Math.max(NARROWEST, Integer.parseInt(columns));
    }

    /** Prints a message on standard error, in one line. */
    void say(String line) {
        err.print("appflow-testkit: " + Printable.line(line) + "\n");
        err.flush();
    }

    // The launcher knows each stream. Without it, Java 17 only knows whether both in and out are terminals.
    @SuppressWarnings("SystemConsoleNull") // newer Javas always have a console; isTerminal below asks it
    private static boolean terminal(String property) {
        String launcher = System.getProperty(property);
        if (launcher != null) {
            return Boolean.parseBoolean(launcher);
        }
        java.io.Console console = System.console();
        return console != null && isTerminal(console);
    }

    // Since Java 22 there is a console even if the streams are redirected, and a method that tells.
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
