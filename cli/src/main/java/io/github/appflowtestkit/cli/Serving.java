package io.github.appflowtestkit.cli;

import java.util.concurrent.CountDownLatch;

/** The time in which a server serves: until the process is told to end, by a signal. */
final class Serving {

    private final AutoCloseable server;
    private final CountDownLatch told = new CountDownLatch(1);

    private Serving(AutoCloseable server) {
        this.server = server;
    }

    /**
     * From now on a signal closes the server and ends the process with exit code 0: to end is what it was told to do.
     */
    static Serving of(AutoCloseable server) {
        Serving serving = new Serving(server);
        Runtime.getRuntime().addShutdownHook(new Thread(serving::end, "appflow-testkit-end"));
        return serving;
    }

    /** Waits for the end. */
    void untilTold() {
        try {
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        int code = ExitCode.OK;
        try {
            server.close();
        } catch (Exception e) {
            code = ExitCode.INTERNAL;
        }
        // Java would make the number of the signal the exit code, and scripts would see a failure
        Runtime.getRuntime().halt(code);
    }
}
