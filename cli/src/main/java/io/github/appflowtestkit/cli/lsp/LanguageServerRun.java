package io.github.appflowtestkit.cli.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** One run of the language server, for one editor. */
public final class LanguageServerRun {

    private LanguageServerRun() {}

    /**
     * Serves until the editor asks for the end, or its stream ends.
     *
     * @param in the editor's messages
     * @param out takes the server's messages, and nothing else
     * @param version the version of the command; empty if it is not packaged
     * @param clock decides whether suppressions have expired
     * @param log takes what only developers want to know
     * @return the exit code: 0 after a shutdown request, 1 without
     */
    public static int serve(
            InputStream in, OutputStream out, Optional<String> version, InstantSource clock, Consumer<String> log) {
        PrintStream standardOutput = System.out;
        // rules of a user's own may print
        System.setOut(System.err);
        ExecutorService threads = Executors.newCachedThreadPool(LanguageServerRun::daemon);
        try {
            FlowServer server = new FlowServer(version, clock, log);
            Launcher<LanguageClient> launcher =
                    LSPLauncher.createServerLauncher(server, in, out, threads, consumer -> consumer);
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            threads.execute(() -> {
                await(listening, log);
                server.exit();
            });
            return server.end().join();
        } finally {
            threads.shutdownNow();
            System.setOut(standardOutput);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "appflow-testkit-messages");
        thread.setDaemon(true);
        return thread;
    }

    private static void await(Future<Void> listening, Consumer<String> log) {
        try {
            listening.get();
        } catch (ExecutionException e) {
            log.accept("the messages of the editor cannot be read: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
