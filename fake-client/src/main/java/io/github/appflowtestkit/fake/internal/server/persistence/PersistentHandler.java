package io.github.appflowtestkit.fake.internal.server.persistence;

import io.github.appflowtestkit.fake.ManualClock;
import io.github.appflowtestkit.fake.internal.account.AccountChanges;
import io.github.appflowtestkit.fake.internal.account.KeptState;
import io.github.appflowtestkit.fake.internal.account.Restoration;
import io.github.appflowtestkit.fake.internal.server.admin.AdminHandler;
import io.github.appflowtestkit.fake.internal.server.admin.ServedAccount;
import io.github.appflowtestkit.fake.internal.server.admin.ServedAccounts;
import io.github.appflowtestkit.fake.internal.transport.Body;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import io.github.appflowtestkit.fake.internal.transport.HttpHandler;
import io.github.appflowtestkit.fake.internal.transport.HttpOutcome;
import io.github.appflowtestkit.fake.internal.transport.HttpRequest;
import io.github.appflowtestkit.fake.internal.wire.RecordJson;
import io.github.appflowtestkit.fake.internal.wire.RestJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the state of all accounts in a file: what a request has changed is on the disk before the request is answered.
 * Requests are handled one after the other.
 */
public final class PersistentHandler implements HttpHandler, AutoCloseable {

    /** A record of the file: the time to which a reset turns the clock back, the time, and what has changed. */
    private record Changes(Instant start, Instant time, List<AccountChanges> accounts) {}

    private final HttpHandler next;
    private final ServedAccounts accounts;
    private final Runnable tick;
    private final Path path;
    private final StateFile file;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<ServedAccount, KeptState> kept = new HashMap<>();

    /**
     * Opens a state file and restores the accounts from it.
     *
     * @param tick brings a running clock up to date; called before each request
     * @param given gives the accounts what each start gives
     * @throws UnusableStateException if the file cannot be used
     * @throws IOException if it cannot be read or written
     */
    public PersistentHandler(HttpHandler next, ServedAccounts accounts, Runnable tick, Path path, Runnable given)
            throws IOException {
        this.next = next;
        this.accounts = accounts;
        this.tick = tick;
        this.path = path;
        Map<CredentialScope, Restoration> restorations = new LinkedHashMap<>();
        AtomicReference<@Nullable Changes> newest = new AtomicReference<>();
        this.file = new StateFile(path, record -> {
            Changes changes = RecordJson.read(RestJson.tree(record), Changes.class);
            newest.set(changes);
            changes.accounts().forEach(each -> restoration(restorations, each).add(each));
        });
        try {
            Changes last = newest.get();
            if (last != null) {
                restore(restorations, last.start(), last.time());
            }
            given.run();
            write(last == null);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private Restoration restoration(Map<CredentialScope, Restoration> restorations, AccountChanges changes) {
        CredentialScope scope = new CredentialScope(changes.account(), changes.region());
        return restorations.computeIfAbsent(
                scope, each -> new Restoration(accounts.at(each).orElseThrow().account()));
    }

    private void restore(Map<CredentialScope, Restoration> restorations, Instant start, Instant time) {
        accounts.all().forEach(each -> each.account().startAt(start));
        accounts.home().fake().reset();
        clock().set(time);
        restorations.forEach((scope, restoration) -> kept.put(accounts.at(scope).orElseThrow(), restoration.finish()));
    }

    private KeptState state(ServedAccount account) {
        return kept.computeIfAbsent(account, each -> new KeptState(each.account()));
    }

    private ManualClock clock() {
        return accounts.home().fake().clock();
    }

    /** The number of changes that were in the file. */
    public int restored() {
        return file.records();
    }

    /** The length of an unanswered change that a crash has cut off. */
    public int dropped() {
        return file.dropped();
    }

    @Override
    public HttpOutcome handle(HttpRequest request) {
        lock.lock();
        try {
            file.checkUsable();
            tick.run();
            Instant before = clock().now();
            HttpOutcome outcome = next.handle(request);
            boolean isReset = AdminHandler.isFullReset(request, outcome);
            if (isReset) {
                file.clear();
                kept.clear();
            }
            write(isReset || !clock().now().equals(before));
            return outcome;
        } catch (IOException e) {
            return unusable(e);
        } finally {
            lock.unlock();
        }
    }

    /** Writes what has changed. What could not be written once is missing for good, so the file is then unusable. */
    private void write(boolean hasMoved) throws IOException {
        try {
            writeChanges(hasMoved);
        } catch (RuntimeException | OutOfMemoryError e) {
            throw file.failed(new IOException("a change could not be written (" + e + ")", e));
        }
    }

    /** If nothing has changed, the time is written only if the request has moved the clock. */
    private void writeChanges(boolean hasMoved) throws IOException {
        List<AccountChanges> changes = accounts.all().stream()
                .flatMap(account -> state(account).changes().stream())
                .toList();
        if (hasMoved || !changes.isEmpty()) {
            Instant start = accounts.home().account().settings().start();
            file.append(RestJson.json(RecordJson.write(new Changes(start, clock().now(), changes))));
        }
    }

    private HttpOutcome unusable(IOException e) {
        String message = "The state file " + path + " cannot be used any more: " + e.getMessage()
                + ". No request is answered until the server is started again, with what is in the file";
        Map<String, String> headers =
                Map.of("Content-Type", "application/json", "x-amzn-ErrorType", "InternalServerException");
        return new HttpOutcome.Response(500, headers, Body.of(RestJson.errorJson(message)));
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            file.close();
        } finally {
            lock.unlock();
        }
    }
}
