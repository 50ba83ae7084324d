package io.github.appflowtestkit.cli;

import io.github.appflowtestkit.fake.FakeAppflow;
import io.github.appflowtestkit.fake.FakeAppflowServer;
import io.github.appflowtestkit.reports.internal.run.ReadFailure;
import io.github.appflowtestkit.reports.internal.text.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.file.FileSystemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a fake over HTTP until a signal ends it. */
@Command(
        name = "serve",
        header = "Serve a fake AppFlow over loopback HTTP, to any SDK.",
        description = {
            "",
            "Answers all 25 operations of Amazon AppFlow from memory, until Ctrl-C or SIGTERM. Once it accepts requests,"
                    + " it prints its address as the first line of standard output. A browser shows there what it holds"
                    + " and the calls that it got. With the admin routes, below /_testkit, tests in any language reset"
                    + " it, read its state and calls, move its clock and script faults.",
            ""
        },
        footer = {
            "",
            "Exit codes:",
            "   0   ended by a signal",
            "   1   a flow of --flows has errors or lacks a value, or would be refused",
            "   2   wrong usage",
            "   3   the address, a file of --flows, a folder of --entities or the file of --state cannot be used",
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
            description = "The port; 4580 by default, 0 picks a free port.")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            converter = AddressConverter.class,
            description =
                    "The address: localhost or an IP address; 127.0.0.1 by default. An address that other machines"
                            + " can reach, such as 0.0.0.0, needs --allow-remote.")
    private InetAddress address = InetAddress.getLoopbackAddress();

    @Option(
            names = "--allow-remote",
            description = "Allows an --address that other machines can reach. There is no access control.")
    private boolean allowRemote;

    @Option(
            names = "--allowed-host",
            paramLabel = "NAME",
            converter = ServeConverters.Host.class,
            description =
                    "Answers requests to this host too, such as a container's name; with a port, to that port only."
                            + " By default only 127.0.0.1, localhost, [::1] and the address of the server; repeatable.")
    private List<String> allowedHosts = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "NAME=TYPE",
            converter = ServeConverters.Profile.class,
            description = "Adds a connector profile, such as crm=Salesforce or erp=CustomConnector:LABEL; repeatable.")
    private List<ServedProfile> profiles = new ArrayList<>();

    @Option(
            names = "--entities",
            paramLabel = "FOLDER",
            description = "Adds recorded output of aws appflow describe-connector-entity, such as"
                    + " FOLDER/Salesforce/Account.json; repeatable.")
    private List<String> entities = new ArrayList<>();

    @Option(
            names = "--allow-undeclared-profiles",
            description = "Lets flows name connector profiles that do not exist.")
    private boolean allowUndeclaredProfiles;

    @Option(
            names = "--flows",
            paramLabel = "PATH",
            description =
                    "Adds the flows of a file, or of all files below a folder: requests, CloudFormation templates or"
                            + " Terraform documents, checked as by validate; repeatable.")
    private List<String> flows = new ArrayList<>();

    @Option(
            names = "--value",
            paramLabel = "NAME=VALUE",
            converter = ServeConverters.Value.class,
            description = "Gives a value that a file of --flows does not know, such as a parameter of a template"
                    + " (Bucket=lake) or a variable of Terraform (var.bucket=lake); repeatable.")
    private List<GivenValue> values = new ArrayList<>();

    @Option(
            names = "--follow-links",
            description = "Follows links below a folder of --flows that lead out of these folders.")
    private boolean followLinks;

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            defaultValue = "123456789012",
            converter = ServeConverters.Account.class,
            description = "The account of unsigned requests; 123456789012 by default.")
    private String account = "";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            converter = ServeConverters.Region.class,
            description = "The Region of unsigned requests; us-east-1 by default.")
    private String region = "";

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            description = "real (the default: time passes as on the machine's clock) or manual (time stands still until"
                    + " POST /_testkit/clock moves it).")
    private @Nullable ClockChoice clock;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = ServeConverters.At.class,
            description =
                    "The start of a manual clock, such as 2026-01-01T00:00:00Z; the current time by default. Implies"
                            + " --clock manual.")
    private @Nullable Instant at;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Keeps the state in a file, over restarts and crashes.")
    private @Nullable String state;

    @Option(
            names = "--keep-calls",
            paramLabel = "N",
            defaultValue = "10000",
            converter = ServeConverters.Calls.class,
            description = "How many calls GET /_testkit/calls shows for each account and Region; the newest 10000 by"
                    + " default.")
    private int keepCalls;

    @Option(
            names = {"-q", "--quiet"},
            description = "Logs no requests and prints no notes.")
    private boolean quiet;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (at != null && clock == ClockChoice.REAL) {
            throw Faults.wrongUsage(spec, "--at is for a manual clock; --clock real starts now");
        }
        if (!address.isLoopbackAddress() && !allowRemote) {
            throw Faults.wrongUsage(
                    spec,
                    "--address must be an address of this machine only, such as 127.0.0.1 or ::1, but is \""
                            + address.getHostAddress()
                            + "\", where other machines can use the server; if they may, add --allow-remote");
        }
        ServedFlows served;
        try {
            served = ServedFlows.read(console, flows, givenValues(), followLinks, quiet);
        } catch (IllegalArgumentException e) {
            String.valueOf(e.getMessage()).lines().forEach(console::say);
            return ExitCode.FINDINGS;
        }
        if (served.exitCode() != ExitCode.OK) {
            return served.exitCode();
        }
        // -D of the java command has set those that are there
        LIMITS.forEach(System.getProperties()::putIfAbsent);
        try (FakeAppflow fake = fake();
                FakeAppflowServer server = server(fake, served).start()) {
            Serving serving = Serving.of(server);
            console.out().print("listening on " + server.endpoint() + "\n");
            if (console.out().failure().isPresent()) {
                // nobody learns where the server listens
                serving.failed(ExitCode.UNREADABLE);
                return ExitCode.UNREADABLE;
            }
            if (!quiet) {
                console.out().print("page: " + server.endpoint() + "/\n");
                console.out().flush();
            }
            notes(server);
            serving.awaitSignal();
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

    private Map<String, String> givenValues() {
        Map<String, String> given = new HashMap<>();
        values.forEach(value -> given.put(value.name(), value.value()));
        return given;
    }

    private boolean isManual() {
        return at != null || clock == ClockChoice.MANUAL;
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
        entities.forEach(folder -> give(folder, builder));
        served.flows().forEach(builder::givenFlow);
        allowedHosts.forEach(builder::allowedHost);
        if (!isManual()) {
            builder.clock(console.clock());
        }
        if (state != null) {
            builder.state(console.resolve(state));
        }
        return quiet ? builder : builder.onRequest(new RequestLog(console));
    }

    private void give(String folder, FakeAppflowServer.Builder builder) {
        try {
            builder.givenEntities(console.resolve(folder));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new UncheckedIOException(e.getMessage(), new IOException(e));
        }
    }

    private void notes(FakeAppflowServer server) {
        if (!address.isLoopbackAddress()) {
            console.say("warning: other machines can reach " + server.endpoint()
                    + ", and there is no access control; without --address only this machine can");
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
        if (isManual()) {
            console.say("the clock stands at " + server.fake().clock().now()
                    + " until POST /_testkit/clock moves it; to let it run, leave out --clock manual and --at");
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
