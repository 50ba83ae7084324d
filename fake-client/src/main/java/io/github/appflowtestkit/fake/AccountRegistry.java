package io.github.appflowtestkit.fake;

import io.github.appflowtestkit.fake.internal.transport.CredentialScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All accounts and Regions behind the doors of one fake: two of them never see each other.
 *
 * <p>A fake built without account or Region is the one that the first signed request names, so that a test need not say
 * twice where it is.
 */
final class AccountRegistry {

    /** More than any test has; a client that makes Regions up must not fill the memory. */
    static final int MAX_FAKES = 1000;

    private final FakeAppflow home;
    private final Optional<String> chosenAccountId;
    private final Optional<String> chosenRegion;
    private final Map<CredentialScope, FakeAppflow> fakes = new LinkedHashMap<>();
    private Consumer<FakeAppflow> newcomers = fake -> {};

    AccountRegistry(FakeAppflow home, Optional<String> chosenAccountId, Optional<String> chosenRegion) {
        this.home = home;
        this.chosenAccountId = chosenAccountId;
        this.chosenRegion = chosenRegion;
    }

    /** The fake of a signature, empty if there is room for no more; unsigned requests are at home. */
    synchronized Optional<FakeAppflow> of(Optional<CredentialScope> signature) {
        if (signature.isEmpty()) {
            return Optional.of(home);
        }
        CredentialScope scope = signature.get();
        FakeAppflow known = fakes.get(scope);
        if (known != null) {
            return Optional.of(known);
        }
        FakeAppflow made;
        if (!fakes.containsValue(home) && isHome(scope)) {
            home.account().become(scope.account(), scope.region());
            made = home;
        } else if (fakes.size() >= MAX_FAKES) {
            return Optional.empty();
        } else {
            made = home.sibling(scope.account(), scope.region(), this);
            newcomers.accept(made);
        }
        fakes.put(scope, made);
        return Optional.of(made);
    }

    /** Whether requests of that signature have a fake already. */
    synchronized boolean has(CredentialScope scope) {
        return fakes.containsKey(scope);
    }

    /** From now on the fake stands for the account and Region that it has, whatever the first request names. */
    synchronized void settle() {
        fakes.putIfAbsent(new CredentialScope(home.accountId(), home.region()), home);
    }

    private boolean isHome(CredentialScope scope) {
        return chosenAccountId.map(scope.account()::equals).orElse(true)
                && chosenRegion.map(scope.region()::equals).orElse(true);
    }

    /** The fake itself, and those that were made for other accounts and Regions. */
    synchronized List<FakeAppflow> all() {
        List<FakeAppflow> all = new ArrayList<>();
        all.add(home);
        fakes.values().stream().filter(fake -> fake != home).forEach(all::add);
        return List.copyOf(all);
    }

    /** Says what is done with each fake that is made from now on. */
    synchronized void onNew(Consumer<FakeAppflow> action) {
        newcomers = action;
    }

    void reset(Consumer<Instant> turn) {
        all().forEach(fake -> fake.account().reset(turn));
    }

    Saved save() {
        Map<FakeAppflow, Object> saved = new LinkedHashMap<>();
        all().forEach(fake -> saved.put(fake, fake.account().save()));
        return new Saved(saved);
    }

    void restore(Saved saved, Consumer<Instant> turn) {
        for (FakeAppflow fake : all()) {
            Object former = saved.fakes.get(fake);
            if (former == null) {
                // Made after the snapshot; the clock is not its to turn.
                fake.account().reset(instant -> {});
            } else {
                fake.account().restore(former, turn);
            }
        }
    }

    /** What all fakes held at some moment. */
    static final class Saved {
        private final Map<FakeAppflow, Object> fakes;

        private Saved(Map<FakeAppflow, Object> fakes) {
            this.fakes = fakes;
        }
    }
}
