package io.github.appflowtestkit.cli;

import java.util.concurrent.CountDownLatch;

/** Waits until a signal ends the process, and closes the server then. */
final class Serving {

    private final AutoCloseable server;
    private volatile int exitCode = ExitCode.OK;
    private final CountDownLatch signalled = new CountDownLatch(1);

    private Serving(AutoCloseable server) {
        this.server = server;
    }

    /**
     * Makes a signal close the server and end the process with exit code 0, because that is how a server ends.
     */
    static Serving of(AutoCloseable server) {
        Serving serving = new Serving(server);
        Runtime.getRuntime().addShutdownHook(new Thread(serving::end, "appflow-testkit-end"));
        return serving;
    }

    /** Makes the process end with another exit code than 0. */
    void failed(int code) {
        exitCode = code;
    }

    /** Waits until a signal ends the process. */
    void awaitSignal() {
        try {
            signalled.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        int code = exitCode;
        try {
            server.close();
        } catch (Exception | Error e) {
            code = ExitCode.INTERNAL;
        }
        // Java would make the number of the signal the exit code, and scripts would see a failure
        Runtime.getRuntime().halt(code);
    }
}
