package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a fake over HTTP until it is told to end. */
@Command(
        name = "serve",
        header = "Serve a fake AppFlow over loopback HTTP, to any SDK.",
        description = {
            "",
            "Answers all 25 operations of Amazon AppFlow from memory, until it is told to end (Ctrl-C, SIGTERM). The"
                    + " first line of standard output says where, once it accepts requests. Below /_testkit tests in any"
                    + " language reset it, see its state and calls, move its clock and script faults.",
            ""
        },
        footer = {
            "",
            "Exit codes:",
            "   0   it was told to end",
            "   1   a flow of --flows has errors, or would be refused",
            "   2   wrong usage",
            "   3   the address, a file of --flows or the file of --state could not be used",
            "  70   a fault of appflow-testkit itself"
        })
final class ServeCommand implements Callable<Integer> {

    /** What the JDK's server allows a client: seconds for a request and its response, and connections in all. */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "20",
            "sun.net.httpserver.maxRspTime", "600",
            "jdk.httpserver.maxConnections", "1000");

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "4580",
            converter = Converters.Port.class,
            description = "The port to listen at, 4580 unless told; 0 picks a free one.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            converter = ServeConverters.Address.class,
            description = "The address to listen at, 127.0.0.1 unless told; others can be reached from other machines,"
                    + " and there is no access control.")
    private InetAddress address = InetAddress.getLoopbackAddress();

    @Option(
            names = "--profile",
            paramLabel = "NAME=TYPE",
            converter = ServeConverters.Profile.class,
            description = "A connector profile that exists, such as crm=Salesforce or erp=CustomConnector:LABEL; may be"
                    + " repeated.")
    private List<ServedProfile> profiles = new ArrayList<>();

    @Option(
            names = "--allow-undeclared-profiles",
            description = "Let flows name connector profiles that nobody gave or created.")
    private boolean allowUndeclaredProfiles;

    @Option(
            names = "--flows",
            paramLabel = "PATH",
            description = "Flows that exist: a file, or a folder (all *.json below it); they are checked as validate"
                    + " does. May be repeated.")
    private List<String> flows = new ArrayList<>();

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            defaultValue = "123456789012",
            converter = ServeConverters.Account.class,
            description = "The account of unsigned requests, 123456789012 unless told.")
    private String account = "";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            converter = ServeConverters.Region.class,
            description = "The Region of unsigned requests, us-east-1 unless told.")
    private String region = "";

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            defaultValue = "manual",
            description = "manual (the default: time stands still until POST /_testkit/clock moves it) or real (it runs"
                    + " with the machine's clock, and can be moved ahead).")
    private ClockChoice clock = ClockChoice.MANUAL;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = ServeConverters.At.class,
            description = "Where a manual clock starts, such as 2026-01-01T00:00:00Z; now unless told.")
    private @Nullable Instant at;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Keep the state in a file, over restarts and crashes.")
    private @Nullable String state;

    @Option(
            names = "--keep-calls",
            paramLabel = "N",
            defaultValue = "10000",
            converter = ServeConverters.Calls.class,
            description = "How many calls GET /_testkit/calls remembers of each account and Region, the newest 10000"
                    + " unless told.")
    private int keepCalls;

    @Option(
            names = {"-q", "--quiet"},
            description = "Log no requests, and print no notes.")
    private boolean quiet;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (at != null && clock == ClockChoice.REAL) {
            throw Faults.wrongUsage(spec, "--at is for a manual clock; --clock real starts now");
        }
        ServedFlows served = ServedFlows.read(console, flows, quiet);
        if (served.exitCode() != ExitCode.OK) {
            return served.exitCode();
        }
        // -D of the java command has set those that are there
        LIMITS.forEach(System.getProperties()::putIfAbsent);
        try (FakeAppflow fake = fake();
                FakeAppflowServer server = server(fake, served).start()) {
            Serving serving = Serving.of(server);
            console.out().print("listening on " + server.endpoint() + "\n");
            console.out().flush();
            notes(server);
            serving.untilTold();
            return ExitCode.OK;
        } catch (UncheckedIOException e) {
            console.say(unusable(e));
            return ExitCode.UNREADABLE;
        } catch (IllegalArgumentException e) {
            // the service would refuse what --profile and --flows give
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.FINDINGS;
        }
    }

    private FakeAppflow fake() {
        FakeAppflow.Builder builder = FakeAppflow.builder()
                .account(account)
                .region(region)
                .start(at == null ? console.clock().instant().truncatedTo(ChronoUnit.SECONDS) : at);
        if (allowUndeclaredProfiles) {
            builder.allowUndeclaredProfiles();
        }
        return builder.build();
    }

    private FakeAppflowServer.Builder server(FakeAppflow fake, ServedFlows served) {
        FakeAppflowServer.Builder builder =
                FakeAppflowServer.builder(fake).address(address).port(port).keepCalls(keepCalls);
        profiles.forEach(profile -> profile.giveTo(builder));
        served.flows().forEach(builder::givenFlow);
        if (clock == ClockChoice.REAL) {
            builder.clock(console.clock());
        }
        if (state != null) {
            builder.state(console.resolve(state));
        }
        return quiet ? builder : builder.onRequest(new RequestLog(console));
    }

    private void notes(FakeAppflowServer server) {
        if (!address.isLoopbackAddress()) {
            console.say("warning: other machines may reach " + server.endpoint()
                    + ", and there is no access control; without --address only this machine does");
        }
        if (quiet) {
            return;
        }
        server.restoredState().ifPresent(restored -> {
            console.say(state + ": " + Wording.count(restored.changes(), "change") + " restored");
            if (restored.droppedBytes() > 0) {
                console.say(state + ": dropped the last " + Wording.count(restored.droppedBytes(), "byte")
                        + ", the beginning of a change that was not answered");
            }
        });
        if (clock == ClockChoice.MANUAL) {
            console.say("the clock stands at " + server.fake().clock().now()
                    + " until POST /_testkit/clock moves it; --clock real lets it run");
        }
    }

    private String unusable(UncheckedIOException e) {
        if (e.getCause() instanceof SocketException) {
            return "port " + port + " cannot be used: " + ReadFailure.reason(e)
                    + "; choose another, or --port 0 for a free one";
        }
        return e.getCause() instanceof FileSystemException
                ? state + ": cannot be read or written: " + ReadFailure.reason(e)
                : String.valueOf(e.getMessage());
    }
}
