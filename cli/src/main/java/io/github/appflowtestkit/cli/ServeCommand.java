package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves a fake over HTTP until it is told to end. */
@Command(
        name = "serve",
        header = "Serve a fake AppFlow over loopback HTTP, to any SDK.",
        description = {
            "",
            "Answers all 25 operations of Amazon AppFlow from memory, until it is told to end (Ctrl-C, SIGTERM). The"
                    + " first line of standard output says where, once it accepts requests.",
            ""
        },
        footer = {
            "",
            "Exit codes:",
            "   0   it was told to end",
            "   2   wrong usage",
            "   3   the port could not be used",
            "  70   a fault of appflow-testkit itself"
        })
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "4580",
            converter = Converters.Port.class,
            description = "The port to listen at, 4580 unless told; 0 picks a free one.")
    private int port;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (FakeAppflow fake = FakeAppflow.create();
                FakeAppflowServer server = fake.serve(port)) {
            Serving serving = Serving.of(server);
            console.out().print("listening on " + server.endpoint() + "\n");
            console.out().flush();
            serving.untilTold();
            return ExitCode.OK;
        } catch (UncheckedIOException e) {
            console.say("port " + port + " cannot be used: " + ReadFailure.reason(e)
                    + "; choose another, or --port 0 for a free one");
            return ExitCode.UNREADABLE;
        }
    }
}
