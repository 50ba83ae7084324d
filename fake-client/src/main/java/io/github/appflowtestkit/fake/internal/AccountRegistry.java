package io.github.appflowtestkit.fake.internal;

import io.github.appflowtestkit.fake.internal.journal.TestExceptions;
import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All accounts and Regions of one fake. They share a clock and nothing else.
 *
 * <p>A fake built without account or Region takes those of the first signed request, so that a test need not name them
 * twice.
 */
public final class AccountRegistry {

    /** More than any test needs; it keeps a client that invents Regions from filling the memory. */
    public static final int MAX_FAKES = 1000;

    private final InMemoryAppflow home;
    private Optional<String> chosenAccountId;
    private Optional<String> chosenRegion;
    private final Map<CredentialScope, InMemoryAppflow> fakes = new LinkedHashMap<>();
    private final TestExceptions undelivered = new TestExceptions();
    private Consumer<InMemoryAppflow> onNew = fake -> {};

    AccountRegistry(InMemoryAppflow home, Optional<String> chosenAccountId, Optional<String> chosenRegion) {
        this.home = home;
        this.chosenAccountId = chosenAccountId;
        this.chosenRegion = chosenRegion;
    }

    /** Returns the fake for a signature, created on first use; the first one for unsigned requests; empty if there are too many. */
    public synchronized Optional<InMemoryAppflow> of(Optional<CredentialScope> signature) {
        if (signature.isEmpty()) {
            return Optional.of(home);
        }
        CredentialScope scope = signature.get();
        InMemoryAppflow existing = fakes.get(scope);
        if (existing != null) {
            return Optional.of(existing);
        }
        InMemoryAppflow created;
        if (!fakes.containsValue(home) && isHome(scope)) {
            home.account().moveTo(scope.account(), scope.region());
            created = home;
        } else if (fakes.size() >= MAX_FAKES) {
            return Optional.empty();
        } else {
            created = home.sibling(scope.account(), scope.region());
            onNew.accept(created);
        }
        fakes.put(scope, created);
        return Optional.of(created);
    }

    /** Forgets all fakes but the first, and chooses account and Region as another registry does. */
    synchronized void rebuildAs(AccountRegistry other) {
        chosenAccountId = other.chosenAccountId;
        chosenRegion = other.chosenRegion;
        fakes.clear();
    }

    /** Fixes the account and Region of the first fake, whatever the first request names. */
    public synchronized void settle() {
        fakes.putIfAbsent(new CredentialScope(home.accountId(), home.region()), home);
    }

    private boolean isHome(CredentialScope scope) {
        return chosenAccountId.map(scope.account()::equals).orElse(true)
                && chosenRegion.map(scope.region()::equals).orElse(true);
    }

    /** Returns the first fake, then those for other accounts and Regions. */
    public synchronized List<InMemoryAppflow> all() {
        List<InMemoryAppflow> all = new ArrayList<>();
        all.add(home);
        fakes.values().stream().filter(fake -> fake != home).forEach(all::add);
        return List.copyOf(all);
    }

    /** Returns what the test's own code threw while a server carried out a request, until the test takes it. */
    public TestExceptions undelivered() {
        return undelivered;
    }

    /** Sets what happens to each fake that is created from now on. */
    public synchronized void onNew(Consumer<InMemoryAppflow> action) {
        onNew = action;
    }

    void reset(Consumer<Instant> turnClock) {
        all().forEach(fake -> fake.account().reset(turnClock));
    }

    Saved save() {
        Map<InMemoryAppflow, Object> saved = new LinkedHashMap<>();
        all().forEach(fake -> saved.put(fake, fake.account().save()));
        return new Saved(saved);
    }

    void restore(Saved saved, Consumer<Instant> turnClock) {
        for (InMemoryAppflow fake : all()) {
            Object former = saved.states.get(fake);
            if (former == null) {
                // It was created after the snapshot: the clock is for the others to turn.
                fake.account().reset(instant -> {});
            } else {
                fake.account().restore(former, turnClock);
            }
        }
    }

    /** The states of all fakes at some moment. */
    record Saved(Map<InMemoryAppflow, Object> states) {}
}
