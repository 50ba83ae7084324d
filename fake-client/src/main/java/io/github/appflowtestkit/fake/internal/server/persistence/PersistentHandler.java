package io.github.appflowtestkit.fake.internal.server.persistence;

import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.Operation;
import io.github.appflowtestkit.fake.internal.account.AccountSettings;
import io.github.appflowtestkit.fake.internal.account.Redaction;
import io.github.appflowtestkit.fake.internal.server.admin.AdminHandler;
import io.github.appflowtestkit.fake.internal.server.admin.Given;
import io.github.appflowtestkit.fake.internal.server.admin.ServedAccount;
import io.github.appflowtestkit.fake.internal.server.admin.ServedAccounts;
import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.transport.OperationRoute;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import io.github.appflowtestkit.fake.internal.wire.WireException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.appflow.model.AppflowRequest;

/**
 * A door that writes down what changes something before it is answered, and does it again after a restart.
 *
 * <p>Requests that change something go through one after the other, in the order in which the file has them; others go
 * side by side between them.
 */
public final class PersistentHandler implements HttpHandler, AutoCloseable {

    /** The line of the first record. */
    private static final int OPTIONS = 2;

    private static final String START = "start";
    /** Requests of other operations go into the file as they came. */
    private static final Set<Operation> HAVE_SECRETS = Stream.of(Operation.values())
            .filter(operation -> Redaction.isDueFor(RestJson.request(operation, new byte[] {'{', '}'})))
            .collect(Collectors.toUnmodifiableSet());

    private final HttpHandler next;
    private final ServedAccounts places;
    private final Runnable tick;
    private final Path path;
    private final StateFile file;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private List<Given> given = List.of();
    private List<Given> givenAtStart = List.of();
    private int restored;
    private int last;
    private long endOfOptions;

    private PersistentHandler(HttpHandler next, ServedAccounts places, Runnable tick, Path path, StateFile file) {
        this.next = next;
        this.places = places;
        this.tick = tick;
        this.path = path;
        this.file = file;
    }

    /**
     * Opens a state file and does again what it holds.
     *
     * @param tick lets the clock run to where it should stand; called before each request
     * @param given what every account and Region starts with, from now on
     * @throws UnusableStateException if the file cannot be used
     * @throws IOException if it cannot be read or written
     */
    public static PersistentHandler open(
            HttpHandler next, ServedAccounts places, Runnable tick, Path path, List<Given> given) throws IOException {
        PersistentHandler door = new PersistentHandler(next, places, tick, path, StateFile.open(path));
        try {
            door.restore(given);
            return door;
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }

    /** How many requests were done again. */
    public int restored() {
        return restored;
    }

    /** How many bytes of a request that a crash cut off, and that was not answered, were dropped. */
    public int dropped() {
        return file.dropped();
    }

    private void restore(List<Given> wanted) throws IOException {
        file.read(this::restore);
        if (last < OPTIONS) {
            endOfOptions = file.append(text(options()));
            file.keep(endOfOptions);
        }
        if (!wanted.isEmpty() && !wanted.equals(given)) {
            give(wanted);
            long start = file.written();
            keepGiven(start, file.append(GivenRecord.text(given)));
        }
        file.sync(file.written());
        places.all().forEach(place -> place.account().forgetCalls());
    }

    private void restore(StateFile.Line line) {
        try {
            restore(line, Fields.of(RestJson.tree(line.text().getBytes(StandardCharsets.UTF_8))));
        } catch (WireException | IllegalArgumentException | DateTimeException e) {
            throw new UnusableStateException(path + ":" + line.number() + ": this is no record of a request: "
                    + e.getMessage() + "; the file was left as it is");
        }
        last = line.number();
    }

    private void restore(StateFile.Line line, Fields fields) {
        if (line.number() == OPTIONS) {
            begin(fields);
            endOfOptions = line.end();
            file.keep(endOfOptions);
        } else if (fields.has(GivenRecord.NAME)) {
            give(GivenRecord.read(fields));
            keepGiven(line.start(), line.end());
        } else {
            again(line, Entry.of(fields));
        }
    }

    /** What is given right at the start outlives a reset, as nothing stands before it that a reset takes away. */
    private void keepGiven(long start, long end) {
        if (start == endOfOptions) {
            givenAtStart = given;
            file.keep(end);
        }
    }

    private Map<String, Object> options() {
        AccountSettings settings = places.home().account().settings();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put(START, settings.start().toString());
        options.put("account", settings.accountId());
        options.put("region", settings.region());
        options.put("allowUndeclaredProfiles", settings.allowUndeclaredProfiles());
        return options;
    }

    @Override
    public HttpOutcome handle(HttpRequest call) {
        try {
            if (!isChange(call) && !comesFirst(call)) {
                lock.readLock().lock();
                try {
                    if (!hasFaults(call)) {
                        return read(call);
                    }
                } finally {
                    lock.readLock().unlock();
                }
            }
            return change(call);
        } catch (IOException e) {
            return unwritable(e);
        }
    }

    private HttpOutcome read(HttpRequest call) throws IOException {
        // Memory is then ahead of the file by what was never answered.
        file.refuseAfterFailure();
        tick.run();
        HttpOutcome outcome = next.handle(call);
        // It may show what was changed a moment ago.
        file.sync(file.written());
        return outcome;
    }

    private HttpOutcome change(HttpRequest call) throws IOException {
        long position;
        HttpOutcome outcome;
        lock.writeLock().lock();
        try {
            file.refuseAfterFailure();
            tick.run();
            int there = places.all().size();
            boolean faults = hasFaults(call);
            Instant at = places.home().fake().clock().now();
            outcome = next.handle(call);
            boolean isFirst = places.all().size() > there;
            boolean done = isChange(call) && isDone(outcome);
            position = isFullReset(call, outcome)
                    ? emptied()
                    : done || faults || isFirst ? written(at, call, outcome) : file.written();
        } finally {
            lock.writeLock().unlock();
        }
        file.sync(position);
        return outcome;
    }

    private long emptied() throws IOException {
        boolean isGivenKept = given.equals(givenAtStart);
        if (!isGivenKept) {
            file.keep(endOfOptions);
        }
        file.empty();
        if (!isGivenKept) {
            keepGiven(endOfOptions, file.append(GivenRecord.text(given)));
        }
        // They have been given things just now, and not when their next request comes.
        for (ServedAccount place : places.all()) {
            if (place.fake() != places.home().fake()) {
                HttpRequest look = look(place);
                file.append(new Entry(place.fake().clock().now(), look, Entry.shortly(next.handle(look))).text());
            }
        }
        return file.written();
    }

    private static HttpRequest look(ServedAccount place) {
        CredentialScope scope =
                new CredentialScope(place.fake().accountId(), place.fake().region());
        return new HttpRequest("GET", "/_testkit/clock", "", Optional.of(scope), Optional.empty(), Body.EMPTY);
    }

    /** SdkExceptions change nothing; but where there are faults, a refusal may have used one up. */
    private static boolean isDone(HttpOutcome outcome) {
        return !(outcome instanceof HttpOutcome.Response answer) || answer.status() < 300;
    }

    private long written(Instant at, HttpRequest call, HttpOutcome outcome) throws IOException {
        Optional<HttpRequest> harmless = withoutSecrets(call);
        return harmless.isEmpty()
                ? file.written()
                : file.append(new Entry(at, harmless.get(), Entry.shortly(outcome)).text());
    }

    /** Empty where the request cannot be read, and so has not reached anything. */
    private static Optional<HttpRequest> withoutSecrets(HttpRequest call) {
        Optional<Operation> operation =
                OperationRoute.of(call.method(), call.path(), call.query()).map(OperationRoute::operation);
        if (operation.isEmpty() || !HAVE_SECRETS.contains(operation.get())) {
            return Optional.of(call);
        }
        try {
            AppflowRequest request =
                    RestJson.request(operation.get(), call.body().bytes());
            Body body = Body.of(RestJson.requestJson(Redaction.digested(request)));
            return Optional.of(
                    new HttpRequest(call.method(), call.path(), call.query(), call.scope(), call.attempt(), body));
        } catch (WireException e) {
            return Optional.empty();
        }
    }

    /** Whether a request may change something; runs are moved on by being looked at. */
    private static boolean isChange(HttpRequest call) {
        if (AdminHandler.isAdmin(call)) {
            return !call.method().equals("GET");
        }
        return OperationRoute.of(call.method(), call.path(), call.query())
                .map(OperationRoute::operation)
                .filter(operation -> operation == Operation.DESCRIBE_FLOW_EXECUTION_RECORDS
                        || !(operation.apiName().startsWith("Describe")
                                || operation.apiName().startsWith("List")))
                .isPresent();
    }

    /**
     * Whether a request may be the first of its account and Region: these begin with what is given, at the time at which
     * they are first asked for.
     */
    private boolean comesFirst(HttpRequest call) {
        return call.scope()
                .map(scope -> !places.has(scope))
                .orElse(AdminHandler.isAdmin(call) && !call.query().isEmpty());
    }

    /** Whether a fault may hit the request, which then is a change: the fault is used. */
    private boolean hasFaults(HttpRequest call) {
        if (AdminHandler.isAdmin(call)) {
            return false;
        }
        return call.scope().map(places::at).orElseGet(() -> Optional.of(places.home())).stream()
                .flatMap(place -> place.account().faults().stream())
                .anyMatch(fault -> fault.used() < fault.times());
    }

    private static boolean isFullReset(HttpRequest call, HttpOutcome outcome) {
        return AdminHandler.isFullReset(call)
                && outcome instanceof HttpOutcome.Response answer
                && answer.status() == 200;
    }

    private HttpOutcome unwritable(IOException e) {
        String message = "The state file " + path + " cannot be written, so that nothing more is answered: "
                + e.getMessage() + "; restart the server to go on with what is in the file";
        return new HttpOutcome.Response(
                500,
                Map.of("Content-Type", "application/json", "x-amzn-ErrorType", "InternalServerException"),
                Body.of(RestJson.errorJson(message)));
    }

    @Override
    public void close() throws IOException {
        lock.writeLock().lock();
        try {
            file.close();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void begin(Fields then) {
        options().forEach((name, now) -> {
            if (!name.equals(START) && !then.text(name).equals(String.valueOf(now))) {
                throw new UnusableStateException(path + " was made with " + name + " " + then.text(name)
                        + ", but the server has " + now + "; start it as it was started then, or name another file");
            }
        });
        places.home().account().startAt(Instant.parse(then.text(START)));
        // and not places.reset(): the clock must not run before everything is done again
        places.home().fake().reset();
    }

    private void again(StateFile.Line line, Entry entry) {
        ManualClock clock = places.home().fake().clock();
        if (clock.now().isBefore(entry.at())) {
            clock.set(entry.at());
        }
        String answer = Entry.shortly(next.handle(entry.call()));
        if (!answer.equals(entry.answer())) {
            throw new UnusableStateException(path + ":" + line.number() + ": "
                    + entry.call().path()
                    + " is not answered as it was when the file was written (" + entry.answer() + " then, " + answer
                    + " now), perhaps by another version of appflow-testkit; use that version, or name another file");
        }
        restored++;
    }

    private void give(List<Given> list) {
        given = list;
        places.give(list);
    }

    private static String text(Map<String, ?> members) {
        return new String(RestJson.json(members), StandardCharsets.UTF_8);
    }
}
